"""The next page, and the decoys that software sets."""

from datetime import UTC, datetime

import pytest

from crawlers.decoding import tree_of
from crawlers.next_page import next_page
from crawlers.page import Page
from crawlers.paging import follows
from crawlers.view import View

NOW = datetime(2026, 3, 20, tzinfo=UTC)


def next_of(url: str, markup: str) -> str | None:
    page = Page(url=url, body=b"", fetched_at=NOW)
    return next_page(View(page=page, source=markup, tree=tree_of(f"<html><body>{markup}</body></html>")), None)


@pytest.mark.parametrize(
    ("url", "markup", "expected"),
    [
        ("https://f.example/t?id=7", '<a rel=next href="?id=7&page=2">></a>', "https://f.example/t?id=7&page=2"),
        ("https://f.example/t/7/", '<a href="/t/7/seite/2">Nächste Seite</a>', "https://f.example/t/7/seite/2"),
        (
            "https://f.example/index.php?topic=5.15",
            '<div class=pagelinks>[<strong>2</strong>] <a href="index.php?topic=5.30">3</a></div>',
            "https://f.example/index.php?topic=5.30",
        ),
        ("https://f.example/t-7.html", '<a href="t-7-2.html">weiter »</a>', "https://f.example/t-7-2.html"),
        (
            "https://f.example/t?id=7",
            '<a rel=next href="?id=7&page=2&sid=0123456789abcdef0123456789abcdef">></a>',
            "https://f.example/t?id=7&page=2",
        ),
    ],
)
def test_the_next_page_is_found_by_its_link_its_words_or_its_number(url: str, markup: str, expected: str) -> None:
    assert next_of(url, markup) == expected


@pytest.mark.parametrize(
    ("url", "markup"),
    [
        ("https://f.example/2024/03/waschen/", '<link rel=next href="https://f.example/2024/04/trocknen/">'),
        (
            "https://f.example/showthread.php?t=7",
            '<a rel=next href="showthread.php?t=7&goto=nextnewest">Nächstes Thema</a>',
        ),
        ("https://f.example/showthread.php?t=7", '<a rel=next href="showthread.php?t=8">Nächstes Thema</a>'),
        ("https://f.example/t?id=7&page=2", '<a rel=next href="javascript:void(0)">></a>'),
        ("https://f.example/t/thema/7/5/", '<a rel=next href="/t/thema/7/">></a>'),
        ("https://f.example/t?id=7&page=3", '<a rel=next href="?id=7&page=2">></a>'),
        (
            "https://f.example/showthread.php?tid=7",
            '<a class=pagination_next href="forumdisplay.php?fid=3&page=2">Weiter</a>',
        ),
        ("https://f.example/t?id=7", '<a rel=next href="https://other.example/t?id=7&page=2">></a>'),
    ],
)
def test_a_decoy_is_refused(url: str, markup: str) -> None:
    assert next_of(url, markup) is None


def test_a_link_with_an_order_of_its_own_is_still_the_next_page() -> None:
    assert follows("https://f.example/f?id=3&page=2&order=desc", "https://f.example/f?id=3")
    assert not follows("https://f.example/f?page=2", "https://f.example/f?id=3")
