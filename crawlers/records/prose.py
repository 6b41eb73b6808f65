"""Whether records are people's words, or rows of a list: titles that are links, and labels that all rows share."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from statistics import median

from lxml.html import HtmlElement

from crawlers.records.dated import Dated
from crawlers.records.outline import Node

_WORD = re.compile(r"[^\W\d_]{2,}")
_SHARED = 0.6
_FEWEST_ROWS = 3
_LEAST_LETTERS = 12
_SILENT = frozenset({"a", "script", "style", "time", "button"})


def is_prose(bodies: Sequence[Node], dates: Sequence[Dated]) -> bool:
    """Whether most bodies say something of their own outside links and dates: at least about two words."""
    starts = [place.node.start for place in dates]
    said = [Counter(_WORD.findall(_own_words(body, starts, dates).lower())) for body in bodies]
    shared = Counter(word for words in said for word in words)
    labels = {word for word, rows in shared.items() if len(bodies) >= _FEWEST_ROWS and rows >= _SHARED * len(bodies)}
    letters = [sum(len(word) * times for word, times in words.items() if word not in labels) for words in said]
    return median(letters) >= _LEAST_LETTERS


def _own_words(body: Node, starts: list[int], dates: Sequence[Dated]) -> str:
    inside = dates[bisect_left(starts, body.start) : bisect_right(starts, body.end)]
    told = {place.node.element for place in inside}
    return " ".join(_walk(body.element, told))


def _walk(element: HtmlElement, told: set[HtmlElement]) -> list[str]:
    words: list[str] = []
    stack = [(element, True)]
    while stack:
        node, entering = stack.pop()
        if not entering:
            words.append(node.tail or "")
            continue
        if node is not element:
            stack.append((node, False))
        if node not in told and node.tag not in _SILENT:
            words.append(node.text or "")
            stack.extend((child, True) for child in reversed(node))
    return words
