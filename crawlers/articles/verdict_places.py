"""Where a test's page may state its verdict: not in menus, nor in teasers of other tests; and boxes that paint it."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from lxml import etree
from lxml.html import HtmlElement

from crawlers.engines.stars import rating_in
from touchpoints.post import Rating

_TEST = re.compile(
    r"\bim (?:\w+-)?(?:test|vergleich|check)\b|\btest:|\btestberichte?\b|\b\w{2,}test\b|\breview\b"
    r"|/(?:\w+-)?tests?(?:berichte?)?/",
    re.IGNORECASE,
)
_BOX = re.compile(r"verdict|fazit|urteil|testergebnis|testnote|wertung|editor|review-?score|redaktion", re.IGNORECASE)
_READERS = re.compile(r"user|leser|kunden|nutzer|community|customer|comment|abgeben|vote|bewertung", re.IGNORECASE)
_MOST_BOXES = 50
_OUTER = ("nav", "footer", "select", "script", "style")
_LONGEST_TEASER, _SHORTEST_TITLE = 400, 12
_INLINE = frozenset({"span", "b", "strong", "em", "i", "h2", "h3", "h4", "h5", "h6", "figure", "a", "header"})
_NO_TEASER = frozenset({"p", "body", "html", "main"})
_NO_PAGE = ("#", "mailto:", "javascript:")


def calls_itself_a_test(title: str, url: str) -> bool:
    """Whether a page whose channel nobody told is a test's, by its title or address."""
    return any(map(_TEST.search, (title, url)))


def painted_verdict(tree: HtmlElement) -> Rating | None:
    """The stars or bars in a box that is called the editors' verdict, and not the readers'."""
    boxes = (element for element in tree.iter(etree.Element) if _BOX.search(element.get("class") or ""))
    own = (box for box in islice(boxes, _MOST_BOXES) if not _READERS.search(box.get("class") or ""))
    return next((rating for box in own if (rating := rating_in(box)) is not None), None)


def words_of_the_test(tree: HtmlElement) -> str:
    """The words of a page that may state its verdict, those that stand for pictures too, in one line."""
    found = tree.find("body")
    body = tree if found is None else found
    left_out = {part for outer in (*body.iter(*_OUTER), *_teasers(body)) for part in outer.iter()}
    held = [element for element in body.iter(etree.Element) if element not in left_out]
    pictured = (element.get(name) or "" for element in held for name in ("title", "aria-label", "alt"))
    return " ".join(" ".join((*_pieces(held), *pictured)).split())


def _pieces(held: Iterable[HtmlElement]) -> Iterator[str]:
    """The words of the elements, each piece apart: labels and values stand beside each other without a space."""
    for element in held:
        yield element.text or ""
        yield from (child.tail or "" for child in element)


def _teasers(body: HtmlElement) -> Iterator[HtmlElement]:
    """Small boxes around a title that is a link to another page."""
    for link in body.iter("a"):
        title = _length(link)
        if title < _SHORTEST_TITLE or (link.get("href") or "#").startswith(_NO_PAGE):
            continue
        box = link.getparent()
        while box is not None and box.tag not in _NO_TEASER and (box.tag in _INLINE or _length(box) <= title):
            box = box.getparent()
        if box is not None and box.tag not in _NO_TEASER and _length(box) <= _LONGEST_TEASER:
            yield box


def _length(element: HtmlElement) -> int:
    """The characters in an element, counted no further than a teaser is long."""
    said = 0
    for part in element.itertext():
        said += len(str(part).strip())
        if said > _LONGEST_TEASER:
            break
    return said
