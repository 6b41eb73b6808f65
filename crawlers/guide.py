"""Where a page leads: the next visits, and what the store must know of them before the page counts as read."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from crawlers.arrival import Arrival
from crawlers.date_order import falls, is_mixed
from crawlers.entry import Entry
from crawlers.extracted import Links
from crawlers.frontier import address_of
from crawlers.labels import Label
from crawlers.manner import Manner
from crawlers.page_memory import GOOD, PageMemory
from crawlers.page_reading import PageReading
from crawlers.section import Section
from crawlers.visit import Visit, Walk
from crawlers.way import Way
from touchpoints.page_state import PageKind, PageState

MAX_DEPTH = 5
_HEADS = frozenset({PageKind.START, PageKind.LIST})
Known = Mapping[str, PageState]


@dataclass(frozen=True, kw_only=True)
class Guide:
    """Decides for one source. `seen` tells whether this crawl has an address already."""

    section: Section
    manner: Manner
    memory: PageMemory
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
        way.settled.append(self.memory.read(arrival, goes_on=goes_on, leads_on=bool(way.visits)))
        first = known.get(address_of(visit.thread)) if visit.kind is PageKind.PAGE else None
        if first is not None and not goes_on and arrival.label in GOOD:
            way.settled.append(self.memory.ended(first, arrival))
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
            is_near = was_asked_for or entry.is_map or self.section.holds(entry.url)
            if not (self.section.is_ours(entry.url) and is_near):
                continue
            if self._is_past(entry.changed_at):
                continue
            kind = PageKind.MAP if entry.is_map else PageKind.THREAD
            # What an index names lies one deeper than what a start page does.
            depth = arrival.visit.depth + (2 if entry.is_map else 1)
            visit = Visit(url=entry.url, kind=kind, depth=depth, changed_at=entry.changed_at)
            visit.signature = f"map:{entry.signature}" if entry.signature else None
            self._consider(visit, known, way, is_of_index=entry.is_map)

    def _follow_list(self, arrival: Arrival, reading: PageReading, known: Known, way: Way) -> None:
        visit = arrival.visit
        walk = Walk()
        self._follow_listed(visit, reading, known, way, walk)
        if visit.kind not in _HEADS and arrival.label is not Label.LINKS:
            return
        if visit.kind is PageKind.START and self.manner.reads_feeds:
            for url in self._maps(reading.links):
                self._consider(Visit(url=url, kind=PageKind.MAP, depth=visit.depth + 1), known, way)
        further = reading.links.next
        if further and arrival.label is not Label.POSTS and self._is_new_here(further):
            walk.next = Visit(url=further, kind=PageKind.LIST, depth=visit.depth)
            walk.next.state = before = known.get(address_of(further))
            walk.next_due_at = before.due_at if before else None
            way.walk = walk
            self._await(walk.next, way)

    def _follow_listed(self, visit: Visit, reading: PageReading, known: Known, way: Way, walk: Walk) -> None:
        listed = self._listed(reading.links)
        walk.fresh = any(self._is_found_tonight(url, known) for url in listed)
        for url in listed:
            child = Visit(url=url, kind=PageKind.THREAD, depth=visit.depth + 1, walk=walk)
            child.signature, child.changed_at = reading.signatures.get(url), reading.changed.get(url)
            if not self._is_past(child.changed_at):
                self._consider(child, known, way)

    def _follow_thread(self, arrival: Arrival, reading: PageReading, known: Known, way: Way) -> None:
        visit, further = arrival.visit, reading.links.next
        if arrival.label is not Label.POSTS or not further or not self._is_new_here(further):
            return
        ids = frozenset(post.id for post, _ in reading.admitted)
        state = known.get(address_of(further))
        is_a_copy = bool(ids) and ids <= visit.previous
        was_read = state is not None and state.fetched_at is not None and arrival.new == 0
        is_past = falls(reading.dates) and self._is_past(max(reading.dates))
        if is_a_copy or is_past or (was_read and not is_mixed(reading.dates)):
            return
        onward = Visit(url=further, kind=PageKind.PAGE, depth=visit.depth, thread_url=visit.thread, state=state)
        onward.walk, onward.previous, onward.changed_at = visit.walk, ids, visit.changed_at
        onward.newest_first = visit.newest_first or falls(reading.dates)
        way.visits.append(onward)
        self._await(onward, way)

    def _consider(self, visit: Visit, known: Known, way: Way, *, is_of_index: bool = False) -> None:
        """Puts a listed address on the way if it is new, has grown, or is due.

        The maps of a start page are read each night, those that an index names if it, or what they held, asks for it.
        """
        if not self._is_new_here(visit.url) or visit.depth > MAX_DEPTH:
            return
        visit.state = state = known.get(address_of(visit.url))
        if state is not None and visit.kind is not PageKind.MAP and not self._is_wanted(visit, state, known):
            return
        if state is not None and is_of_index and not self._is_map_wanted(visit, state):
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
        return self.seen(url) and (state is None or state.found_at >= self.memory.now)

    def _is_wanted(self, visit: Visit, state: PageState, known: Known) -> bool:
        if state.fetched_at is None or state.read_with != self.memory.read_with:
            return True
        if visit.changed_at is not None and visit.changed_at > self._read_at(state, known):
            return True
        if state.due_at is not None and state.due_at <= self.memory.now:
            return True
        return _differ(visit.signature, state.signature)

    def _is_map_wanted(self, visit: Visit, state: PageState) -> bool:
        if visit.changed_at is not None and state.fetched_at is not None:
            return visit.changed_at > state.fetched_at
        return state.due_at is None or state.due_at <= self.memory.now

    def _read_at(self, state: PageState, known: Known) -> datetime:
        """When the thread was read last: where it grew, that was its last page alone."""
        last = known.get(address_of(state.last_page_url)) if state.last_page_url else None
        moments = (each.fetched_at for each in (state, last) if each is not None)
        return max(moment for moment in moments if moment is not None)

    def _await(self, visit: Visit, way: Way) -> None:
        visit.state = self.memory.awaited(visit)
        way.awaited.append(visit.state)

    def _is_past(self, moment: datetime | None) -> bool:
        return moment is not None and moment < self.memory.horizon

    def _listed(self, links: Links) -> tuple[str, ...]:
        """The addresses that a list leads to: those of its own section, where there are any."""
        listed = tuple(url for name in self.manner.follows for url in getattr(links, name) if self.section.is_ours(url))
        inside = tuple(url for url in listed if self.section.holds(url))
        return inside or listed

    def _maps(self, links: Links) -> tuple[str, ...]:
        """The site's main feed; where a start page leads nowhere, the sitemaps it names, or that at the usual place."""
        return links.feeds[:1] or (() if self._listed(links) else links.sitemaps or (self.section.usual_sitemap,))

    def _is_new_here(self, url: str) -> bool:
        return self.section.is_ours(url) and not self.seen(url)


def _differ(told: str | None, before: str | None) -> bool:
    """Whether the entry is written differently.

    Feeds and lists of different make can't be compared. A list that used to be read as JSON, or is from now on, tells
    of none of its threads how it was before.
    """
    if told is None or before is None or told == before:
        return False
    kinds = {told.partition(":")[0], before.partition(":")[0]}
    return len(kinds) == 1 or ("route" in kinds and "map" not in kinds)
