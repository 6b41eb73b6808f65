"""Single values out of a post's element, by a table's selectors."""

import re
from collections.abc import Iterable, Iterator

from lxml.html import HtmlElement

from crawlers.extracted import Moment
from crawlers.markup.selector import selector
from crawlers.markup.text import text_of
from crawlers.view import View

_NUMBER = re.compile(r"(\d{1,3}(?:[.,\u00a0\u202f' ]\d{3})+|\d+)([.,]\d+)?\s*([kK]|Tsd)?")
_MOST_DIGITS = 15


def values(node: HtmlElement, selectors: Iterable[str]) -> Iterator[str]:
    """Every value that the selectors find, those of the first selector first; none is empty."""
    for written in selectors:
        compiled = selector(written)
        for found in compiled.all(node):
            value = found.get(compiled.attribute) if compiled.attribute else line_of(found)
            if value and (value := " ".join(value.split())):
                yield value


def first_value(node: HtmlElement, selectors: Iterable[str]) -> str | None:
    """The first value that the selectors find."""
    return next(values(node, selectors), None)


def line_of(node: HtmlElement) -> str:
    """An element's words in one line."""
    return " ".join(text_of(node).split())


def first_moment(view: View, node: HtmlElement, selectors: Iterable[str]) -> Moment | None:
    """The first of the selectors' elements or attributes that reads as a date."""
    for written in selectors:
        compiled = selector(written)
        for found in compiled.all(node):
            value = compiled.attribute and found.get(compiled.attribute)
            moment = view.dates.read(value) if value else None if compiled.attribute else view.dates.read_element(found)
            if moment is not None:
                return moment
    return None


def best_of_scale(value: float) -> float:
    """The best of the scale that a rating speaks of which names none: 5, 10 or 100."""
    return 5.0 if value <= 5 else 10.0 if value <= 10 else 100.0


def whole_number(written: str) -> int | None:
    """What digits and nothing else write; None where they are none, or more than any count has."""
    return int(written) if written.isdecimal() and len(written) <= _MOST_DIGITS else None


def count(node: HtmlElement, selectors: Iterable[str]) -> int | None:
    """The first number that the selectors find: '1.234' is 1234, '1.2k' is 1200."""
    for value in values(node, selectors):
        if found := _NUMBER.search(value):
            whole = whole_number(re.sub(r"\D", "", found.group(1)))
            if whole is None or not found.group(3):
                return whole
            return int((whole + float("0." + (found.group(2) or ".0")[1:])) * 1000)
    return None
