"""One contract over all engine files, and one golden page for each forum engine: every field of it is a test."""

import json
from dataclasses import fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from crawlers.engines.engine import Engine
from crawlers.engines.registry import engine_named, engines
from crawlers.extract import extract
from crawlers.extracted import ExtractedPost, Extraction, PageOutcome
from crawlers.markup.selector import selector
from crawlers.page import Hints, Page
from touchpoints.enumerations import Channel
from touchpoints.errors import BadInputError

GOLDEN = Path(__file__).parent / "golden"
PAGES = sorted(folder.name for folder in GOLDEN.iterdir() if (folder / "expected.json").exists())
FIELDS = (
    "native_id", "permalink", "thread_url", "parent_native_id", "position", "title", "authors", "published_at",
    "published_precision", "zone_known", "section", "text", "quotes",
)  # fmt: skip


def expected_of(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((GOLDEN / name / "expected.json").read_text(encoding="utf-8"))
    return loaded


def extraction_of(name: str, engine: str = "auto") -> Extraction:
    told = expected_of(name)
    body = (GOLDEN / name / "page.html").read_bytes()
    page = Page(url=told["url"], body=body, fetched_at=datetime.fromisoformat(told["fetched_at"]))
    return extract(page, Hints(channel=Channel.FORUM, engine=engine))


def value_of(post: ExtractedPost, field: str) -> Any:
    if field == "published_at":
        return post.published and post.published.at.astimezone(UTC).isoformat()
    if field == "published_precision":
        return post.published and post.published.precision.value
    if field == "zone_known":
        return post.published and post.published.zone_known
    value = getattr(post, field)
    return list(value) if isinstance(value, tuple) else value


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("name", PAGES)
def test_golden_page_gives_every_field_of_every_post(name: str, field: str) -> None:
    found = [value_of(post, field) for post in extraction_of(name).posts]
    assert found == [post[field] for post in expected_of(name)["posts"]]


@pytest.mark.parametrize("name", PAGES)
def test_golden_page_is_recognised_and_leads_on(name: str) -> None:
    told, found = expected_of(name), extraction_of(name)
    assert (found.engine, found.outcome.value, found.links.next) == (told["engine"], told["outcome"], told["next"])
    assert found.engine == name


@pytest.mark.parametrize("name", sorted(engines()))
def test_every_selector_of_every_engine_is_well_written(name: str) -> None:
    engine = engine_named(name)
    for table in (engine.posts, engine.page):
        for declared in fields(table) if table else ():
            value = getattr(table, declared.name)
            if isinstance(value, tuple) and declared.name != "first_page":
                assert all(selector(written) for written in value)


@pytest.mark.parametrize("engine", engines().values(), ids=lambda engine: engine.name)
def test_every_engine_can_be_recognised_and_can_read(engine: Engine) -> None:
    assert engine.marks or engine.generator or engine.cookies or engine.vocabulary or engine.read_json
    assert engine.posts or engine.read or engine.read_json
    assert set(engine.over) <= set(engines())


def test_an_engine_that_is_not_there_is_refused_by_name() -> None:
    with pytest.raises(BadInputError, match="no engine is called"):
        extraction_of("phpbb3", engine="phorum9")


def test_a_forced_engine_reads_where_recognition_fails() -> None:
    body = (
        b'<html><body><div class="post" id="p5"><p class="author"><b class="username">Anna</b> 04.03.2024</p>'
        b'<div class="content">Guten Tag.</div></div>'
    )
    page = Page(url="https://forum.example/x", body=body, fetched_at=datetime(2026, 3, 20, tzinfo=UTC))
    assert [post.native_id for post in extract(page, Hints(engine="phpbb3")).posts] == ["5"]


def test_a_thread_page_whose_posts_are_gone_says_that_the_layout_changed() -> None:
    body = b'<html><body id="phpbb" class="section-viewtopic"><a href="viewtopic.php?t=1">x</a><div>neu</div>'
    page = Page(url="https://forum.example/viewtopic.php?t=1", body=body, fetched_at=datetime(2026, 3, 20, tzinfo=UTC))
    found = extract(page, Hints(channel=Channel.FORUM))
    assert found.outcome is PageOutcome.LAYOUT_CHANGED
    assert "phpbb3" in (found.detail or "")
