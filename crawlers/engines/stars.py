"""Ratings as pages show them: 'Rated 4 out of 5', '4,5 von 5 Sternen', four filled stars, a bar 80 % wide.

Stars that tell a writer's rank in a forum look the same; who calls this has found the place where a rating belongs.
"""

import itertools
import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from touchpoints.post import Rating

_ANY_CASE = re.IGNORECASE
_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
_NUMBER = r"(\d{1,3}(?:[.,]\d{1,2})?)"
_OF = re.compile(rf"(?<![\d.,]){_NUMBER}\s*(?:out of|von|of|/|sur|su|de)\s*(5|6|10|100)\b", _ANY_CASE)
_STARS = re.compile(rf"(?<![\d.,]){_NUMBER}\s*-?\s*(?:stern(?:en?)?|stars?)\b", _ANY_CASE)
_GRADE = re.compile(r"\b(?:schul|gesamt)?note\b\W{0,3}([1-6](?:[.,]\d{1,2})?)(?![\d.,]|\s*(?:von|/))", _ANY_CASE)
_CLASS = re.compile(
    r"(?:^|[\s_-])(?:stars?|rating|sterne?|rated|score)[-_]{0,2}(?:s[-_])?(\d{1,3})(?![\w%])", _ANY_CASE
)
_GLYPHS = re.compile(r"([★⭐✭✮]+)([☆✩✰]*)")
_WIDTH = re.compile(r"width:\s*(\d{1,3}(?:\.\d+)?)%")
_ATTRIBUTES = ("data-rating", "data-score", "data-star", "data-stars", "data-value", "data-rating-value", "data-rate")
_FILLED = re.compile(
    r"(?:^|[\s_-])(?:full|filled|active|checked|on|fa-star|icon-star|star-on|selected)(?:$|[\s])", _ANY_CASE
)
_EMPTY = re.compile(r"(?:^|[\s_-])(?:empty|off|fa-star-o|inactive|unchecked|outline|blank|gray)(?:$|[\s_-])", _ANY_CASE)
_BRIGHT = re.compile(r"full|fill|active|checked|yellow|gold|orange|amber|\bon\b", _ANY_CASE)
_DARK = re.compile(r"empty|gr[ae]y|outline|inactive|unchecked|blank|\boff\b|-o\b", _ANY_CASE)
_ROWS = frozenset({5, 6, 10})
_DEEPEST = 60


def rating_in(element: HtmlElement) -> Rating | None:
    """The rating that an element shows, by the surest way that it is told."""
    nodes = [element, *element.iterdescendants()][:_DEEPEST]
    for read in (_declared, _named, _said, _wide, _painted, _rowed):
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
    """By class: 'star-rating Four', 'stars-4', 'rating-45'."""
    for node in nodes:
        names = node.get("class") or ""
        word = next((_WORDS[name] for name in names.lower().split() if name in _WORDS), None)
        if word is not None and "rating" in names.lower():
            yield Rating(value=word, best=5, worst=1)
        elif found := _CLASS.search(names):
            value = int(found.group(1))
            yield _on_scale(value / 10 if 5 < value <= 50 else value)


def _said(nodes: list[HtmlElement]) -> Iterator[Rating]:
    told = [node.get(name) or "" for node in nodes for name in ("title", "aria-label", "alt")]
    told.append(" ".join("".join(map(str, nodes[0].itertext())).split()))
    for words in told:
        if found := _OF.search(words):
            best = float(found.group(2))
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


def shows_stars(element: HtmlElement) -> bool:
    """Whether an element paints a rating itself: characters that are stars, or a row of signs without words."""
    return bool(_GLYPHS.search(element.text or "")) or _row(element) is not None


def _rowed(nodes: list[HtmlElement]) -> Iterator[Rating]:
    for node in nodes:
        if (rating := _row(node)) is not None:
            yield rating


def _row(element: HtmlElement) -> Rating | None:
    """Five signs in a row, of which the first so many are painted unlike the rest; one between them is a half."""
    if (
        len(element) not in _ROWS
        or len({child.tag for child in element}) > 1
        or element[0].tag in {"a", "td", "option"}
    ):
        return None
    signs = [" ".join(filter(None, (sign.get("class"), sign.get("src"), sign.get("fill")))) for sign in element]
    runs = [(sign, len(list(same))) for sign, same in itertools.groupby(signs)]
    if not all(signs) or any("".join(map(str, child.itertext())).strip() for child in element):
        return None
    if len(runs) == 1:
        return Rating(value=len(signs), best=len(signs), worst=1) if _is_bright(signs[0]) else None
    halves = 0.5 if len(runs) == len("★½☆") and runs[1][1] == 1 else 0.0
    painted = _is_bright(runs[0][0]) or bool(_DARK.search(runs[-1][0]))
    if not painted or (len(runs) > len("★☆") and not halves):
        return None
    return Rating(value=runs[0][1] + halves, best=len(signs), worst=1)


def _is_bright(sign: str) -> bool:
    return bool(_BRIGHT.search(sign)) and not _DARK.search(sign)


def _on_scale(value: float) -> Rating:
    best = 5 if value <= 5 else 10 if value <= 10 else 100
    return Rating(value=value, best=best, worst=1 if best == 5 else 0)


def _number(told: str) -> float | None:
    try:
        return float(told.strip().replace(",", "."))
    except ValueError:
        return None
