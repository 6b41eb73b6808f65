"""Ratings as pages show them: 'Rated 4 out of 5', '4,5 von 5 Sternen', four filled stars, a bar 80 % wide.

Stars that tell a writer's rank in a forum look the same; who calls this has found the place where a rating belongs.
"""

import itertools
import re
from collections.abc import Iterable, Iterator
from functools import partial

from lxml import etree
from lxml.html import HtmlElement

from crawlers.engines.star_rows import layers_in, rating_of, rows_in
from crawlers.markup.beginning import beginning_of
from touchpoints.post import Rating

_ANY_CASE = re.IGNORECASE
_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
_BEST = {"fünf": 5, "five": 5, "zehn": 10, "ten": 10}
_NUMBER = r"(\d{1,3}(?:[.,]\d{1,2})?)"
_OF = re.compile(
    rf"(?<![\d.,]){_NUMBER}\s*(?:(?:stars? )?out of|von|of|/|sur|su|de)\s*(5|6|10|100|fünf|five|zehn|ten)\b", _ANY_CASE
)
_STARS = re.compile(rf"(?<![\d.,]){_NUMBER}\s*-?\s*(?:stern(?:en?)?|stars?)\b", _ANY_CASE)
_GRADE = re.compile(r"\b(?:schul|gesamt)?note\b\W{0,3}([1-6](?:[.,]\d{1,2})?)(?![\d.,]|\s*(?:von|/))", _ANY_CASE)
_CLASS = re.compile(
    r"(?:^|[\s_-])(?:stars?|rating|sterne?|rated|score)[-_]{0,2}(?:s[-_])?(\d{1,3})(?![\w%])", _ANY_CASE
)
_GLYPHS = re.compile(r"([★⭐✭✮]+)([☆✩✰]*)")
_WIDTH = re.compile(r"width:\s*(\d{1,3}(?:\.\d+)?)%")
_ATTRIBUTES = (
    "data-rating", "data-score", "data-star", "data-stars", "data-value", "data-rating-value", "data-rate",
    "data-grade", "data-review-rating", "rating",
)  # fmt: skip
_FILLED = re.compile(
    r"(?:^|[\s_-])(?:full|filled|active|checked|on|fa-star|icon-star|star-on|selected)(?:$|[\s])", _ANY_CASE
)
_EMPTY = re.compile(r"(?:^|[\s_-])(?:empty|off|fa-star-o|inactive|unchecked|outline|blank|gray)(?:$|[\s_-])", _ANY_CASE)
_SCORE = re.compile(
    r"rating|score|stars?\b|sterne|wertung|grade|punkte|(?:^|[\s_-])(?:schul)?note(?:$|[\s_-])", _ANY_CASE
)
_COUNTED = re.compile(r"count|anzahl|total|number-?of|reviews?-?num|average|durchschnitt|label", _ANY_CASE)
_GRADED = re.compile(r"(?:^|[\s_-])(?:schul)?note(?:$|[\s_-])", _ANY_CASE)
_ALONE = re.compile(r"\s*\d{1,2}(?:[.,]\d{1,2})?\s*")
_DEEPEST = 60
_LONGEST, _FEW = 600, 3
"""Characters in which an element may tell a rating beside other things; elements around one that it tells alone."""


def rating_in(element: HtmlElement, lit: frozenset[str] = frozenset()) -> Rating | None:
    """The rating that an element shows, by the surest way that it is told.

    `lit` holds how the page's lit signs are painted, where other rows told it (`star_rows.lit_signs`).
    """
    nodes = list(itertools.islice(element.iter(etree.Element), _DEEPEST))
    for read in (_declared, _labelled, _named, _said, _wide, _layered, partial(_rowed, lit=lit), _painted, _bare):
        for rating in read(nodes):
            if min(rating.worst, rating.best) <= rating.value <= max(rating.worst, rating.best):
                return rating
    return None


def _declared(nodes: list[HtmlElement]) -> Iterator[Rating]:
    for node in nodes:
        told = node.get("content") if node.get("itemprop") == "ratingValue" else None
        told = told or next((node.get(name) for name in _ATTRIBUTES if node.get(name)), None)
        if told and (value := _number(told)) is not None:
            yield _on_scale(value)


def _named(nodes: list[HtmlElement]) -> Iterator[Rating]:
    """By class: 'star-rating Four', 'stars-4', 'rating-45'; signs that are counted through tell nothing so."""
    found = [rating for node in nodes if (rating := _in_class(node.get("class") or "")) is not None]
    if len({rating.value for rating in found}) <= len(("own", "half")):
        yield from found


