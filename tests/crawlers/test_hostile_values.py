"""Whatever values a page tells, it is read as far as it goes, and what is read can be stored."""

import gzip
import json
import pickle
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import bson
import pytest

from crawlers.conduct.page_directives import directives_of
from crawlers.conduct.retry_after import retry_after
from crawlers.extracted import PageOutcome
from crawlers.page import Page
from crawlers.page_reader import PageReader
from crawlers.page_reading import PageReading
from crawlers.thread_so_far import ThreadSoFar
from touchpoints.watchlist import Watchlist

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
PLACE = "https://ort.example/thema"
WORDS = "Mein Zähler von Nordlicht zeigt seit Wochen etwas anderes an, als ich verbraucht habe, und das ärgert mich."
DIGITS = "9" * 5_000
VALUES: dict[str, Any] = {
    "beyond 64 bit": 10**30,
    "below 64 bit": -(10**30),
    "thousands of digits": DIGITS,
    "without end": float("inf"),
    "no number": float("nan"),
    "float without end": "1e309",
    "digits that are none": "²³",
    "first day": "0001-01-01T00:00:00+14:00",
    "last day": "9999-12-31T23:59:59-14:00",
    "no zone": "2026-01-01T00:00:00+99999999",
    "halves and NUL": "a\x00b\ud800c\udfff",
    "long": "Nordlicht " * 20_000,
    "many": [f"x{number}" for number in range(5_000)],
    "open bracket": "http://[::1/x",
    "no port": "http://127.0.0.1:99999999/x",
    "no host": "http://\ud800.de/",
    "nothing": None,
    "true": True,
    "a list in a list": [[["x"]]],
    "an item": {"name": {"name": {"@value": [[[{}]]]}}},
}
DECLARED = (
    "headline", "author", "datePublished", "dateModified", "articleBody", "text", "reviewBody", "upvoteCount", "url",
    "@id", "@type", "inLanguage", "articleSection", "reviewRating", "itemReviewed", "publisher", "comment",
)  # fmt: skip
CHARSETS = (
    "base64", "zlib", "rot13", "hex", "undefined", "idna", "punycode", "unicode_escape", "raw_unicode_escape", "mbcs",
    "utf-7", "x-unknown", "../x",
)  # fmt: skip


@pytest.fixture(scope="module", params=["forum", "review_portal", "press"])
def reader(request: pytest.FixtureRequest) -> PageReader:
    told = {
        "project": {
            "contact_url": "https://brand.example/crawler",
            "contact_mail": "crawler@brand.example",
            "purpose": "a test",
            "legal_basis": "a test",
        },
        "brands": [{"name": "Nordlicht"}],
        "sources": [{"name": "ort", "url": PLACE, "channel": request.param}],
    }
    watchlist = Watchlist.model_validate(told)
    return PageReader(watchlist, watchlist.sources[0], b"k" * 32)


def read(reader: PageReader, body: str | bytes, **headers: str) -> PageReading:
    """The reading, after it went where readings go: through a pipe and into a document."""
    written = body.encode("utf-8", "surrogatepass") if isinstance(body, str) else body
    page = Page(url=PLACE, body=written, fetched_at=NOW, headers={"content-type": "text/html", **headers})
    reading = reader.read(page, NOW - timedelta(days=30), further=True, thread=ThreadSoFar(PLACE, frozenset()))
    for document in _documents(pickle.loads(pickle.dumps(reading))):
        bson.encode(document)
    return reading


def _documents(reading: PageReading) -> Iterator[dict[str, Any]]:
    for record in (*(record for both in reading.admitted for record in both), *reading.pointers):
        yield record.to_document()
    if reading.writers:
        yield reading.writers.to_document()
    links = reading.links
    yield {
        "languages": dict(reading.languages),
        "size": reading.portal_size,
        "dates": list(reading.dates),
        "changed": [*reading.changed.values(), *(entry.changed_at for entry in reading.entries or ())],
        "links": [links.next, *links.threads, *links.posts, *links.feeds, *links.sitemaps],
        "entries": [entry.url for entry in reading.entries or ()],
        "detail": reading.detail,
    }


def declared(kind: str, **told: Any) -> str:
    item = {
        "@type": kind,
        "headline": "Der Zähler im Test",
        "author": {"@type": "Person", "name": "Rike Sander"},
        "datePublished": "2026-11-21T10:00:00+01:00",
        "articleBody": WORDS,
        "reviewBody": WORDS,
        **told,
    }
    data = f'<script type="application/ld+json">{json.dumps(item)}</script>'
    body = f"<main><article><h1>Der Zähler im Test</h1><p>{WORDS}</p></article></main>"
    return f'<!DOCTYPE html><html lang="de"><head><title>Zähler</title>{data}</head><body>{body}</body></html>'


