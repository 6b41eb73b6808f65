"""Whether a page calls its records reviews: a forum's rank stars look like ratings, wherever they stand."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from crawlers.markup.one_line import one_line
from crawlers.records.outline import Node, Outline
from crawlers.records.ratings import say_ratings
from crawlers.records.spans import Span
from crawlers.view import View
from touchpoints.enumerations import Channel

_CALLED = re.compile(
    r"(?<!p)review|rezension|bewertung(?!s?(?:punkt|system))|kundenmeinung|kundenstimme|testimonial|erfahrungsbericht",
    re.IGNORECASE,
)
_HEADED = re.compile(
    r"\b(?:(?:kunden|produkt|nutzer|leser|gäste|hotel)?-?(?:bewertungen|rezensionen|meinungen|stimmen)|erfahrungsberichte"
    r"|(?:customer |product |user |guest )?reviews|testimonials|customer opinions)\b",
    re.IGNORECASE,
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "legend", "caption"})
_LONGEST_HEADING, _LONGEST_TITLE = 80, 500
_NAMES = ("class", "id", "itemprop", "itemtype", "data-hook")
_NUMBERS = re.compile(r"data-review[\w-]*id")
_PRODUCT = re.compile(
    r"""schema\.org/Product["'/]|"@type"\s*:\s*"Product"|og:type["']\s+content=["'](?:og:)?product["']""", re.IGNORECASE
)
_LEVELS = 3
_LOOKED_AT = 10
_NEAR = 40
"""Elements before the first record in which its heading stands."""


def are_called_reviews(view: View, outline: Outline, spans: Sequence[Span], bodies: Sequence[Node]) -> bool:
    """Whether the records, what holds them or their words bear a review's name, or the rest of the page says so.

    It does by its headings, by being a product's, or by telling ratings in words. What a forum's heading says is what
    a thread is about.
    """
    if are_marked_as_reviews(spans, bodies):
        return True
    if view.hints.channel is Channel.FORUM:
        return False
    said = (
        (view.tree.findtext(".//title") or "")[:_LONGEST_TITLE],
        *(one_line(node.element) for node in _before(outline, spans[0])),
    )
    return any(map(_HEADED.search, said)) or _PRODUCT.search(view.source) is not None or say_ratings(outline, spans)


def are_marked_as_reviews(spans: Sequence[Span], bodies: Sequence[Node]) -> bool:
    """Whether most of the first records, what holds them or their words bear a review's name."""
    called = [_is_called(span, body) for span, body in islice(zip(spans, bodies, strict=True), _LOOKED_AT)]
    return 2 * sum(called) >= len(called)


def _is_called(span: Span, body: Node) -> bool:
    return any(_CALLED.search(_marks(node)) for node in _path(span, body))


def _path(span: Span, body: Node) -> Iterator[Node]:
    """The body, all around it up to its record, and some of what holds that."""
    above: Node | None = body
    while above is not None and above.start >= span.start:
        yield above
        above = above.parent
    yield from islice(_up(above), _LEVELS)


def _up(node: Node | None) -> Iterator[Node]:
    while node is not None and node.element.tag not in {"html", "body"}:
        yield node
        node = node.parent


def _before(outline: Outline, span: Span) -> Iterator[Node]:
    nodes = outline.nodes[max(0, span.start - _NEAR) : span.start]
    return (node for node in nodes if node.element.tag in _HEADINGS and node.words + node.linked <= _LONGEST_HEADING)


def _marks(node: Node) -> str:
    element = node.element
    return " ".join((*(element.get(name) or "" for name in _NAMES), *filter(_NUMBERS.fullmatch, element.keys())))
