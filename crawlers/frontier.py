"""The frontier: what is still to be fetched tonight, in order. What must outlive the process is in the `pages`."""

import asyncio
import heapq
import itertools
from datetime import datetime

from crawlers.addresses import canonical, without_fragment
from crawlers.visit import Visit
from touchpoints.page_state import PageKind

_RANK = {PageKind.START: 0, PageKind.MAP: 1, PageKind.PAGE: 2, PageKind.THREAD: 3, PageKind.LIST: 4}
"""A thread that was begun is read to its end, then the newest first, then the list's next page."""


class Frontier:
    """Hands out visits, each address once, until `budget` are out or nothing is left. One event loop uses it."""

    def __init__(self, *, now: datetime, budget: int, at_once: int) -> None:
        self._now = now
        self._left = budget
        self._at_once = at_once
        self._heap: list[tuple[int, float, int, Visit]] = []
        self._order = itertools.count()
        self._seen: set[str] = set()
        self._out: dict[int, Visit] = {}
        self._moved = asyncio.Event()

    def add(self, visit: Visit) -> bool:
        """Queues the visit; false if this crawl has had its address already."""
        if self.has_seen(visit.url):
            return False
        self.mark_seen(visit.url)
        heapq.heappush(self._heap, (_RANK[visit.kind], self._age(visit), next(self._order), visit))
        self._moved.set()
        return True

    def has_seen(self, url: str) -> bool:
        """Whether this crawl has the address in its queue or behind it."""
        return address_of(url) in self._seen

    def forget(self, url: str) -> None:
        """The address may be queued once more."""
        self._seen.discard(address_of(url))

    def mark_seen(self, url: str) -> None:
        """The address was reached on another way, such as a redirect."""
        self._seen.add(address_of(url))

    async def next(self) -> Visit | None:
        """The next visit, once one may go out; `None` when the crawl is over."""
        while self._left > 0 and (self._heap or self._out):
            if self._may_go_on():
                visit = heapq.heappop(self._heap)[-1]
                self._left -= 1
                self._out[id(visit)] = visit
                return visit
            self._moved.clear()
            await self._moved.wait()
        return None

    async def all_done(self) -> None:
        """Returns when no visit is out any more."""
        while self._out:
            self._moved.clear()
            await self._moved.wait()

    def done(self, visit: Visit) -> bool:
        """The visit is behind us, and all that it led to was added. False if it was done before."""
        if self._out.pop(id(visit), None) is None:
            return False
        self._moved.set()
        return True

    def out(self) -> list[Visit]:
        """The visits that were handed out and are not done."""
        return list(self._out.values())

    def stop(self) -> None:
        """Nothing more goes out."""
        self._left = 0
        self._moved.set()

    def _may_go_on(self) -> bool:
        """A start page goes alone, since it tells how the other pages are to be asked for."""
        if not self._heap or len(self._out) >= self._at_once:
            return False
        if self._heap[0][-1].kind is PageKind.START:
            return True
        return all(visit.kind is not PageKind.START for visit in self._out.values())

    def _age(self, visit: Visit) -> float:
        return -(visit.changed_at or self._now).timestamp()


def address_of(url: str) -> str:
    """What makes two addresses the same page: no fragment, no session id, no tracking."""
    return canonical(without_fragment(url))
