"""How large a portal is, told by its own lists and sitemaps."""

import time
from datetime import UTC, datetime

import pytest
from scrapy.crawler import Crawler
from scrapy.settings import Settings
from scrapy.spiders import Spider
from scrapy.statscollectors import MemoryStatsCollector

from crawlers.conduct.share_cap import SIZE, cap_of
from crawlers.entry import Entry
from crawlers.extracted import Links, PageOutcome
from crawlers.page import Page
from crawlers.page_reading import PageReading
from crawlers.portal_size import size_told
from crawlers.size_statistics import count_size

URL = "https://stromforum.example/viewforum.php?f=2"
TEN = tuple(f"https://stromforum.example/t/{number}" for number in range(10))


def told(words: str, following: str | None = None) -> int:
    page = Page(url=URL, body=words.encode(), fetched_at=datetime.now(UTC))
    return size_told(page, Links(next=following, threads=TEN))


@pytest.mark.parametrize(
    ("words", "size"),
    [
        ("Beiträge insgesamt <strong>98.765</strong> • Themen insgesamt <strong>12.345</strong>", 12_345),
        ("<dl><dt>Themen:</dt> <dd>1&#8239;234</dd></dl>", 1_234),
        ("12,345 Topics &bull; Page <strong>1</strong> of <strong>50</strong>", 12_345),
        ("48.765 Beiträge in 2.345 Themen von 99 Mitgliedern", 2_345),
        ("Seite 3 von 1.200", 12_000),
        ("Total threads: 7001", 7_001),
        ("Page 1/40", 0),
        ("<script>var topics = 99999;</script>Themen und Beiträge", 0),
        ("Artikel 123456789012345", 0),
        ("", 0),
    ],
)
def test_totals_and_numbers_of_pages(words: str, size: int) -> None:
    assert told(words) == size


def test_the_last_page_that_a_pager_links_to_counts_and_no_other_number() -> None:
    pager = "".join(f'<a href="./viewforum.php?f=2&amp;start={10 * (n - 1)}">{n}</a> ' for n in (2, 3, 87))
    other = '<a href="/thema/5">500</a><a href="./viewtopic.php?t=1&start=10">900</a>'
    assert told(pager + other, following=f"{URL}&start=10") == 870
    assert told(pager + other) == 0


def test_a_page_that_means_harm_takes_no_longer() -> None:
    begun = time.process_time()
    for words in (
        "<a href=" * 100_000,
        "Themen " * 100_000,
        "<script>" * 50_000,
        "1." * 300_000,
        "page 1 of " * 60_000,
    ):
        told(words, following=f"{URL}&start=10")
    assert time.process_time() - begun < 10


def test_maps_that_were_not_read_are_taken_to_be_as_long_as_those_that_were() -> None:
    stats = MemoryStatsCollector(Crawler(Spider, Settings()))
    maps = tuple(Entry(url=f"https://a.example/{number}.xml", is_map=True) for number in range(4))
    count_size(stats, PageReading(outcome=PageOutcome.LINKS, entries=maps))
    assert stats.get_value(SIZE) is None
    for listed in (300, 100):
        count_size(stats, PageReading(outcome=PageOutcome.LINKS, entries=(), portal_size=listed))
    assert stats.get_value(SIZE) == 1200
    count_size(stats, PageReading(outcome=PageOutcome.LINKS, portal_size=900))
    assert stats.get_value(SIZE) == 1200
    count_size(stats, PageReading(outcome=PageOutcome.LINKS, portal_size=50_000))
    assert (stats.get_value(SIZE), cap_of(50_000), cap_of(50)) == (50_000, 5_000, 1_000)
