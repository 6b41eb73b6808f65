"""Visit: one address on its way through a crawl, and the walk along a list that it may belong to."""

from dataclasses import dataclass, field
from datetime import datetime

from touchpoints.page_state import PageKind, PageState

_LEAD_ON = frozenset({PageKind.START, PageKind.MAP, PageKind.LIST})
_BELIEVED = 7
"""So many times in a row a list may be said to be unchanged before it is asked for whatever it is."""


@dataclass(slots=True)
class Walk:
    """One page of a list, whose next page is asked for once something on this one was worth it.

    `waiting` counts the listed addresses that were not read yet, `fresh` says that one of them was new and recent.
    `next_due_at` is when the next page is fetched of its own accord.
    """

    next: "Visit | None" = None
    next_due_at: datetime | None = None
    waiting: int = 0
    fresh: bool = False


@dataclass(slots=True, kw_only=True)
class Visit:
    """An address that is to be fetched.

    `state` is what earlier crawls left, `previous` the ids on the page before; `newest_first` says that the thread's
    pages so far were written so.
    """

    url: str
    kind: PageKind
    depth: int = 0
    thread_url: str | None = None
    changed_at: datetime | None = None
    signature: str | None = None
    state: PageState | None = None
    walk: Walk | None = None
    previous: frozenset[str] = field(default=frozenset())
    newest_first: bool = False

    @property
    def thread(self) -> str:
        """The first page of the thread that this address belongs to."""
        return self.thread_url or self.url

    @property
    def leads_on(self) -> bool:
        """Whether the page is there for what it leads to."""
        return self.kind in _LEAD_ON

    @property
    def is_doubtful(self) -> bool:
        """Whether it is time to see for ourselves: some servers answer every condition with 'not modified'."""
        times = self.state.unchanged if self.state is not None else 0
        return self.leads_on and times > 0 and times % _BELIEVED == 0

    @property
    def is_awaited(self) -> bool:
        """Whether the list's next page waits for what this one brings."""
        return self.walk is not None and self.walk.next is not None and not self.walk.fresh

    @property
    def was_fetched(self) -> bool:
        """Whether an earlier crawl has read it."""
        return self.state is not None and self.state.fetched_at is not None
