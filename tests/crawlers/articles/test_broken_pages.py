"""Whatever the bytes are, an article page gives a result or a named outcome, soon."""

import json
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawlers.extract import extract
from crawlers.page import Hints, Page
from crawlers.post_record import to_records
from tests.crawlers.pages import BODY, FETCHED
from touchpoints.enumerations import Channel

SECONDS = 2.0
DEEP = '{"a":' * 3000 + "1" + "}" * 3000
LD = '<script type="application/ld+json">'
BROKEN = {
    "empty": b"",
    "spaces": b" \n\t ",
    "only a head": b"<html><head><title>x</title>",
    "NULs": b"\x00".join(BODY.encode().split()),
    "cut in a tag": BODY.encode() + b'<div class="',
    "cut in a letter": BODY.encode()[:-5] + b"\xc3",
    "lying charset": b'<meta charset="utf-16"><p>' + BODY.encode("cp1252"),
    "nested tags": b"<div>" * 200_000 + BODY.encode(),
    "nested inline": b"<b><i>" * 100_000 + b"Kocher",
    "deep JSON": f"{LD}{DEEP}</script>{BODY}".encode(),
    "no JSON": f"{LD}{{broken</script>{BODY}".encode(),
    "odd types": f'{LD}{{"@type": ["NewsArticle", 5, null], "author": [[]], "headline": {{}}}}</script>{BODY}'.encode(),
    "half a surrogate": (
        LD + r'{"@type":"NewsArticle","headline":"\ud800","author":"\udfff x"}</script>' + BODY
    ).encode(),
    "one long word": b"<p>" + b"x" * 2_000_000,
    "many links": b'<p><a href="/x">Link</a> ' * 40_000,
    "many comments": b'<div class="comment" id="comment-1"><p>Ja und nein, doch eher ja.</p></div>' * 20_000,
    "many reviews": (LD + json.dumps([{"@type": "Review", "reviewBody": "Gut so"}] * 10_000) + "</script>").encode(),
}


@pytest.fixture(scope="module", autouse=True)
def _warm() -> None:
    """What is made once a process (automata, compiled selectors) is no page's cost."""
    extract(Page(url="https://blatt.example/x", body=BODY.encode(), fetched_at=FETCHED), Hints())


@pytest.mark.parametrize("name", BROKEN)
@pytest.mark.parametrize("channel", [Channel.PRESS, Channel.BLOG, Channel.REVIEW_PORTAL])
def test_a_broken_page_ends_soon_with_a_result_or_a_named_outcome(name: str, channel: Channel) -> None:
    page = Page(url="https://blatt.example/x", body=BROKEN[name], fetched_at=FETCHED)
    start = time.process_time()
    found = extract(page, Hints(channel=channel))
    assert time.process_time() - start < SECONDS
    assert found.posts or found.detail or found.links.threads or found.links.posts


def test_ten_thousand_declared_reviews_end_soon() -> None:
    page = Page(url="https://blatt.example/x", body=BROKEN["many reviews"], fetched_at=FETCHED)
    start = time.process_time()
    extract(page, Hints(channel=Channel.REVIEW_PORTAL))
    assert time.process_time() - start < SECONDS


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["<p>", "</p>", "<div class='comment'>", "</div>", "<h1>", LD, "</script>", "{", "}", "<li>", '"']
        )
        | st.text(max_size=40),
        max_size=40,
    ).map("".join)
)
def test_any_markup_gives_posts_that_can_be_stored(markup: str) -> None:
    page = Page(url="https://blatt.example/x", body=markup.encode("utf-8", "replace"), fetched_at=FETCHED)
    for post in extract(page, Hints(channel=Channel.BLOG)).posts:
        record, words = to_records(
            post,
            source="x",
            venue="x",
            platform="blatt.example",
            channel=Channel.BLOG,
            key=b"k",
            fetched_at=FETCHED,
            text_lifetime=FETCHED - FETCHED,
        )
        assert record.id == words.id
        assert words.text.strip()
