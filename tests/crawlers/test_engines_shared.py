"""Pages that real forum software wrote, against what was seeded: every post whole, with its quote and its minute."""

import json
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

import pytest

from crawlers.extract import extract
from crawlers.page import Hints, Page
from touchpoints.enumerations import Channel

SOFTWARE = ("machina", "misago", "mybb", "nodebb", "nodebb14", "q2a", "smf")
FETCHED = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)


def page_of(file: Path, url: str) -> Page:
    lines = file.with_name(f"{file.name}.headers").read_text(encoding="utf-8").splitlines()
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    fetched = parsedate_to_datetime(headers["date"]) if "date" in headers else FETCHED
    return Page(url=url, body=file.read_bytes(), fetched_at=fetched, headers=headers)


def squeezed(parts: list[str] | tuple[str, ...] | None) -> str:
    return "".join("".join(parts or ()).split())


@pytest.mark.shared
@pytest.mark.parametrize("engine", ["auto", "none"])
@pytest.mark.parametrize("software", SOFTWARE)
def test_every_seeded_post_is_given_back(software: str, engine: str, shared: Path) -> None:
    folder = shared / "engines" / "html" / software
    truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    thread = truth["threads"][0]
    found = extract(page_of(folder / "thread1.html", thread["url"]), Hints(channel=Channel.FORUM, engine=engine))
    seeded: dict[str, Any] = {squeezed(post["text"]): post for post in thread["posts"]}
    assert len(found.posts) >= 10
    for post in found.posts:
        told = seeded[squeezed((post.text,))]
        assert post.authors == (told["author"],)
        if engine == "auto":
            assert squeezed(post.quotes) == squeezed(told.get("quote_text"))
            assert post.published is not None
            assert abs(post.published.at - datetime.fromisoformat(told["datetime"])) < timedelta(minutes=1)
