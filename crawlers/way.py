"""Way: what a page leads to."""

from dataclasses import dataclass, field

from crawlers.visit import Visit, Walk
from touchpoints.page_state import PageState


@dataclass
class Way:
    """What a page leads to: `awaited` has to be in the store before `settled`, which says that the page was read."""

    visits: list[Visit] = field(default_factory=list)
    awaited: list[PageState] = field(default_factory=list)
    settled: list[PageState] = field(default_factory=list)
    walk: Walk | None = None
