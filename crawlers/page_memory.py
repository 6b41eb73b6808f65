"""PageMemory: what the store is told of an address when it is found, when it is read, and when its thread ended."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from crawlers.arrival import Arrival
from crawlers.date_order import falls, is_mixed
from crawlers.frontier import address_of
from crawlers.labels import Label
from crawlers.revisits import after_failure, after_reading
from crawlers.visit import Visit
from touchpoints.page_state import PageKind, PageState

GOOD = frozenset({Label.POSTS, Label.LINKS, Label.EMPTY, Label.UNCHANGED})
_VALIDATORS = ("etag", "last_modified", "content_hash")


@dataclass(frozen=True, kw_only=True)
class PageMemory:
    """Makes the states of one source's pages; `now` is when the crawl began."""

    source: str
    now: datetime
    horizon: datetime
    read_with: str
    soonest: timedelta

    def awaited(self, visit: Visit) -> PageState:
        """So that the visit is made although this process may be killed before."""
        told = {"signature": visit.signature, "changed_at": visit.changed_at}
        update = {key: value for key, value in told.items() if value is not None}
        return (visit.state or self._found(visit)).model_copy(update={**update, "due_at": self.now})

    def read(self, arrival: Arrival, *, goes_on: bool) -> PageState:
        """The page's own state, now that it was read. `goes_on` says that its thread has a further page."""
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
        return state if goes_on or visit.kind is PageKind.PAGE else self.ended(state, arrival)

    def ended(self, first: PageState, arrival: Arrival) -> PageState:
        """The state of a thread's first page, now that its last page was read."""
        dates = arrival.reading.dates if arrival.reading else ()
        newest = max([*dates, *filter(None, [first.newest_post_at])], default=None)
        unchanged = first.unchanged + 1 if arrival.is_unchanged and arrival.visit.was_fetched else 0
        update: dict[str, object] = {"newest_post_at": newest, "unchanged": unchanged}
        if arrival.label is Label.POSTS:
            grows_elsewhere = arrival.visit.newest_first or falls(dates) or is_mixed(dates)
            update["last_page_url"] = None if grows_elsewhere else arrival.visit.url
        if first.kind is PageKind.THREAD:
            update["due_at"] = after_reading(self.now, newest, self.horizon, self.soonest, unchanged)
        return first.model_copy(update=update)

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