@pytest.mark.parametrize("value", VALUES)
def test_whatever_structured_data_says_the_page_is_read(reader: PageReader, value: str) -> None:
    for key in DECLARED:
        for kind in ("NewsArticle", "Review"):
            assert read(reader, declared(kind, **{key: VALUES[value]})).outcome is not PageOutcome.UNREADABLE


@pytest.mark.parametrize("value", VALUES)
def test_whatever_a_forums_route_says_the_page_is_read(reader: PageReader, value: str) -> None:
    told = VALUES[value]
    post = {"id": 1, "post_number": 1, "cooked": f"<p>{WORDS}</p>", "username": "rike", "created_at": "2026-11-21"}
    likes = {"actions_summary": [{"id": 2, "count": told}], "reply_to_post_number": told}
    for changed in (*({key: told} for key in post), likes):
        posts = [{**post, **changed}, {**post, "post_number": 2}]
        thread = {"id": 1, "slug": "a", "title": told, "post_stream": {"posts": posts, "stream": [1]}}
        assert read(reader, json.dumps(thread)).outcome is not PageOutcome.UNREADABLE
    topics = [{"slug": told, "id": told, "last_posted_at": told, "posts_count": told}, {"slug": "a", "id": 2}]
    found = read(reader, json.dumps({"topic_list": {"topics": topics, "more_topics_url": str(told)}}))
    assert "https://ort.example/thema/t/a/2" in found.links.threads


@pytest.mark.parametrize("value", VALUES)
def test_whatever_a_blogs_route_says_the_page_is_read(reader: PageReader, value: str) -> None:
    post = {
        "id": 1,
        "type": "post",
        "date_gmt": "2026-11-21T10:00:00",
        "modified_gmt": "2026-11-21T10:00:00",
        "link": "https://ort.example/a",
        "title": {"rendered": "Zähler"},
    }
    words = {"content": {"rendered": f"<p>{WORDS}</p>"}}
    for key in post:
        told = [{**post, **words, key: VALUES[value]}, {**post, **words, "id": 2}]
        found = read(reader, json.dumps(told), **{"x-wp-totalpages": DIGITS})
        assert found.outcome is not PageOutcome.UNREADABLE
        assert len(found.admitted) >= int(isinstance(VALUES[value], str))


def test_a_number_of_thousands_of_digits_costs_itself_alone(reader: PageReader) -> None:
    found = read(reader, '{"topic_list": {"topics": [{"slug": "a", "id": 2, "views": ' + DIGITS + "}]}}")
    assert found.links.threads == ("https://ort.example/thema/t/a/2",)


@pytest.mark.parametrize("charset", CHARSETS)
def test_a_charset_that_is_none_is_not_believed(reader: PageReader, charset: str) -> None:
    page = declared("NewsArticle")
    for body in (page.encode(), page.encode("cp1252"), page.replace("<head>", f'<head><meta charset="{charset}">')):
        headers = {"content-type": f"text/html; charset={charset}"}
        assert read(reader, body, **headers).outcome is read(reader, page).outcome


@pytest.mark.parametrize("zone", ["+9999999999999", "+" + DIGITS, "-1400"])
@pytest.mark.parametrize("year", ["2026", "0001", "9999", "9" * 20])
def test_headers_tell_no_time_that_there_is_not(reader: PageReader, zone: str, year: str) -> None:
    when = f"Thu, 01 Jan {year} 00:00:00 {zone}"
    page = declared("NewsArticle")
    assert read(reader, page, date=when).outcome is read(reader, page).outcome
    assert directives_of({"x-robots-tag": f"unavailable_after: {when}"}, b"", NOW) is not None
    waited = retry_after(when, NOW)
    assert waited is None or waited >= 0


@pytest.mark.parametrize("value", [name for name, told in VALUES.items() if isinstance(told, str)])
def test_whatever_a_feed_or_sitemap_says_its_other_entries_are_read(reader: PageReader, value: str) -> None:
    told = VALUES[value]
    good = "https://ort.example/b"
    for bad in ("https://ort.example/a", told):
        entries = f"<url><loc>{bad}</loc><lastmod>{told}</lastmod></url><url><loc>{good}</loc></url>"
        items = f"<item><title>{told}</title><link>{bad}</link><pubDate>{told}</pubDate></item>"
        sitemap = read(reader, f"<urlset>{entries}</urlset>")
        feed = read(reader, f"<rss><channel>{items}<item><link>{good}</link></item></channel></rss>")
        for found in (sitemap, feed):
            assert good in {entry.url for entry in found.entries or ()}


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(gzip.compress(gzip.compress(b"<urlset></urlset>")), id="packed twice"),
        pytest.param(b"\x1f\x8b" + b"x" * 99, id="broken"),
    ],
)
def test_what_is_packed_twice_or_broken_is_named(reader: PageReader, body: bytes) -> None:
    assert read(reader, body).outcome is PageOutcome.UNREADABLE
