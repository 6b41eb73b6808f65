"""The pages of real software in `engines/html/`, with what was seeded into it."""

import json
import re
import tomllib
from collections.abc import Iterator
from datetime import datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

from lxml import etree, html

from benchmarks.extraction.corpus import FETCHED_AT
from benchmarks.extraction.opening import word_characters
from benchmarks.extraction.sample import Sample, Truth, TruthPost
from crawlers.page import Hints, Page
from touchpoints.enumerations import Channel

_PAGES = Path(__file__).with_name("engine_pages.toml")
_CHANNELS = {"wordpress": Channel.BLOG, "pelican": Channel.BLOG, "oscar": Channel.REVIEW_PORTAL}
_ZONES = {"oscar": "UTC"}
"""The zone that its server wrote times in, where it is not the others'."""
_KINDS = {"wordpress": "blog", "pelican": "blog", "oscar": "review"}
_TAG = re.compile(r"<\w+>")
"""Some of the software strips what looks like a tag from what users write."""
_SEEDED = {"threads": "posts", "articles": "comments", "products": "reviews"}


def engine_pages(shared: Path) -> Iterator[Sample]:
    """Every page that `engine_pages.toml` describes. Its software was told no time zone, so the hints say UTC."""
    for engine, pages in tomllib.loads(_PAGES.read_text(encoding="utf-8")).items():
        folder = shared / "engines" / "html" / engine
        seeded = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
        for name, described in pages.items():
            yield _sample(engine, folder / f"{name}.html", seeded, described)


def _sample(engine: str, file: Path, seeded: dict[str, Any], described: dict[str, Any]) -> Sample:
    items = next(seeded[key] for key in _SEEDED if key in seeded)
    item = items[described["of"]] if "of" in described else None
    body = file.read_bytes()
    base = item["url"] if item else ""
    url = described.get("url", "{url}").format(url=base)
    headers = _headers(file)
    written = headers.get("date")
    return Sample(
        name=f"engines/{engine}/{file.stem}",
        kind=_KINDS.get(engine, "forum"),
        origin="engines",
        engine=engine,
        language="de",
        page=Page(
            url=url,
            body=body,
            headers=headers,
            fetched_at=parsedate_to_datetime(written) if written else FETCHED_AT,
        ),
        truth=Truth(
            posts=tuple(_posts_on(body.decode(), url, item)) if item else None,
            next=frozenset({described["next"].format(url=base)}) if "next" in described else None,
        ),
        hints=Hints(channel=_CHANNELS.get(engine, Channel.FORUM), timezone=_ZONES.get(engine, "Europe/Berlin")),
    )


def _headers(file: Path) -> dict[str, str]:
    kept = file.with_name(f"{file.name}.headers")
    lines = kept.read_text(encoding="utf-8").splitlines() if kept.exists() else []
    pairs = (line.split(": ", 1) for line in lines if ": " in line)
    return {name.lower(): value for name, value in pairs}


def _posts_on(markup: str, url: str, item: dict[str, Any]) -> Iterator[TruthPost]:
    """The seeded posts that the page shows, the article among them; one that is only quoted there is none of them."""
    shown = word_characters(_flat(markup))
    posts = [*([item] if "sku" not in item and "posts" not in item else []), *_answers(item)]
    found = [post for post in posts if word_characters(_text(post)) in shown]
    quoted = [word_characters(" ".join(post["quote_text"])) for post in found if post.get("quote_text")]
    for post in found:
        words = word_characters(_text(post))
        if shown.count(words) > quoted.count(words):
            yield _post(post, repeated=url != item["url"] and (post is item or post.get("kind") == "question"))


def _answers(item: dict[str, Any]) -> list[dict[str, Any]]:
    return next((item[key] for key in _SEEDED.values() if key in item), [])


def _flat(markup: str) -> str:
    tree = html.document_fromstring(markup)
    etree.strip_elements(tree, "script", "style", "head", "textarea", with_tail=False)
    return "".join(str(part) for part in tree.itertext())


def _text(post: dict[str, Any]) -> str:
    return _TAG.sub("", " ".join(post["text"]))


def _post(post: dict[str, Any], *, repeated: bool) -> TruthPost:
    return TruthPost(
        start=_text(post),
        length=len(_text(post)),
        author=post["author"],
        at=datetime.fromisoformat(post["datetime"]),
        rating=post.get("rating"),
        quotes=(" ".join(post["quote_text"]),) if post.get("quote_text") else (),
        repeated=repeated,
    )
