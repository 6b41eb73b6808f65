"""RouteChoice: which of a source's pages are asked for as JSON, as long as the site's open routes answer."""

from dataclasses import dataclass

from crawlers.arrival import Arrival
from crawlers.extracted import PageOutcome
from crawlers.labels import Label
from crawlers.open_routes import OpenRoutes, Twin
from crawlers.page_memory import GOOD
from crawlers.page_reading import NOINDEX, PageReading
from crawlers.visit import Visit
from touchpoints.enumerations import Channel
from touchpoints.page_state import PageKind

BY_ROUTE = "mundfunk/pages_by_route"
"""Counts the pages whose JSON was read in their place."""
_OF_THIS_PAGE = frozenset({Label.NOT_FOUND, Label.SERVER_ERROR, Label.UNREACHABLE})
"""What a route may answer for one page, and yet serve the others."""
_HOLDING = frozenset({PageOutcome.POSTS, PageOutcome.LINKS})


@dataclass
class RouteChoice:
    """The routes are learned from the first page that shows which software wrote it."""

    channel: Channel
    _routes: OpenRoutes | None = None
    _closed: bool = False

    def learn(self, reading: PageReading) -> None:
        """Takes the routes that a page tells of.

        JSON can't carry what the meta elements of pages ask for, so that a site of which a page restricts its use is
        read as pages.
        """
        if reading.is_restricted:
            self.close()
        if reading.routes is not None and self.channel in reading.routes.channels and not self._closed:
            self._routes = reading.routes

    def of(self, visit: Visit) -> Twin | None:
        """How to ask for a visit's page; None for the page itself. A start page is asked for as itself first."""
        return self._routes.of(visit.url) if self._routes and visit.kind is not PageKind.START else None

    def of_start(self, visit: Visit) -> Twin | None:
        """How to ask once more for a start page that was read."""
        return self._routes.of_start(visit.url) if self._routes and visit.kind is PageKind.START else None

    def is_route(self, visit: Visit) -> bool:
        """Whether the visit's own address is a route, so that there is no page to fall back on."""
        return self._routes is not None and self._routes.is_route(visit.url)

    def refused(self, label: Label) -> None:
        """A route did not give what it should: unless that may be the one page's fault, none is asked any more."""
        if label not in _OF_THIS_PAGE:
            self.close()

    def close(self) -> None:
        """No route is asked any more in this crawl."""
        self._routes, self._closed = None, True


def is_json(body: bytes) -> bool:
    """Whether an answer is JSON: some sites answer every address with a page."""
    return body.lstrip()[:1] in {b"{", b"["}


def tells_all(reading: PageReading) -> bool:
    """Whether JSON can stand for its page: it holds something, may be kept, and authors have their names."""
    if reading.outcome not in _HOLDING or reading.refused[NOINDEX]:
        return False
    posts = [post for post, _ in reading.admitted]
    return not posts or any(post.authors for post in posts)


def has_answered(arrival: Arrival) -> bool:
    """Whether a route gave what it should, be it nothing."""
    reading = arrival.reading
    return arrival.label in GOOD and not (reading is not None and reading.refused[NOINDEX])