def _in_class(names: str) -> Rating | None:
    word = next((_WORDS[name] for name in names.lower().split() if name in _WORDS), None)
    if word is not None and "rating" in names.lower():
        return Rating(value=word, best=5, worst=1)
    found = _CLASS.search(names)
    value = int(found.group(1)) if found else 0
    return _on_scale(value / 10 if 5 < value <= 50 else value) if found else None


def _labelled(nodes: list[HtmlElement]) -> Iterator[Rating]:
    """In the words that stand for a picture."""
    return _in_words(words for node in nodes for words in spoken_for(node))


def spoken_for(element: HtmlElement) -> Iterator[str]:
    """The words that stand for a picture: its attributes', and the title that a drawing holds."""
    yield from (element.get(name) or "" for name in ("title", "aria-label", "alt"))
    if element.tag == "title":
        yield element.text or ""


def _said(nodes: list[HtmlElement]) -> Iterator[Rating]:
    return _in_words([beginning_of(nodes[0], _LONGEST)])


def _in_words(told: Iterable[str]) -> Iterator[Rating]:
    for words in told:
        if found := _OF.search(words):
            best = float(_BEST.get(found.group(2).lower(), found.group(2)))
            yield Rating(value=_number(found.group(1)) or 0, best=best, worst=0 if best > 5 else 1)
        elif found := _STARS.search(words):
            yield _on_scale(_number(found.group(1)) or 0)
        elif found := _GRADE.search(words):
            yield Rating(value=_number(found.group(1)) or 0, best=1, worst=6)
        elif found := _GLYPHS.search(words):
            yield Rating(value=len(found.group(1)), best=max(5, sum(map(len, found.groups()))), worst=1)


def _wide(nodes: list[HtmlElement]) -> Iterator[Rating]:
    for node in nodes:
        if found := _WIDTH.search(node.get("style") or ""):
            value = float(found.group(1)) / 20
            if value * 2 == int(value * 2):
                yield Rating(value=value, best=5, worst=1)


def _painted(nodes: list[HtmlElement]) -> Iterator[Rating]:
    """By counting filled stars; five that all look alike tell nothing."""
    stars = [node.get("class") or "" for node in nodes if "star" in (node.get("class") or "").lower() and not len(node)]
    filled = sum(1 for names in stars if _FILLED.search(names) and not _EMPTY.search(names))
    empty = sum(1 for names in stars if _EMPTY.search(names))
    if filled and empty and filled + empty <= 10:
        yield Rating(value=filled, best=filled + empty, worst=1)


def shows_stars(element: HtmlElement, lit: frozenset[str] = frozenset()) -> bool:
    """Whether an element paints a rating itself: characters that are stars, or a row of signs without words."""
    if _GLYPHS.search(element.text or "") or layers_in(element):
        return True
    return any(rating_of(row, lit) for row in rows_in(element))


def _rowed(nodes: list[HtmlElement], lit: frozenset[str]) -> Iterator[Rating]:
    return (rating for node in nodes for row in rows_in(node) if (rating := rating_of(row, lit)) is not None)


def _layered(nodes: list[HtmlElement]) -> Iterator[Rating]:
    return (rating for rating in map(layers_in, nodes) if rating is not None)


def _bare(nodes: list[HtmlElement]) -> Iterator[Rating]:
    """A number and nothing else, in an element that is called a rating and not a count of them."""
    for node in nodes:
        names = f"{node.get('class') or ''} {node.get('itemprop') or ''}"
        if not _SCORE.search(names) or _COUNTED.search(names):
            continue
        for told in (node.get("title") or "", _own_words(node)):
            if _ALONE.fullmatch(told):
                value = _number(told) or 0
                yield Rating(value=value, best=1, worst=6) if _GRADED.search(names) else _on_scale(value)


def _own_words(node: HtmlElement) -> str:
    """The words of an element that holds few others, none of which holds more."""
    if len(node) > _FEW or any(len(child) for child in node):
        return ""
    return "".join(filter(None, (node.text, *(part for child in node for part in (child.text, child.tail)))))


def _on_scale(value: float) -> Rating:
    best = 5 if value <= 5 else 10 if value <= 10 else 100
    return Rating(value=value, best=best, worst=1 if best == 5 else 0)


def _number(told: str) -> float | None:
    try:
        return float(told.strip().replace(",", "."))
    except ValueError:
        return None
