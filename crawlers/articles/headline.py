"""The headline that an article's page shows: which heading it is, and its words with and without a kicker."""

import re
from collections.abc import Iterator
from itertools import chain
from urllib.parse import urlsplit

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
"""How themes call what stands inside a headline beside the title: a kicker above it ('Dachzeile'), a line below it."""
_INLINE = ("span", "small", "div", "strong", "em")
_OF_THE_SITE = re.compile(
    r"site-?(?:title|name|branding)|blog-?(?:title|name)|logo|screen-reader|sr-only", re.IGNORECASE
)
_ALIKE = 0.85
_KICKER = 60
_LONGEST = 2_000


def headline_of(tree: HtmlElement, meta: Meta) -> HtmlElement | None:
    """The heading that shows the title: the only `h1`, else the one most like the title that the page declares.

    An `h1` that names the site and leads to its start page is none where there are others. Without any `h1`, it is a
    lesser heading that says what the page's title says.
    """
    told = " ".join((tree.findtext(".//title") or "")[:_LONGEST].split()) or meta.first("og:title")
    found = [(element, line) for element in tree.iter("h1") if (line := line_of(element))]
    own = [one for one in found if not _is_sites(one[0])]
    if not own:
        return next(chain(_lesser(tree, told or ""), (element for element, _ in found)), None)
    return own[0][0] if len(own) == 1 or not told else max(own, key=lambda one: likeness(one[1], told))[0]


def headline_words(headline: HtmlElement | None) -> str:
    """The title in a headline, in one line, without kicker and subtitle; empty where there is no headline."""
    if headline is None:
        return ""
    beside = {child for child in headline.iterdescendants(*_INLINE) if _is_beside(child)}
    return " ".join(text_of(headline, beside).split()) or line_of(headline)


def headline_forms(headline: HtmlElement | None) -> tuple[str, ...]:
    """The title as a headline may be quoted: without its kicker, whole, and behind the kicker above it."""
    if headline is None:
        return ()
    words, whole, above = headline_words(headline), line_of(headline), _above(headline)
    last = [line for child in headline if (line := line_of(child))][-1:]
    return tuple(dict.fromkeys((words, whole, *last, f"{above}: {words}")))


def _above(headline: HtmlElement) -> str:
    """The short line right above a headline."""
    around = headline.getparent()
    for element in (headline, *([] if around is None else [around])):
        line = next((line for one in element.itersiblings(preceding=True) if (line := _last_line(one))), "")
        if line:
            return line if len(line) <= _KICKER else ""
    return ""


def _last_line(element: HtmlElement) -> str:
    lines = text_of(element).split("\n") if isinstance(element.tag, str) else []
    return " ".join(lines[-1].split()) if lines else ""


def _is_beside(element: HtmlElement) -> bool:
    return element.get("aria-hidden") == "true" or bool(_BESIDE.search(element.get("class") or ""))


def _is_sites(headline: HtmlElement) -> bool:
    links = [headline.getparent(), *headline.iter("a")]
    links = [link for link in links if link is not None and link.tag == "a"]
    if any("home" in (link.get("rel") or "").split() or _is_start(link) for link in links):
        return True
    return bool(_OF_THE_SITE.search(f"{headline.get('class') or ''} {headline.get('id') or ''}"))


def _lesser(tree: HtmlElement, told: str) -> Iterator[HtmlElement]:
    """The lesser headings that the page's title begins or ends with."""
    for element in tree.iter("h2", "h3"):
        line = line_of(element)
        if len(line.split()) > 1 and likeness(line, told) >= _ALIKE and not any(map(_is_start, element.iter("a"))):
            yield element


def _is_start(link: HtmlElement) -> bool:
    href = link.get("href") or "#"
    return href[0] not in "#?" and urlsplit(href).path.strip("/") in {"", "index.html", "index.php"}
