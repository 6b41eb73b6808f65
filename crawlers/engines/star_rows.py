"""Rows of signs: five stars, suns or points side by side, of which the first so many are painted unlike the rest."""

import itertools
import re
from collections.abc import Iterable, Iterator

from lxml.html import HtmlElement

from touchpoints.post import Rating

Row = tuple[str, ...]
"""How each sign of a row is painted: its classes, pictures and colours and those of what lies in it."""

_ROWS = frozenset({5, 6, 10})
_FEWEST, _MOST_CHILDREN, _MOST_INSIDE = 5, 40, 6
_NO_SIGNS = frozenset({"a", "td", "th", "option", "li", "br", "p", "input", "script", "path", "style"})
_PAINT = ("class", "src", "fill", "href", "xlink:href")
_STAR = re.compile(r"star|stern|sonne|\bsun|heart|herz|point|punkt|rating", re.IGNORECASE)
_WORD = r"(?:^|[^a-z])(?:{})(?:$|[^a-z])"
_BRIGHT = re.compile("full|fill|active|checked|yellow|gold|orange|amber|" + _WORD.format("on"), re.IGNORECASE)
_DARK = re.compile(
    "empty|gr[ae]y|outline|inactive|unchecked|blank|" + _WORD.format("off|far|regular") + r"|-o\b", re.IGNORECASE
)


_PLACE = re.compile(r"[-_](?:\d|odd|even|first|last)$|^(?:odd|even|first|last)$", re.IGNORECASE)
"""Marks that tell which sign of a row it is, and not how it is painted."""
_FIGURE = re.compile(r"\d(?:[.,]\d)?")


def rows_in(element: HtmlElement) -> Iterator[Row]:
    """The rows among an element's own children: like elements beside each other, without words in or between them."""
    if len(element) < _FEWEST or len(element) > _MOST_CHILDREN:
        return
    for tag, side_by_side in itertools.groupby(element, key=_sign_tag):
        signs = list(side_by_side)
        if tag and len(signs) in _ROWS:
            row = tuple(map(_paint, signs))
            if any(row):
                yield row


def lit_signs(rows: Iterable[Row]) -> frozenset[str]:
    """How lit signs are painted, by the rows that tell: those in which the first signs are unlike the last."""
    told = [row for row in rows if len(set(row)) == len("★☆") and row[0] != row[-1]]
    first, last = {row[0] for row in told}, {row[-1] for row in told}
    return frozenset(first - last)


def rating_of(row: Row, lit: frozenset[str] = frozenset()) -> Rating | None:
    """The rating that a row paints; one unlike sign between the lit and the dark is a half.

    A row of signs that are all alike tells one only where these are known, or said, to be lit.
    """
    runs = [(sign, len(list(same))) for sign, same in itertools.groupby(row)]
    if len(runs) == 1:
        return Rating(value=len(row), best=len(row), worst=1) if row[0] in lit or _is_bright(row[0]) else None
    halves = 0.5 if len(runs) == len("★½☆") and runs[1][1] == 1 else 0.0
    if len(runs) > len("★☆") and not halves:
        return None
    painted = row[0] in lit or _is_bright(row[0]) or bool(_DARK.search(row[-1])) or bool(_STAR.search(row[-1]))
    return Rating(value=runs[0][1] + halves, best=len(row), worst=1) if painted and row[-1] not in lit else None


def layers_in(element: HtmlElement) -> Rating | None:
    """The rating of two layers: all stars dark, and over them as many bright ones as are given."""
    if len(element) != len(("dark", "bright")):
        return None
    under, over = element
    if not (0 < len(over) <= len(under) == _FEWEST) or not all(map(_sign_tag, (*under, *over))):
        return None
    named = _DARK.search(under.get("class") or "") or _BRIGHT.search(over.get("class") or "")
    told = named and _STAR.search(" ".join(map(_paint, (*under, *over))))
    return Rating(value=len(over), best=len(under), worst=1) if told else None


def _sign_tag(element: HtmlElement) -> str:
    """An element's name, or nothing where it holds words or is followed by some."""
    tag = element.tag
    if not isinstance(tag, str) or tag in _NO_SIGNS or (element.tail or "").strip():
        return ""
    said = "".join(map(str, element.itertext())).strip()
    return "" if said and not _FIGURE.fullmatch(said) else tag


def _paint(sign: HtmlElement) -> str:
    inside = itertools.islice(sign.iter("*"), _MOST_INSIDE)
    told = " ".join(value for part in inside for name in _PAINT if (value := part.get(name)))
    return " ".join(mark for mark in told.split() if not _PLACE.search(mark))


def _is_bright(sign: str) -> bool:
    return bool(_BRIGHT.search(sign)) and not _DARK.search(sign)
