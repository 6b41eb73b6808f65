"""Where the author's own words lead: links to other hosts, out of the wrappers that boards put around them."""

from collections.abc import Iterable
from urllib.parse import parse_qsl, urlsplit

from lxml.html import HtmlElement

from crawlers.addresses import resolve
from crawlers.markup.inside import Inside
from crawlers.no_places import ADVERTISERS, is_one_of
from touchpoints.identity import platform_of

_MOST = 50
"""Links of one post: more than anybody recommends."""
_WEB = ("http://", "https://", "//")
_PAID = "sponsored"


def outward(element: HtmlElement, base: str, without: Iterable[HtmlElement] = ()) -> tuple[str, ...]:
    """The addresses on other hosts than `base` that links in the element lead to, once each, in their order.

    Links below the elements of `without` are others' words; those marked as paid are nobody's.
    """
    found: dict[str, None] = {}
    others = Inside(without, element)
    for anchor in element.iter("a"):
        target = _target(anchor.get("href") or "", base)
        if target and _PAID not in (anchor.get("rel") or "") and not others.holds(anchor):
            found[target] = None
    return tuple(found)[:_MOST]


def _target(href: str, base: str) -> str | None:
    """The address that a link leads to in the end, if that is on another host and nobody is paid for the link."""
    if not (href.startswith(_WEB) or "http" in href):
        return None
    full = resolve(base, href)
    if full is None:
        return None
    try:
        if is_one_of(platform_of(full), ADVERTISERS):
            return None
        wrapped = _wrapped(full)
        return wrapped if platform_of(wrapped) != platform_of(base) else None
    except ValueError:
        return None


def _wrapped(url: str) -> str:
    """'https://board.example/goto?url=https%3A%2F%2Fforum.example%2F' leads to the forum."""
    query = urlsplit(url).query
    if "http" not in query:
        return url
    if query.startswith(_WEB[:2]):
        return query
    return next((value for _, value in parse_qsl(query) if value.startswith(_WEB[:2])), url)
