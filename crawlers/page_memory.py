"""PageMemory: what the store is told of an address when it is found, when it is read, and when its thread ended."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from crawlers.arrival import Arrival
from crawlers.date_order import falls, is_mixed
from crawlers.frontier import address_of
from crawlers.growth import COUNTED
from crawlers.labels import Label
from crawlers.revisits import after_failure, after_list, after_reading
from crawlers.visit import Visit
from touchpoints.page_state import PageKind, PageState

GOOD = frozenset({Label.POSTS, Label.LINKS, Label.EMPTY, Label.UNCHANGED})
_LISTING = frozenset({PageKind.LIST, PageKind.MAP})
_TOLD_SOONEST = timedelta(days=7)
"""A thread whose every answer a list tells of is seldom looked at unasked."""
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

    def read(self, arrival: Arrival, *, goes_on: bool, leads_on: bool = False) -> PageState:
        """The page's own state, now that it was read.

        `goes_on` says that its thread has a further page, `leads_on` that something on it was new or had grown.
        """
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
        if visit.kind in _LISTING:
            return self._listed(state, leads_on=leads_on and (visit.was_fetched or visit.kind is PageKind.MAP))
        return state if goes_on or visit.kind is PageKind.PAGE else self.ended(state, arrival)

    def _listed(self, state: PageState, *, leads_on: bool) -> PageState:
        """A list's further page is looked at again though the pages before it tell of nothing new, and so is a sitemap.

        Lists in the order of their threads' beginning show there, and nowhere else, what was answered. What the first
        look at one leads to tells nothing of its order. The start page's own feed or sitemap is read each night.
        """
        is_main = state.kind is PageKind.MAP and state.depth <= 1
        unchanged = 0 if leads_on or is_main else state.unchanged + 1
        return state.model_copy(update={"unchanged": unchanged, "due_at": after_list(self.now, state.url, unchanged)})

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
            soonest = max(self.soonest, _TOLD_SOONEST) if _is_told_of(first) else self.soonest
            update["due_at"] = after_reading(self.now, newest, self.horizon, soonest, unchanged)
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


def _is_told_of(thread: PageState) -> bool:
    signature = thread.signature or ""
    return signature.startswith("route:") or signature.endswith(COUNTED)
