import gzip
from datetime import UTC, datetime

import pytest

from crawlers.maps import read_map
from crawlers.page import Page

NOW = datetime(2026, 11, 1, tzinfo=UTC)
RSS = """<?xml version="1.0"?><rss version="2.0" xmlns:slash="http://purl.org/rss/1.0/modules/slash/"><channel>
<item><title>Alt</title><link>/a/1</link><pubDate>Sun, 01 Mar 2026 10:00:00 +0100</pubDate>
<slash:comments>{comments}</slash:comments></item>
<item><title>Neu</title><link>https://blatt.example/a/2</link><pubDate>Mon, 02 Mar 2026 10:00:00 +0100</pubDate></item>
</channel></rss>"""
SITEMAP = """<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://blatt.example/alt</loc><lastmod>2026-03-01</lastmod></url>
<url><loc>https://blatt.example/neu</loc><lastmod>2026-03-02T08:00:00+01:00</lastmod></url>
<url><loc>https://blatt.example/ohne</loc></url><url><loc>file:///etc/passwd</loc></url></urlset>"""


def page(body: str | bytes) -> Page:
    return Page(
        url="https://blatt.example/feed", body=body if isinstance(body, bytes) else body.encode(), fetched_at=NOW
    )


def test_a_feed_gives_its_entries_newest_first_with_full_addresses() -> None:
    entries = read_map(page(RSS.format(comments=3)))
    assert entries is not None
    assert [entry.url for entry in entries] == ["https://blatt.example/a/2", "https://blatt.example/a/1"]
    assert entries[1].changed_at == datetime(2026, 3, 1, 9, tzinfo=UTC)


def test_a_further_comment_changes_an_entrys_signature() -> None:
    before, after = read_map(page(RSS.format(comments=3))), read_map(page(RSS.format(comments=4)))
    assert before is not None
    assert after is not None
    assert before[0].signature == after[0].signature
    assert before[1].signature != after[1].signature


def test_a_sitemap_gives_http_addresses_and_a_bare_day_counts_to_its_end() -> None:
    entries = read_map(page(SITEMAP))
    assert entries is not None
    assert [entry.url.rpartition("/")[2] for entry in entries] == ["neu", "alt", "ohne"]
    assert entries[1].changed_at == datetime(2026, 3, 1, 23, 59, 59, tzinfo=UTC)
    assert entries[2].changed_at is None


def test_a_packed_sitemap_is_unpacked() -> None:
    assert read_map(page(gzip.compress(SITEMAP.encode()))) == read_map(page(SITEMAP))


def test_a_sitemap_index_leads_to_sitemaps() -> None:
    entries = read_map(page("<sitemapindex><sitemap><loc>https://blatt.example/s1.xml</loc></sitemap></sitemapindex>"))
    assert entries is not None
    assert [(entry.url, entry.is_map) for entry in entries] == [("https://blatt.example/s1.xml", True)]


def test_atom_is_a_feed() -> None:
    entry = '<entry><link href="/x"/><updated>2026-03-01T00:00:00Z</updated></entry>'
    entries = read_map(page(f'<feed xmlns="http://www.w3.org/2005/Atom">{entry}</feed>'))
    assert entries
    assert entries[0].url == "https://blatt.example/x"


@pytest.mark.parametrize(
    "body", [b"", b"\x1f\x8bbroken", b"<html><body><feed></feed></body></html>", b"{}", b"<!DOCTYPE html><rss>"]
)
def test_what_is_neither_feed_nor_sitemap_is_none(body: bytes) -> None:
    assert read_map(page(body)) is None


def test_entities_are_not_expanded() -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    words = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">{laughs}]><urlset><url><loc>https://a.example/&l11;</loc></url></urlset>'
    entries = read_map(page(words))
    assert entries is None or sum(len(entry.url) for entry in entries) < 1000


def test_a_packed_sitemap_that_breaks_off_tells_what_stands_before() -> None:
    urls = "".join(f"<url><loc>https://blatt.example/{number}</loc></url>" for number in range(5_000))
    packed = gzip.compress(f"<urlset>{urls}</urlset>".encode())
    entries = read_map(page(packed[:-2_000]))
    assert entries is not None
    assert 3_000 < len(entries) < 5_000


def test_a_packed_sitemap_is_unpacked_no_further_than_one_may_be_large() -> None:
    bomb = gzip.compress(b"<urlset><url><loc>https://blatt.example/a</loc></url>" + b" " * 200_000_000)
    entries = read_map(page(bomb))
    assert entries is not None
    assert [entry.url for entry in entries] == ["https://blatt.example/a"]


def stamped(stamp: str, count: int = 12, others: str = "") -> Page:
    urls = "".join(f"<url><loc>/a/{number}</loc><lastmod>{stamp}</lastmod></url>" for number in range(count))
    return page(f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}{others}</urlset>')


def test_a_sitemap_that_dates_everything_when_it_was_made_tells_of_no_change() -> None:
    entries = read_map(stamped("2026-10-31T22:00:00Z", others="<url><loc>/b</loc><lastmod>2026-03-01</lastmod></url>"))
    assert entries is not None
    assert [entry.url for entry in entries if entry.changed_at] == ["https://blatt.example/b"]
    assert not any(entry.signature for entry in entries if "/a/" in entry.url)


@pytest.mark.parametrize(("stamp", "count"), [("2026-10-12", 12), ("2026-10-31T22:00:00Z", 3)])
def test_an_old_days_sitemap_and_a_short_one_are_believed(stamp: str, count: int) -> None:
    entries = read_map(stamped(stamp, count))
    assert entries is not None
    assert all(entry.changed_at for entry in entries)


def test_news_are_as_old_as_they_say_where_the_sitemap_doesnt() -> None:
    news = "<url><loc>/n</loc><news><publication_date>2026-10-30T10:00:00Z</publication_date></news></url>"
    entries = read_map(stamped("2026-10-12", 1, news))
    assert entries is not None
    assert entries[0].changed_at == datetime(2026, 10, 30, 10, tzinfo=UTC)
