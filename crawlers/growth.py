"""How a list writes each of its threads: when that changes, the thread grew. Counts of views don't count."""

import re

from lxml import html
from lxml.html import HtmlElement

from crawlers.addresses import base_address, canonical, resolve, without_fragment
from crawlers.page import Page
from touchpoints.identity import digest

_CLOCK = re.compile(r"\d{1,4}([./:-])\d{1,2}(?:\1\d{1,4})?")
_RELATIVE = re.compile(
    r"\b(?:vor|seit)\s+\w+\s+(?:sekund|minut|stund|tag|woch|monat|jahr)\w*|"
    r"\b\w+\s+(?:second|minute|hour|day|week|month|year)s?\s+ago\b|"
    r"\b(?:gerade eben|just now|heute|gestern|today|yesterday)\b",
    re.IGNORECASE,
)
_COUNT = re.compile(r"(?<![\w.,])\d[\d.,]*(?![\w])")
_SHARED = "shared"


def signatures(page: Page, threads: tuple[str, ...]) -> dict[str, str]:
    """For each thread address, a hash of the words of its row, without those that change while nobody writes."""
    if not threads or not page.body.strip():
        return {}
    try:
        tree = html.document_fromstring(page.body)
    except (ValueError, html.etree.ParserError):
        return {}
    rows = _rows(tree, page.url, frozenset(map(_address, threads)))
    found = {thread: rows.get(_address(thread)) for thread in threads}
    return {thread: _signature(row) for thread, row in found.items() if row is not None}


def _address(url: str) -> str:
    return canonical(without_fragment(url))


def _rows(tree: HtmlElement, url: str, threads: frozenset[str]) -> dict[str, HtmlElement]:
    """The largest element around each thread's link that holds no other thread's."""
    base = base_address(tree, url)
    owners: dict[HtmlElement, str] = {}
    for anchor in tree.iter("a"):
        full = resolve(base, anchor.get("href"))
        thread = _address(full) if full else None
        if thread not in threads:
            continue
        for element in (anchor, *anchor.iterancestors()):
            owners[element] = thread if owners.get(element, thread) == thread else _SHARED
    rows: dict[str, HtmlElement] = {}
    for element, thread in owners.items():
        parent = element.getparent()
        if thread != _SHARED and (parent is None or owners.get(parent) == _SHARED):
            rows[thread] = element
    return rows


def _signature(row: HtmlElement) -> str:
    """Rows of different make can't be compared, so that what a row is made as stands before its hash."""
    form = digest(str(row.tag), row.get("class") or "")[:8]
    return f"row {form}:{digest(*_lasting(row))}"


def _lasting(row: HtmlElement) -> list[str]:
    exact = [time.get("datetime", "") for time in row.iter("time")]
    text = " ".join(" ".join(row.itertext()).split())
    settled = _RELATIVE.sub(" ", text)
    counts = _COUNT.findall(_CLOCK.sub(" ", settled))
    if not counts and not any(exact):
        settled = text
    if len(counts) > 1:
        settled = _without(settled, max(counts, key=_value))
    return [*exact, " ".join(settled.split())]


def _value(count: str) -> float:
    return float(re.sub(r"\D", "", count))


def _without(text: str, views: str) -> str:
    """Views are the largest count of a row: nobody answers what he hasn't opened."""
    return _COUNT.sub(lambda count: " " if count[0] == views else count[0], text)
