"""Where a page leads: the next visits, and what the store must know of them before the page counts as read."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import pairwise
from urllib.parse import urljoin, urlsplit

from crawlers.arrival import Arrival
from crawlers.entry import Entry
from crawlers.extracted import Links
from crawlers.frontier import address_of
from crawlers.labels import Label
from crawlers.page_reading import PageReading
from crawlers.revisits import after_failure, after_reading
from crawlers.visit import Visit, Walk
from touchpoints.identity import platform_of
from touchpoints.page_state import PageKind, PageState

MAX_DEPTH = 5
ALIAS = "{alias}"
"""Stands in a source's address for each alias in turn: the site's own search."""
_VALIDATORS = ("etag", "last_modified", "content_hash")
_HEADS = frozenset({PageKind.START, PageKind.LIST})
GOOD = frozenset({Label.POSTS, Label.LINKS, Label.EMPTY, Label.UNCHANGED})
Known = Mapping[str, PageState]


@dataclass(frozen=True, kw_only=True)
class Manner:
    """How the pages of a channel are walked. `follows` names the fields of `Links` that lead to them.

    `reads_feeds` is false where a feed leads to single posts whose threads are read anyway. `soonest` is the shortest
    time after which a page is fetched again of its own accord.
    """

    follows: tuple[str, ...]
    reads_feeds: bool
    soonest: timedelta


@dataclass
class Way:
    """What a page leads to: `awaited` has to be in the store before `settled`, which says that the page was read."""

    visits: list[Visit] = field(default_factory=list)
    awaited: list[PageState] = field(default_factory=list)
    settled: list[PageState] = field(default_factory=list)
    walk: Walk | None = None


@dataclass(frozen=True, kw_only=True)
class Guide:
    """Decides for one source. `seen` tells whether this crawl has an address already."""

    source: str
    start_url: str
    manner: Manner
    now: datetime
    horizon: datetime
    read_with: str
    seen: Callable[[str], bool]

    def way(self, arrival: Arrival, known: Known) -> Way:
        """Where the page leads, `known` being what the store knows of `addresses(arrival)`."""
        way, reading, visit = Way(), arrival.reading, arrival.visit
        if reading is not None and reading.entries is not None:
            self._follow_map(arrival, reading.entries, known, way)
        elif reading is not None:
            self._follow_list(arrival, reading, known, way)
            self._follow_thread(arrival, reading, known, way)
        goes_on = any(each.kind is PageKind.PAGE and each.thread == visit.thread for each in way.visits)
        way.settled.append(self._read(arrival, goes_on=goes_on))
        first = known.get(address_of(visit.thread)) if visit.kind is PageKind.PAGE else None
        if first is not None and not goes_on and arrival.label in GOOD:
            way.settled.append(self._ended(first, arrival))
        return way

    def addresses(self, arrival: Arrival) -> set[str]:
        """The addresses whose states `way` needs."""
        found = {address_of(arrival.visit.thread)}
        reading = arrival.reading
        if reading is not None:
            found |= {address_of(entry.url) for entry in reading.entries or ()}
            found |= {address_of(url) for url in (*self._listed(reading.links), *self._maps(reading.links))}
            if reading.links.next:
                found.add(address_of(reading.links.next))
        return found

    def return_to(self, state: PageState, known: Known) -> Visit:
        """The visit that an address which is due asks for: a thread that was read before is read on at its end."""
        last = state.last_page_url
        if state.kind is PageKind.PAGE or last is None or address_of(last) == state.url:
            return Visit(
                url=state.url,
                kind=state.kind,
                depth=state.depth,
                thread_url=state.thread_url,
                changed_at=state.changed_at or state.found_at,
                signature=state.signature,
                state=state,
            )
        return Visit(
            url=last,
            kind=PageKind.PAGE,
            depth=state.depth,
            thread_url=state.url,
            changed_at=state.changed_at or state.found_at,
            state=known.get(address_of(last)),
        )

    def _follow_map(self, arrival: Arrival, entries: tuple[Entry, ...], known: Known, way: Way) -> None:
        was_asked_for = arrival.visit.kind is PageKind.START
        for entry in entries:
            if not self._is_ours(entry.url) or not (was_asked_for or self._in_section(entry.url)):
                continue
            if entry.changed_at is not None and entry.changed_at < self.horizon:
                continue
            kind = PageKind.MAP if entry.is_map else PageKind.THREAD
            visit = Visit(url=entry.url, kind=kind, depth=arrival.visit.depth + 1, changed_at=entry.changed_at)
            visit.signature = f"map:{entry.signature}" if entry.signature else None
            self._consider(visit, known, way)

    def _follow_list(self, arrival: Arrival, reading: PageReading, known: Known, way: Way) -> None:
        visit = arrival.visit
        if visit.kind not in _HEADS and arrival.label is not Label.LINKS:
            return
        listed = self._listed(reading.links)
        walk = Walk(fresh=any(self._is_found_tonight(url, known) for url in listed))
        for url in listed:
            signature = reading.signatures.get(url)
            child = Visit(url=url, kind=PageKind.THREAD, depth=visit.depth + 1, signature=signature, walk=walk)
            self._consider(child, known, way)
        if visit.kind is PageKind.START and self.manner.reads_feeds:
            for url in self._maps(reading.links):
                self._consider(Visit(url=url, kind=PageKind.MAP, depth=visit.depth + 1), known, way)
        further = reading.links.next
        if further and arrival.label is not Label.POSTS and self._is_new_here(further):
            walk.next = Visit(url=further, kind=PageKind.LIST, depth=visit.depth)
            walk.next.state = known.get(address_of(further))
            way.walk = walk
            self._await(walk.next, way)

    def _follow_thread(self, arrival: Arrival, reading: PageReading, known: Known, way: Way) -> None:
        visit, further = arrival.visit, reading.links.next
        if arrival.label is not Label.POSTS or not further or not self._is_new_here(further):
            return
        ids = frozenset(post.id for post, _ in reading.admitted)
        state = known.get(address_of(further))
        is_a_copy = bool(ids) and ids <= visit.previous
        was_read = state is not None and state.fetched_at is not None and arrival.new == 0
        is_past = _falls(reading.dates) and max(reading.dates) < self.horizon
        if is_a_copy or was_read or is_past:
            return
        onward = Visit(url=further, kind=PageKind.PAGE, depth=visit.depth, thread_url=visit.thread, state=state)
        onward.walk, onward.previous, onward.changed_at = visit.walk, ids, visit.changed_at
        way.visits.append(onward)
        self._await(onward, way)

    def _consider(self, visit: Visit, known: Known, way: Way) -> None:
        """Puts a listed address on the way if it is new, has grown, or is due."""
        if not self._is_new_here(visit.url) or visit.depth > MAX_DEPTH:
            return
        visit.state = state = known.get(address_of(visit.url))
        if state is not None and visit.kind is not PageKind.MAP and not self._is_wanted(visit, state):
            return
        self._await(visit, way)
        if state is not None and state.last_page_url is not None:
            onward = self.return_to(state, known)
            onward.walk, onward.changed_at = visit.walk, visit.changed_at
            visit = onward
        way.visits.append(visit)

    def _is_found_tonight(self, url: str, known: Known) -> bool:
        """Whether this crawl met the address for the first time elsewhere, such as in the feed."""
        state = known.get(address_of(url))
        return self.seen(url) and (state is None or state.found_at >= self.now)

    def _is_wanted(self, visit: Visit, state: PageState) -> bool:
        if state.fetched_at is None or state.read_with != self.read_with:
            return True
        if visit.changed_at is not None and visit.changed_at > state.fetched_at:
            return True
        if state.due_at is not None and state.due_at <= self.now:
            return True
        return _differ(visit.signature, state.signature)

    def _await(self, visit: Visit, way: Way) -> None:
        """Lets the store know, so that the visit is made although this process may be killed before."""
        told = {"signature": visit.signature, "changed_at": visit.changed_at}
        update = {key: value for key, value in told.items() if value is not None}
        visit.state = (visit.state or self._found(visit)).model_copy(update={**update, "due_at": self.now})
        way.awaited.append(visit.state)

    def _found(self, visit: Visit) -> PageState:
        return PageState(
            url=address_of(visit.url),
            source=self.source,
            kind=visit.kind,
            found_at=self.now,
            signature=visit.signature,
            changed_at=visit.changed_at,
            thread_url=visit.thread_url,
            depth=visit.depth,
        )

    def _listed(self, links: Links) -> tuple[str, ...]:
        """The addresses that a list leads to: those of its own section, where there are any."""
        listed = tuple(url for name in self.manner.follows for url in getattr(links, name) if self._is_ours(url))
        inside = tuple(url for url in listed if self._in_section(url))
        return inside or listed

    def _maps(self, links: Links) -> tuple[str, ...]:
        """The site's main feed; where a start page leads nowhere, its sitemap at the usual place."""
        return links.feeds[:1] or (() if self._listed(links) else (urljoin(self.start_url, "/sitemap.xml"),))

    def _is_new_here(self, url: str) -> bool:
        return self._is_ours(url) and not self.seen(url)

    def _is_ours(self, url: str) -> bool:
        return platform_of(url) == platform_of(self.start_url)

    def _in_section(self, url: str) -> bool:
        section = "/" if ALIAS in self.start_url else urlsplit(self.start_url).path.rpartition("/")[0] + "/"
        return urlsplit(url).path.startswith(section)

    def _read(self, arrival: Arrival, *, goes_on: bool) -> PageState:
        """The page's own state, now that it was read."""
        visit, answer = arrival.visit, arrival.answer
        before = visit.state or self._found(visit)
        if arrival.label not in GOOD:
            due = after_failure(self.now, arrival.label, before.failures)
            status = answer.status or None
            return before.model_copy(update={"due_at": due, "status": status, "failures": before.failures + 1})
        update: dict[str, object] = {
            "due_at": None,
            "fetched_at": answer.fetched_at,
            "status": answer.status,
            "read_with": self.read_with,
            "failures": 0,
            "signature": visit.signature or before.signature,
        }
        if arrival.label is not Label.UNCHANGED:
            # A page without anything on it is read again each time: perhaps the fault is ours.
            is_kept = arrival.label is not Label.EMPTY
            update |= {name: getattr(answer, name) if is_kept else None for name in _VALIDATORS}
        state = before.model_copy(update=update)
        return state if goes_on or visit.kind is PageKind.PAGE else self._ended(state, arrival)

    def _ended(self, first: PageState, arrival: Arrival) -> PageState:
        """The state of a thread's first page, now that its last page was read."""
        dates = arrival.reading.dates if arrival.reading else ()
        newest = max([*dates, *filter(None, [first.newest_post_at])], default=None)
        unchanged = first.unchanged + 1 if arrival.is_unchanged and arrival.visit.was_fetched else 0
        update: dict[str, object] = {"newest_post_at": newest, "unchanged": unchanged}
        if arrival.label is Label.POSTS:
            update["last_page_url"] = None if _falls(dates) else arrival.visit.url
        if first.kind is PageKind.THREAD:
            update["due_at"] = after_reading(self.now, newest, self.horizon, self.manner.soonest, unchanged)
        return first.model_copy(update=update)


def _falls(dates: tuple[datetime, ...]) -> bool:
    """Whether the posts stand newest first."""
    return len(dates) > 1 and dates[0] > dates[-1] and all(later >= earlier for later, earlier in pairwise(dates))


def _differ(told: str | None, before: str | None) -> bool:
    """Whether the same kind of list wrote the entry differently; those of two kinds can't be compared."""
    if told is None or before is None or told == before:
        return False
    return told.partition(":")[0] == before.partition(":")[0]
