"""How many pages a portal has at least, as its own lists tell: by their totals, or by their last page's number."""

import html
import re
from collections.abc import Iterator

from crawlers.addresses import resolve
from crawlers.extracted import Links
from crawlers.page import Page
from crawlers.paging import paged

_TAG = re.compile(r"<[^<>]{0,2000}>")
_SCRIPT, _SCRIPT_END = "<script", "</script"
_NUMBER = r"(\d{1,3}(?:[.,'’ \u00a0\u202f]\d{3}){1,3}|\d{1,9})(?![\d.,]*\d)"
_KIND = r"(?:themen|topics|threads|discussions|diskussionen|fragen|questions|artikel|articles)"
_TOTALS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_KIND}(?: insgesamt| gesamt| total)?\s{{0,3}}:?\s{{0,3}}{_NUMBER}",
        rf"(?<![\d.,]){_NUMBER}\s{{1,3}}{_KIND}\b",
        rf"\b(?:total|alle) {_KIND}\s{{0,3}}:?\s{{0,3}}{_NUMBER}",
    )
)
_OF_PAGES = re.compile(rf"\b(?:seite|page)\s{{1,3}}\d{{1,6}}\s{{1,3}}(?:von|of|/)\s{{1,3}}{_NUMBER}", re.IGNORECASE)
_PAGE_LINK = re.compile(
    r"<a\b[^<>]{0,500}?\bhref\s?=\s?[\"']([^\"'<>]{1,1000})[\"'][^<>]{0,500}>\s{0,20}(\d{1,6})\s{0,20}<"
)
_LARGEST = 50_000_000
"""What is larger than this counts something else."""


def size_told(page: Page, links: Links) -> int:
    """The pages that a list tells of: its threads or articles in all; 0 where it tells nothing."""
    source = page.body.decode("utf-8", "replace")
    words = html.unescape(" ".join(_TAG.sub(" ", _without_scripts(source)).split()))
    totals = [_count(found[1]) for pattern in _TOTALS for found in pattern.finditer(words)]
    pages = [*(_count(found[1]) for found in _OF_PAGES.finditer(words)), *_numbers(page, links, source)]
    listed = len(links.threads) + len(links.posts)
    sizes = [*totals, *(number * listed for number in pages)]
    return max((size for size in sizes if size <= _LARGEST), default=0)


def _numbers(page: Page, links: Links, source: str) -> Iterator[int]:
    """The numbers on links to other pages of the list."""
    if links.next is None:
        return
    series = paged(links.next)
    for found in _PAGE_LINK.finditer(source):
        address = resolve(page.url, html.unescape(found[1]))
        there = paged(address) if address else None
        if there and there.number is not None and there.host == series.host and there.bases & series.bases:
            yield int(found[2])


def _without_scripts(source: str) -> str:
    lower, parts, position = source.lower(), list[str](), 0
    # Where lower case is longer than what was written, places would not be the same.
    if len(lower) != len(source):
        lower = source
    while (start := lower.find(_SCRIPT, position)) >= 0:
        parts.append(source[position:start])
        position = lower.find(_SCRIPT_END, start)
        if position < 0:
            return " ".join(parts)
    return " ".join([*parts, source[position:]])


def _count(written: str) -> int:
    return int(re.sub(r"\D", "", written))
