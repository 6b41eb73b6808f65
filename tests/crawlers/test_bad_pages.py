"""Pages that are broken, huge, or no pages: a result or a named outcome, soon, and never a crash."""

from datetime import UTC, datetime
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.extraction.bad_pages import BadPage, bad_pages
from crawlers.dates.reader import MOST_DATES
from crawlers.decoding import MAX_ELEMENTS, cut_off, tree_of
from crawlers.extract import extract
from crawlers.extracted import Extraction, PageOutcome
from crawlers.page import Hints, Page
from tests.crawlers.test_engines import GOLDEN, PAGES
from touchpoints.enumerations import Channel

NOW = datetime(2026, 3, 20, tzinfo=UTC)
WHOLE = [(GOLDEN / name / "page.html").read_bytes() for name in PAGES]
POST = (
    '<div id="p{n}" class="post"><dl class="postprofile"><dt><a class="username">Name{n}</a></dt></dl>'
    '<div class="postbody"><p class="author">von <a class="username">Name{n}</a> » So 3. Mär 2024, 13:25</p>'
    '<div class="content">Wort {n}</div></div></div>'
)
MANY = '<body id="phpbb" class="section-viewtopic">' + "".join(POST.format(n=number) for number in range(10_000))
HUGE = {
    "nested tags": b"<div>" * 1_000_000,
    "broken formatting": b"<b><p>" * 800_000,
    "links": b"<a href=x>t" * 450_000,
    "open quotes": b"<blockquote>04.03.2024" * 230_000,
    "comments": b"<!--" * 1_250_000,
    "ten thousand posts": MANY.encode(),
    "dates": b"<p>" + b"1.1.1.1.2.3.4.2024 vor vor 1 tag " * 150_000,
}
SMALL = 0.004
"""Of the size at which the benchmark measures these pages."""
SECONDS = 2.0
SLACK = 3.0
"""Continuous integration shares its cores; the bound itself is measured by benchmarks."""


def read(body: bytes, engine: str = "auto", **headers: str) -> Extraction:
    page = Page(url="https://forum.example/viewtopic.php?t=1", body=body, fetched_at=NOW, headers=headers)
    return extract(page, Hints(channel=Channel.FORUM, engine=engine))


@pytest.mark.parametrize("engine", ["auto", "none"])
@pytest.mark.parametrize("name", HUGE)
def test_a_huge_page_costs_no_more_than_two_seconds(name: str, engine: str) -> None:
    read(b"<p>warm", engine)
    start = process_time()
    found = read(HUGE[name], engine)
    assert process_time() - start < SECONDS * SLACK
    assert found.posts or found.detail


@pytest.mark.parametrize(
    ("body", "outcome"),
    [
        (b"", PageOutcome.EMPTY),
        (b"\x89PNG\r\n\x1a\n" + bytes(200), PageOutcome.UNREADABLE),
        (bytes(5000), PageOutcome.UNREADABLE),
        (b'{"post_stream":', PageOutcome.UNREADABLE),
        (b'{"post_stream": {"posts": [1]}}', PageOutcome.EMPTY),
        (b"<title>Just a moment...</title><p>Checking your browser", PageOutcome.CHALLENGE),
        (b"<p>Das angegebene Thema existiert nicht.</p>", PageOutcome.NOT_FOUND),
        (b"<p>Bitte melde dich an, um dieses Forum zu sehen.</p>", PageOutcome.LOGIN),
    ],
)
def test_what_is_no_page_has_an_outcome_with_a_reason(body: bytes, outcome: PageOutcome) -> None:
    found = read(body)
    assert found.outcome is outcome
    assert found.detail


@pytest.mark.parametrize("status", [401, 403, 404, 410, 429, 500, 503])
def test_a_failed_answer_is_never_empty(status: int) -> None:
    page = Page(url="https://forum.example/", body=WHOLE[0], fetched_at=NOW, status=status)
    found = extract(page)
    assert found.outcome not in {PageOutcome.EMPTY, PageOutcome.POSTS}
    assert str(status) in (found.detail or "")


def test_a_lying_charset_is_seen_through() -> None:
    markup = "<meta charset=utf-8><body id=phpbb><a href='viewtopic.php?t=1'>" + POST.format(n=1).replace(
        "Wort", "Grüße"
    )
    for charset in ("cp1252", "utf-8", "utf-16"):
        assert [post.text for post in read(markup.encode(charset)).posts] == ["Grüße 1"]


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(WHOLE), st.integers(0, 4000), st.binary(max_size=30), st.sampled_from(["auto", "none"]))
def test_no_broken_page_crashes(whole: bytes, cut: int, junk: bytes, engine: str) -> None:
    for body in (whole[:cut], whole[:cut] + junk + whole[cut:], whole[:cut] + whole[cut + 40 :]):
        assert isinstance(read(body, engine), Extraction)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400))
def test_no_bytes_crash(body: bytes) -> None:
    assert isinstance(read(body), Extraction)


def test_posts_that_were_too_many_to_be_read_are_said() -> None:
    page = Page(url="https://forum.example/viewtopic.php?t=1", body=MANY.encode(), fetched_at=NOW)
    found = extract(page, Hints(channel=Channel.FORUM))
    assert found.outcome is PageOutcome.POSTS
    assert found.detail is not None
    assert f"first {MAX_ELEMENTS} elements" in found.detail
    assert f"first {len(found.posts)} of " in found.detail


@pytest.mark.parametrize("bad", list(bad_pages(SMALL)), ids=lambda bad: f"{bad.setting}, {bad.shape}")
def test_a_page_of_any_bad_shape_has_posts_or_links_or_a_reason(bad: BadPage) -> None:
    found = extract(bad.page, bad.hints)
    assert found.posts or found.links.threads or found.links.posts or found.detail


def test_what_follows_too_many_elements_is_gone_and_nothing_before_it() -> None:
    tree = tree_of("<body><p>first</p>" + "<i>x</i>" * MAX_ELEMENTS + "<p>last</p>")
    assert cut_off(tree)
    assert sum(1 for _ in tree.iter()) == MAX_ELEMENTS
    assert [p.text for p in tree.iter("p")] == ["first"]
    assert not cut_off(tree)


def test_a_tag_with_thousands_of_attributes_loses_them_and_one_with_long_values_does_not() -> None:
    crowded = " ".join(f"a{number}=1" for number in range(5_000))
    long = "a=1 " * 5_000
    tree = tree_of(f'<div {crowded}><p data-state="{long}" class="post">text')
    assert [len(element.attrib) for element in tree.iter("div", "p")] == [0, 2]


def test_more_dates_than_a_page_needs_are_left_out_and_that_is_said() -> None:
    line = "<p>Ein Satz {n}. <i>vor {n} Tagen</i></p>"
    found = read("".join(line.format(n=number) for number in range(6_000)).encode(), "none")
    assert f"{MOST_DATES} dates" in (found.detail or "")
