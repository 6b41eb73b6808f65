"""OpenRoutes: the addresses at which a site's software gives its pages as JSON as well."""

import re
from dataclasses import dataclass, replace
from urllib.parse import urljoin, urlsplit

from touchpoints.enumerations import Channel


@dataclass(frozen=True, slots=True)
class Twin:
    """A page and the route that gives the same as JSON. What the JSON links to is relative to `page`."""

    page: str
    route: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenRoutes:
    """A table from pages to routes.

    `pages` holds patterns over a page's path and query below the site's root, and the routes that they become; the
    first that matches counts, and a group that matches nothing is left out. `start` is the page, below the root, that
    lists the newest of the whole site: it stands for a source that begins at the root. `channels` are those for which
    the routes tell all that the pages do. `itself` is a pattern of addresses that are routes already.

    Where the routes' root is not the site's, `api` finds its address on a page, and `api_tail` is what that has more
    than the site's root has; a site whose pages don't name it has no routes.
    """

    channels: frozenset[Channel]
    pages: tuple[tuple[str, str], ...]
    start: str
    itself: str
    api: tuple[str, ...] = ()
    api_tail: str = ""
    api_root: str | None = None

    def below(self, api_root: str) -> "OpenRoutes":
        """The routes of one site."""
        return replace(self, api_root=api_root)

    def of(self, url: str) -> Twin | None:
        """The twin of a page; None where the software gives it as a page only."""
        if self.is_route(url):
            return None
        told = _told(url)
        for root in self._roots(told):
            for pattern, route in self.pages:
                if found := re.fullmatch(pattern, told.removeprefix(root)):
                    return Twin(url, _joined(self.api_root or urljoin(url, root), found.expand(route)))
        return None

    def of_start(self, url: str) -> Twin | None:
        """The twin of the page that a source begins with: that of the newest of all, where it begins at the root."""
        told = _told(url)
        begins_at_root = told.endswith("/") and told in self._roots(told)
        return self.of(url) or (self.of(urljoin(url, self.start)) if begins_at_root else None)

    def is_route(self, url: str) -> bool:
        """Whether the address is a route itself."""
        return re.search(self.itself, url) is not None

    def _roots(self, told: str) -> list[str]:
        """Where the site may begin: known, or any folder on the way to the page."""
        if self.api_root is not None:
            return [_told(re.sub(self.api_tail, "", self.api_root))]
        path = told.partition("?")[0]
        return [path[: place + 1] for place, letter in enumerate(path) if letter == "/"]


def _told(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def _joined(root: str, route: str) -> str:
    """Some roots hold a query already: `/?rest_route=/`."""
    return root + (route.replace("?", "&", 1) if "?" in root else route)
