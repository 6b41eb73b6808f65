"""The headline that an article's page shows: which `h1` it is, and its words without the kicker above them."""

import re

from lxml.html import HtmlElement

from crawlers.articles.likeness import likeness
from crawlers.articles.meta import Meta
from crawlers.engines.values import line_of
from crawlers.markup.text import text_of

_BESIDE = re.compile(
    r"kicker|overline|topline|over-?title|top-?title|pre-?title|super-?title|eyebrow|roof-?line|spitzmarke|dachzeile"
    r"|headline-?prefix|head-?line-?intro|sub-?title|sub-?line|sub-?head|unterzeile|untertitel|h1-?small"
    r"|offscreen|visually-?hidden|sr-only|screen-reader",
    re.IGNORECASE,
)
"""How themes call what stands inside an `h1` beside the title: a kicker above it ('Dachzeile'), a line below it."""
_OF_THE_SITE = re.compile(
    r"site-?(?:title|name|branding)|blog-?(?:title|name)|logo|screen-reader|sr-only", re.IGNORECASE
)


def headline_of(tree: HtmlElement, meta: Meta) -> HtmlElement | None:
    """The `h1` that shows the title: the only one, else the one most like the title that the page declares.

    One that names the site and leads to its start page is none where there are others.
    """
    found = [(element, line) for element in tree.iter("h1") if (line := line_of(element))]
    if not found:
        return None
    own = [one for one in found if not _is_sites(one[0])] or found
    told = " ".join((tree.findtext(".//title") or "").split()) or meta.first("og:title")
    if len(own) == 1 or not told:
        return own[0][0]
    return max(own, key=lambda one: likeness(one[1], told))[0]


def headline_words(headline: HtmlElement | None) -> str:
    """The title in a headline, in one line, without kicker and subtitle; empty where there is no headline."""
    if headline is None:
        return ""
    beside = {child for child in headline.iterdescendants("span", "small", "div", "strong", "em") if _is_beside(child)}
    return " ".join(text_of(headline, beside).split()) or line_of(headline)


def _is_beside(element: HtmlElement) -> bool:
    return element.get("aria-hidden") == "true" or bool(_BESIDE.search(element.get("class") or ""))


def _is_sites(headline: HtmlElement) -> bool:
    links = [headline.getparent(), *headline.iter("a")]
    if any(link is not None and link.tag == "a" and "home" in (link.get("rel") or "").split() for link in links):
        return True
    return bool(_OF_THE_SITE.search(f"{headline.get('class') or ''} {headline.get('id') or ''}"))
