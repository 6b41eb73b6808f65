"""How a list writes each of its threads: when that changes, the thread grew. Counts of views don't count."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import chain, islice

from lxml.html import HtmlElement

from crawlers.addresses import base_address, canonical, resolve, without_fragment
from crawlers.decoding import UnreadableError, source_of, tree_of
from crawlers.markup.one_line import one_line
from crawlers.page import Page
from crawlers.row_counts import counted, page_link
from crawlers.row_dates import dated
from touchpoints.identity import digest

COUNTED = "+counted"
"""How a signature ends that changes with every answer, since the row counts them."""
_SHARED = "shared"


@dataclass(frozen=True, slots=True)
class Row:
    """How a list writes one thread: a hash of its words, without those that change while nobody writes.

    `written_at` is the latest moment at which it can have grown, where the row tells it by its distance from now.
    """

    signature: str
    written_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a thread stands in a list: the largest element around its links that holds no other thread's."""

    row: HtmlElement
    links: tuple[HtmlElement, ...]
    below: str


def rows_of(page: Page, threads: tuple[str, ...], now: datetime, *, is_moved_by_growth: bool = False) -> dict[str, Row]:
    """For each thread address that the page links to, how its row is written.

    `now` is when the page was fetched, in the zone of the site's dates. In a list that `is_moved_by_growth` a row that
    tells nothing of its thread's posts is known by the one below it: what rose was answered.
    """
    if not threads or not page.body.strip():
        return {}
    try:
        tree = tree_of(source_of(page.body, page.headers))
    except UnreadableError:
        return {}
    places = _places(tree, page.url, frozenset(map(_address, threads)))
    found = {thread: places.get(_address(thread)) for thread in threads}
    return {
        thread: _row(place, now, is_moved_by_growth=is_moved_by_growth)
        for thread, place in found.items()
        if place is not None
    }


def _address(url: str) -> str:
    return canonical(without_fragment(url))


def _places(tree: HtmlElement, url: str, threads: frozenset[str]) -> dict[str, _Place]:
    base = base_address(tree, url)
    owners: dict[HtmlElement, str] = {}
    links: dict[str, list[HtmlElement]] = {}
    for anchor in tree.iter("a"):
        full = resolve(base, anchor.get("href"))
        thread = _address(full) if full else None
        if thread not in threads:
            continue
        links.setdefault(thread, []).append(anchor)
        for element in (anchor, *anchor.iterancestors()):
            owners[element] = thread if owners.get(element, thread) == thread else _SHARED
    rows: dict[str, HtmlElement] = {}
    for element, thread in owners.items():
        parent = element.getparent()
        if thread != _SHARED and (parent is None or owners.get(parent) == _SHARED):
            rows[thread] = element
    below = dict(zip(links, chain(islice(links, 1, None), [""]), strict=False))
    return {thread: _Place(row, tuple(links[thread]), below[thread]) for thread, row in rows.items()}


def _row(place: _Place, now: datetime, *, is_moved_by_growth: bool) -> Row:
    """Rows of different make can't be compared, so that what a row is made as stands before its hash."""
    row = place.row
    form = digest(str(row.tag), row.get("class") or "")[:8]
    times = [time for time in row.iter("time") if time.get("datetime")]
    title = _title(place.links)
    left_out = [title, *map(one_line, times), *map(one_line, filter(page_link, row.iter("a")))]
    words = dated(_without(map(str, row.itertext()), left_out), now)
    lasting = counted(words)
    told = [title, lasting.text, *(time.get("datetime", "") for time in times)]
    if is_moved_by_growth and not (lasting.has_count or times or words.has_day or words.written_at):
        told.append(place.below)
    return Row(f"row {form}:{digest(*told)}{COUNTED if lasting.has_answers else ''}", words.written_at)


def _title(links: Iterable[HtmlElement]) -> str:
    """The words of the thread's link; nothing where it lies around more than those."""
    alone = (one_line(link) for link in links if len(list(link.itertext())) == 1)
    return max(alone, key=len, default="")


def _without(pieces: Iterable[str], left_out: Iterable[str]) -> list[str]:
    """The pieces in one line each, without those named, each as often as it is named."""
    gone = list(left_out)
    kept = []
    for piece in (" ".join(piece.split()) for piece in pieces):
        if piece in gone:
            gone.remove(piece)
        elif piece:
            kept.append(piece)
    return kept
