"""The next page of a thread or list, with the decoys refused.

`rel=next` is the next article on WordPress and the next thread on vBulletin and SMF, nothing at all where it is
`javascript:void(0)`, the first page inside Misago's body, and the forum's list on MyBB. So a link counts as the way on
only where its address can be a later page of the same series; or where the page itself is marked in a pager, whose
next number it is.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice

from lxml.html import HtmlElement

from crawlers.addresses import without_fragment
from crawlers.cursors import follows_by_cursor
from crawlers.engines.engine import Engine
from crawlers.pager import Pager
from crawlers.paging import (
    adds_a_number,
    begins_below,
    continues,
    continues_elsewhere,
    follows,
    paged,
    succeeds,
)
from crawlers.view import View

_DECOY = re.compile(
    r"(?:next|nächste[rs]?)[\s_-]*(?:topic|thread|thema|post|beitrag|article|artikel|oldest|newest|image|product|story)"
    r"\b|prev_next|nextnewest|nextoldest|goto=next|view=next|previous|zurück|vorige\b|vorherige[rs]?\b(?! \w+e\b)",
    re.IGNORECASE,
)

_MOST_TRIED = 500
"""Links that one sign of the way on is looked for in."""

Test = Callable[[str, str], bool]
"""Whether the first address may be the page after the second."""


def next_page(view: View, engine: Engine | None) -> str | None:
    """The address of the page after this one, or None on the last."""
    here = without_fragment(view.thread_address(view.page.url) or view.page.url)
    canonical = list(_canonical(view))
    own = {here, *(said for said in canonical if _is_this_page(said, here))}
    shown = next((number for page in (here, *canonical) if paged(page).named and (number := paged(page).number)), 1)
    pager = Pager(view.tree, view.declared_links)
    for links, test in (
        (_by_engine(view, engine), follows),
        (chain(_declared(pager, shown), pager.by_number(here, None), pager.by_words()), follows),
        (chain(_declared(pager, shown), pager.by_words()), follows_by_cursor),
        (pager.saying(shown + 1), continues),
        (pager.by_address(shown + 1), succeeds),
        (pager.by_number(here, shown), _is_a_page),
        (pager.agreed(here), adds_a_number),
        (pager.by_words(), begins_below),
        (pager.by_words(), continues_elsewhere),
    ):
        if found := _first(view, links, own, test):
            return found
    return None


def _first(view: View, links: Iterable[HtmlElement], own: set[str], test: Test) -> str | None:
    for link in islice(links, _MOST_TRIED):
        address = view.thread_address(link.get("href"))
        if address is None or _is_decoy(link):
            continue
        address = without_fragment(address)
        if address not in own and any(test(address, page) for page in own) and not _precedes(address, own):
            return address
    return None


def _by_engine(view: View, engine: Engine | None) -> Iterator[HtmlElement]:
    for written in engine.page.next if engine else ():
        yield from view.found(written)


def _declared(pager: Pager, shown: int) -> Iterator[HtmlElement]:
    if pager.in_head and not _is_shown_as_last(pager, shown):
        yield from pager.in_head
    yield from pager.by_rel


def _is_shown_as_last(pager: Pager, shown: int) -> bool:
    """Whether there are links back and none on: some heads go on beyond the last page."""
    if shown == 1:
        return False
    back, on = (next(pager.by_address(number), None) for number in (shown - 1, shown + 1))
    return back is not None and on is None


def _is_a_page(address: str, here: str) -> bool:
    """What a pager of this very page leads to may live elsewhere, if its address says that it is a page."""
    there = paged(address)
    return there.named and there.host == paged(here).host


def _canonical(view: View) -> Iterator[str]:
    """The page's own canonical address: on Misago and Discourse the only one that tells which page this is."""
    for said in view.declared_addresses:
        if address := view.thread_address(said):
            yield without_fragment(address)


def _precedes(address: str, own: set[str]) -> bool:
    return any(follows(page, address) for page in own)


def _is_this_page(said: str, here: str) -> bool:
    one, other = paged(said), paged(here)
    return one.query <= other.query and bool(one.bases & other.bases)


def _is_decoy(link: HtmlElement) -> bool:
    said = (link.get("href"), link.get("class"), link.get("title"), "".join(map(str, link.itertext()))[:80])
    return any(_DECOY.search(words) for words in said if words)
