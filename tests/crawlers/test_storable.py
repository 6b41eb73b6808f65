"""What a page says may be absurd: the post is kept, without what can't be stored or can't be meant."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import bson
import pytest

from crawlers.extract import extract
from crawlers.extracted import ExtractedPost, Moment
from crawlers.page import Hints, Page
from crawlers.storable import LONGEST_TEXT, storable
from touchpoints.enumerations import Channel, Precision
from touchpoints.post import About, Engagement, Extractor, Rating

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
POST = ExtractedPost(
    page_url="https://ort.example/thema",
    permalink="https://ort.example/thema#p7",
    native_id="7",
    thread_url="https://ort.example/thema",
    parent_native_id="6",
    position=7,
    title="Zähler",
    authors=("Rike Sander", "Jo\u200dna"),
    published=Moment(at=NOW - timedelta(days=3), precision=Precision.MINUTE),
    modified=Moment(at=NOW, precision=Precision.MINUTE),
    language="zh-Hant-TW",
    text="Der Zähler\nvon Nordlicht\tläuft. \U0001f600",
    quotes=("Läuft er?",),
    about=About(name="Nordlicht", product="Zähler 3", by="page_title"),
    rating=Rating(value=2.5, best=1, worst=6),
    engagement=Engagement(likes=-3, views=10**10),
    section="Strom",
    extractor=Extractor(name="general", version="1"),
)


def at(moment: str) -> Moment:
    return Moment(at=datetime.fromisoformat(moment), precision=Precision.SECOND)


def test_what_people_write_stays_as_it_is() -> None:
    assert storable(POST, NOW) is POST


@pytest.mark.parametrize(
    ("field", "absurd"),
    [
        ("native_id", "9" * 100_000),
        ("parent_native_id", "9" * 100_000),
        ("position", 10**30),
        ("position", -(10**30)),
        ("title", "Nordlicht " * 100_000),
        ("published", at("0001-01-01T00:00:00+14:00")),
        ("published", at("9999-12-31T23:59:59-14:00")),
        ("modified", at("0001-01-01T00:00:00+14:00")),
        ("language", "de\x00.x$"),
        ("language", "$de"),
        ("language", "de.x"),
        ("language", "d" * 100_000),
        ("rating", Rating(value=float("inf"), best=float("inf"), worst=0)),
        ("rating", Rating(value=1, best=float("nan"), worst=0)),
        ("rating", Rating(value=1e40, best=1e40, worst=0)),
        ("section", "x" * 100_000),
        ("country", "x" * 100_000),
        ("syndicated_from", "x" * 100_000),
    ],
)
def test_a_field_that_alone_is_absurd_is_left_out(field: str, absurd: Any) -> None:
    said: dict[str, Any] = {field: absurd}
    unsaid: dict[str, Any] = {field: None}
    assert storable(replace(POST, **said), NOW) == replace(POST, **unsaid)


def test_counts_that_nothing_has_are_left_out_and_the_others_stay() -> None:
    told = Engagement(likes=10**30, views=-(10**19), replies=3)
    assert storable(replace(POST, engagement=told), NOW).engagement == Engagement(replies=3)


def test_of_twenty_thousand_authors_some_are_kept_and_none_of_a_name_of_megabytes() -> None:
    names = ("x" * 1_000_000, *(f"Rike{number}" for number in range(20_000)))
    kept = storable(replace(POST, authors=names), NOW).authors
    assert 50 < len(kept) <= 100
    assert kept[0] == "Rike0"


def test_what_no_database_takes_is_taken_out_of_words() -> None:
    post = storable(
        replace(POST, text="Nord\ud800licht\x00 läuft", title="\udfffA", authors=("R\x00ike",), quotes=("\ud800b",)),
        NOW,
    )
    assert (post.text, post.title, post.authors, post.quotes) == ("Nordlicht läuft", "A", ("Rike",), ("b",))


def test_words_are_cut_and_quotes_left_out_before_a_document_grows_too_large_for_the_database() -> None:
    post = storable(replace(POST, text="€" * 6_000_000, quotes=("kurz", *["€" * 150_000] * 5)), NOW)
    assert len(post.text) == LONGEST_TEXT
    assert [len(quote) for quote in post.quotes] == [4, 150_000]
    assert len(bson.encode({"text": post.text, "quotes": post.quotes})) < 16 * 1024 * 1024


def test_what_is_answered_is_told_by_the_same_identity_and_without_what_it_answers_itself() -> None:
    chain = POST
    for _ in range(5_000):
        chain = replace(POST, native_id="9" * 1_000, answered=chain)
    answered = storable(chain, NOW).answered
    assert answered == replace(POST, native_id=None)


def test_a_page_says_what_of_its_posts_was_not_read() -> None:
    words = "Der Zähler von Nordlicht läuft. " * 40_000
    data = {"id": 1, "slug": "a", "title": "Zähler", "post_stream": {"posts": [_posted(1, words)], "stream": [1]}}
    page = Page(url="https://ort.example/t/a/1.json", body=json.dumps(data).encode(), fetched_at=NOW)
    found = extract(page, Hints(channel=Channel.FORUM))
    assert len(found.posts[0].text) == LONGEST_TEXT
    assert found.detail == f"{page.url}: only the first {LONGEST_TEXT} characters of a post were read"


def _posted(number: int, words: str) -> dict[str, Any]:
    return {
        "id": number,
        "post_number": number,
        "cooked": f"<p>{words}</p>",
        "username": "rike",
        "created_at": "2026-11-21T10:00:00Z",
    }
