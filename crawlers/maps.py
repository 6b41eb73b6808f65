"""Feeds and sitemaps: addresses with the time at which they changed, as a site itself gives them."""

import calendar
import contextlib
import gzip
import re
import zlib
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from io import BytesIO
from itertools import islice

import feedparser
from lxml import etree

from crawlers.addresses import resolve
from crawlers.entry import Entry
from crawlers.page import Page
from touchpoints.identity import digest

_GZIP = b"\x1f\x8b"
_UNPACKED_BYTES = 20 * 1024 * 1024
_PIECE_BYTES = 64 * 1024
_ENTRIES = 50_000
"""As many as the sitemap protocol allows in one file."""
_JUST_MADE = timedelta(days=2)
_NEARLY_ALL, _FEWEST = 0.9, 10
"""Part and number of a sitemap's entries that can't all have changed at one moment."""
_ROOT = re.compile(rb"<(?:\w+:)?(rss|rdf|feed|urlset|sitemapindex)[\s>]", re.IGNORECASE)
_HTML = re.compile(rb"<(?:!doctype\s+html|html)[\s>]", re.IGNORECASE)
_HEAD_BYTES = 4096
_TOLD = ("published", "updated", "slash_comments", "title")
_SITEMAPS = frozenset({b"urlset", b"sitemapindex"})


def read_map(page: Page) -> tuple[Entry, ...] | None:
    """The entries of a feed or sitemap, newest first where it tells; `None` if the page is neither."""
    body = _unpacked(page.body)
    root = _root(body)
    if root is None:
        return None
    entries = _sitemap(body, page) if root in _SITEMAPS else _feed(body, page.url)
    return tuple(sorted(entries, key=_age))


def is_sitemap(page: Page) -> bool:
    """Whether the page is a sitemap or an index of such, and so tells of a whole site."""
    return _root(_unpacked(page.body)) in _SITEMAPS


def _unpacked(body: bytes) -> bytes:
    if not body.startswith(_GZIP):
        return body
    unpacked = bytearray()
    # One that breaks off tells what stands before.
    with contextlib.suppress(OSError, EOFError, zlib.error), gzip.open(BytesIO(body)) as packed:
        while len(unpacked) < _UNPACKED_BYTES and (piece := packed.read(_PIECE_BYTES)):
            unpacked += piece
    return bytes(unpacked) or body


def _root(body: bytes) -> bytes | None:
    head = body[:_HEAD_BYTES]
    found = _ROOT.search(head)
    html = _HTML.search(head)
    return found[1].lower() if found and not (html and html.start() < found.start()) else None


def _age(entry: Entry) -> float:
    return -entry.changed_at.timestamp() if entry.changed_at else float("inf")


def _feed(body: bytes, base: str) -> list[Entry]:
    entries = []
    for item in feedparser.parse(BytesIO(body), sanitize_html=False).entries[:_ENTRIES]:
        url = resolve(base, item.get("link"))
        if url:
            told = [str(item[key]) for key in _TOLD if key in item]
            entries.append(Entry(url=url, changed_at=_moment(item), signature=digest(*told)))
    return entries


def _moment(item: feedparser.FeedParserDict) -> datetime | None:
    # Asking a missing `updated` of feedparser gives `published` and a warning.
    parsed = next((item[key] for key in ("updated_parsed", "published_parsed") if key in item), None)
    try:
        return datetime.fromtimestamp(calendar.timegm(parsed), UTC) if parsed else None
    except (ValueError, OverflowError):
        return None


def _sitemap(body: bytes, page: Page) -> list[Entry]:
    told = list(_places(body))
    untrue = _stamp_of_all([lastmod for lastmod, *_ in told], page.fetched_at)
    entries = []
    for lastmod, published, is_map, place in told:
        changed = lastmod if lastmod and lastmod != untrue else published
        if url := resolve(page.url, place):
            signature = digest(changed) if changed else None
            entries.append(Entry(url=url, changed_at=_iso(changed), signature=signature, is_map=is_map))
    return entries


def _stamp_of_all(stamps: list[str | None], now: datetime) -> str | None:
    """The one recent moment at which nearly all entries are said to have changed: when the sitemap was made."""
    stamp, times = Counter(stamps).most_common(1)[0] if stamps else (None, 0)
    at = _iso(stamp)
    is_recent = at is not None and now - at < _JUST_MADE
    return stamp if is_recent and times >= max(_FEWEST, _NEARLY_ALL * len(stamps)) else None


def _places(body: bytes) -> Iterator[tuple[str | None, str | None, bool, str | None]]:
    """Of each entry: when it changed, when it was published (of news alone), whether it is a map, its address."""
    parser = etree.iterparse(
        BytesIO(body), events=("end",), recover=True, resolve_entities=False, no_network=True, huge_tree=False
    )
    entries = ((_local(element), element) for _, element in parser)
    for name, element in islice((each for each in entries if each[0] in {"url", "sitemap"}), _ENTRIES):
        told = {_local(child): (child.text or "").strip() for child in element}
        news = {_local(child): (child.text or "").strip() for part in element for child in part}
        element.clear()
        yield told.get("lastmod") or None, news.get("publication_date") or None, name == "sitemap", told.get("loc")


def _local(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _iso(written: str | None) -> datetime | None:
    """A W3C datetime; a bare day counts from its last second, so that a change on that day is not missed."""
    if not written:
        return None
    try:
        moment = datetime.fromisoformat(written)
        if len(written) == len("2026-01-01"):
            moment = moment.replace(hour=23, minute=59, second=59)
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None
