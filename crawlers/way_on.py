"""The way on from a page: the next one, and the threads or articles that a list leads to."""

from crawlers.engines.engine import Engine
from crawlers.engines.values import first_value
from crawlers.extracted import Links
from crawlers.next_page import next_page
from crawlers.open_routes import OpenRoutes
from crawlers.records.lists import listed_threads
from crawlers.records.titles import title_links
from crawlers.view import View
from touchpoints.enumerations import Channel

_TEXTS = frozenset({Channel.BLOG, Channel.PRESS, Channel.TEST_REPORT})
"""Where the titles of a list lead to articles rather than to threads."""


def links_of(view: View, engine: Engine | None, *, has_posts: bool) -> Links:
    """The way on, decoys refused.

    A page of posts leads to its next page alone, or to the page that holds more of the same: what else it links to is
    beside it.
    """
    following = next_page(view, engine)
    if has_posts:
        return Links(next=following, threads=_whole(view, engine), feeds=feeds(view))
    threads = listed_threads(view, engine) if engine else ()
    titles = () if threads else title_links(view)
    if view.hints.channel in _TEXTS:
        return Links(next=following, threads=threads, posts=titles, feeds=feeds(view))
    return Links(next=following, threads=threads or titles, feeds=feeds(view))


def routes_of(view: View, engine: Engine | None) -> OpenRoutes | None:
    """The routes of the site that the page is of."""
    routes = engine.routes if engine else None
    if routes is None or not routes.api:
        return routes
    api = view.absolute(first_value(view.tree, routes.api))
    return routes.below(api) if api else None


def _whole(view: View, engine: Engine | None) -> tuple[str, ...]:
    found = view.address(first_value(view.tree, engine.page.whole)) if engine else None
    return (found,) if found else ()


def feeds(view: View) -> tuple[str, ...]:
    """The feeds that the page declares."""
    found = (
        view.absolute(link.get("href"))
        for link in view.declared_links
        if "alternate" in (link.get("rel") or "").lower() and "+xml" in (link.get("type") or "").lower()
    )
    return tuple(dict.fromkeys(address for address in found if address))
