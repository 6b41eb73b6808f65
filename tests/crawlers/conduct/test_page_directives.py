"""X-Robots-Tag and meta robots: read in every form, ours told from other robots' ones."""

from datetime import UTC, datetime

import pytest

from crawlers.conduct.outcomes_of_requests import NOINDEX
from crawlers.conduct.page_directives import directives_of
from tests.crawlers.conduct.crawling import Reactor
from tests.crawlers.conduct.site import Answer, html, serving

NOW = datetime(2026, 11, 20, tzinfo=UTC)


def said(header: str = "", head: str = "") -> set[str]:
    found = directives_of({"x-robots-tag": header} if header else {}, html(head=head).body, NOW)
    return {name for name in ("noindex", "nofollow", "figures_only") if getattr(found, name)}


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("", set()),
        ("all", set()),
        ("noindex", {"noindex"}),
        ("NoIndex, NoFollow", {"noindex", "nofollow"}),
        ("none", {"noindex", "nofollow"}),
        ("noarchive", {"figures_only"}),
        ("nosnippet", {"figures_only"}),
        ("max-snippet:0", {"figures_only"}),
        ("max-snippet:50, max-image-preview: large", set()),
        ("googlebot: noindex", set()),
        ("googlebot: noindex, nofollow", set()),
        ("mundfunk: noindex", {"noindex"}),
        ("Mundfunk: noindex, nofollow", {"noindex", "nofollow"}),
        ("otherbot: noindex, mundfunk: nofollow", {"nofollow"}),
        ("noindex, otherbot: nofollow", {"noindex"}),
        ("*: noindex", {"noindex"}),
        ("unavailable_after: 25 Jun 2010 15:00:00 GMT", {"noindex"}),
        ("unavailable_after: 2010-06-25", {"noindex"}),
        ("unavailable_after: 25 Jun 2030 15:00:00 GMT", set()),
        ("unavailable_after: soon", {"noindex"}),
    ],
)
def test_the_header_says_what_may_be_done(header: str, expected: set[str]) -> None:
    assert said(header) == expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ('<meta name="robots" content="noindex">', {"noindex"}),
        ("<META CONTENT='NOFOLLOW,NOARCHIVE' NAME=Robots>", {"nofollow", "figures_only"}),
        ('<meta name="mundfunk" content="nosnippet">', {"figures_only"}),
        ('<meta name="googlebot" content="noindex">', set()),
        ('<meta name="robots" content="index,follow"><meta name="robots" content="noindex">', {"noindex"}),
        ('<!-- <meta name="robots" content="noindex"> -->', set()),
        ('<meta name="description" content="noindex robots">', set()),
        ("<script>'</head>'</script><meta name=robots content=noindex>", {"noindex"}),
    ],
)
def test_the_meta_element_says_what_may_be_done(head: str, expected: set[str]) -> None:
    assert said(head=head) == expected


def test_header_and_meta_add_up() -> None:
    assert said("nofollow", '<meta name="robots" content="noindex">') == {"noindex", "nofollow"}


def test_a_page_in_utf_16_is_read_too() -> None:
    body = '\ufeff<html><head><meta name="robots" content="noindex"></head></html>'.encode("utf-16-le")
    assert directives_of({}, body, NOW).noindex


@pytest.mark.parametrize("body", [b"", b"\x00" * 1000, b"<meta name=robots" * 1000, b"\xff\xfe<meta robots"])
def test_broken_pages_say_nothing(body: bytes) -> None:
    assert not directives_of({}, body, NOW).noindex


def test_a_page_that_allows_nothing_is_not_even_read(reactor: Reactor) -> None:
    with serving({"/": Answer(html("/a").body, headers={"X-Robots-Tag": "none"}), "/a": html()}) as site:
        crawled = reactor.crawl(site.url + "/")
        assert crawled.pages == []
        assert site.paths() == ["/"]
        assert crawled.count(NOINDEX) == 1
