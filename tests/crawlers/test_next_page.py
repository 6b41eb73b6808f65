"""The next page, and the decoys that software sets."""

import pytest

from crawlers.next_page import next_page
from crawlers.paging import follows
from tests.crawlers.pages import viewed


def next_of(url: str, markup: str) -> str | None:
    return next_page(viewed(f"<html><body>{markup}</body></html>", url), None)


@pytest.mark.parametrize(
    ("url", "markup", "expected"),
    [
        ("https://f.example/t?id=7", '<a rel=next href="?id=7&page=2">></a>', "https://f.example/t?id=7&page=2"),
        ("https://f.example/t/7/", '<a href="/t/7/seite/2">Nächste Seite</a>', "https://f.example/t/7/seite/2"),
        (
            "https://b.example/geld/teuerste-nummern/",
            '<a href="/promis/teuerste-nummern-p2/">weiter</a>',
            "https://b.example/promis/teuerste-nummern-p2/",
        ),
        ("https://b.example/geld/teuerste-nummern/", '<a href="/promis/andere-nummern-p2/">weiter</a>', None),
        (
            "https://f.example/index.php?topic=5.15",
            '<div class=pagelinks>[<strong>2</strong>] <a href="index.php?topic=5.30">3</a></div>',
            "https://f.example/index.php?topic=5.30",
        ),
        ("https://f.example/t-7.html", '<a href="t-7-2.html">weiter »</a>', "https://f.example/t-7-2.html"),
        (
            "https://f.example/list/7.page",
            '<p class=pager><b>1</b> <a href="/list/15/7.page">2</a> <a href="/list/15/7.page"><img src=w.png></a></p>',
            "https://f.example/list/15/7.page",
        ),
        (
            "https://f.example/t7p15-wasche",
            '<p class=pages><b>2</b> <a href="/t7p30-wasche">3</a> <a href="/t7p45-wasche">4</a></p>',
            "https://f.example/t7p30-wasche",
        ),
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


PAGER = "<ul class=pager><li class=active><span>{shown}</span></li>{links}</ul>"


def pager(shown: int, address: str, numbers: range) -> str:
    links = "".join(f'<li><a href="{address.format(number)}">{number}</a></li>' for number in numbers)
    return PAGER.format(shown=shown, links=links)


@pytest.mark.parametrize(
    ("url", "markup", "expected"),
    [
        (
            "https://b.example/",
            '<a href="/search?updated-max=2026-03-01T10:00:00%2B01:00&max-results=7">Ältere Posts</a>',
            "https://b.example/search?updated-max=2026-03-01T10:00:00%2B01:00&max-results=7",
        ),
        (
            "https://b.example/search?updated-max=2026-03-01T10:00:00%2B01:00&max-results=7",
            """<a href="/search?updated-max=2026-03-05T10:00:00%2B01:00&max-results=7&reverse-paginate=true">Neuere</a>
            <a href="/search?updated-max=2026-02-11T09:00:00%2B01:00&max-results=7&start=7">Ältere Posts</a>""",
            "https://b.example/search?updated-max=2026-02-11T09:00:00%2B01:00&max-results=7&start=7",
        ),
        (
            "https://p.example/meldungen?thema=3",
            '<a rel=next href="?thema=3&before=88412">Weitere Meldungen</a>',
            "https://p.example/meldungen?thema=3&before=88412",
        ),
        (
            "https://b.example/page/4/",
            """<div class=nav-previous><a href="/page/5/">← Ältere Beiträge</a></div>
            <div class=nav-next><a href="/page/3/">Neuere Beiträge →</a></div>""",
            "https://b.example/page/5/",
        ),
        (
            "https://p.example/news/?tx_news_pi1%5BcurrentPage%5D=2&cHash=ab12",
            '<a href="/news/?tx_news_pi1%5BcurrentPage%5D=3&cHash=cd34">weiter</a>',
            "https://p.example/news/?tx_news_pi1%5BcurrentPage%5D=3&cHash=cd34",
        ),
        (
            "https://p.example/archiv?page=0,1",
            '<a href="/archiv?page=0,2">nächste Seite ›</a>',
            "https://p.example/archiv?page=0,2",
        ),
        (
            "https://s.example/liste?CatOffset=24&per_page=24",
            '<a href="?CatOffset=48&per_page=24">▶</a>',
            "https://s.example/liste?CatOffset=48&per_page=24",
        ),
        (
            "https://r.example/Reviews-or10-Hotel.html",
            '<a href="/Reviews-or20-Hotel.html">Weiter</a>',
            "https://r.example/Reviews-or20-Hotel.html",
        ),
    ],
)
def test_a_list_goes_on_with_what_is_older(url: str, markup: str, expected: str) -> None:
    assert next_of(url, markup) == expected


@pytest.mark.parametrize(
    ("url", "markup", "expected"),
    [
        ("https://p.example/news", pager(1, "/news?page={}", range(2, 5)), "https://p.example/news?page=2"),
        ("https://p.example/news", pager(1, "/archiv/seite/{}", range(2, 5)), "https://p.example/archiv/seite/2"),
        (
            "https://p.example/news.html",
            '<a class="btn active" href="/news.html?page=1">1</a><a class=btn href="/news.html?page=2">2</a>',
            "https://p.example/news.html?page=2",
        ),
        (
            "https://p.example/news",
            '<p>1 <a href="/news?page=1">2</a> <a href="/news?page=2">3</a>',
            "https://p.example/news?page=1",
        ),
        (
            "https://p.example/news?page=7",
            '<a href="/news?page=8"><i class=icon></i></a>',
            "https://p.example/news?page=8",
        ),
        (
            "https://p.example/",
            '<a class=next href="/beitraege/page/2">Weiter</a>',
            "https://p.example/beitraege/page/2",
        ),
        (
            "https://p.example/forum",
            '<a href="/forum/Neue+Themen/Seite/2"><span>></span></a>',
            "https://p.example/forum/Neue+Themen/Seite/2",
        ),
    ],
)
def test_a_pager_tells_the_next_page_by_its_numbers_and_addresses(url: str, markup: str, expected: str) -> None:
    assert next_of(url, markup) == expected


@pytest.mark.parametrize(
    ("url", "markup"),
    [
        ("https://p.example/news", pager(15, "/kalender/2026/03/{}/", range(16, 20))),
        ("https://p.example/news", pager(1, "/bewerten?sterne={}", range(2, 6))),
        ("https://p.example/news?page=3", pager(1, "/andere/seite/{}", range(2, 5))),
        ("https://p.example/2026/03/fahrrad/", '<a href="/2026/03/16/">2</a><a href="/2026/02/helm/">Ältere</a>'),
        ("https://p.example/news?page=2", '<a href="/news?page=3&sort=preis">nach Preis</a>'),
        (
            "https://p.example/page/9/",
            '<link rel=next href="/page/10/"><div class=nav><a href="/page/1/">1</a> <a href="/page/8/">8</a> 9</div>',
        ),
        (
            "https://b.example/search?updated-max=2026-03-01T10:00:00Z",
            '<a rel=next href="/search?updated-max=2026-03-05T10:00:00Z">weiter</a>',
        ),
        ("https://p.example/news?tag=1", '<a rel=next href="/news?before=7">weiter</a>'),
    ],
)
def test_what_only_looks_like_a_pager_is_refused(url: str, markup: str) -> None:
    assert next_of(url, markup) is None
