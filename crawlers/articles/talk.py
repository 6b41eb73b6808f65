"""Whether readers' comments or reviews stand on an article's page: looked for before all of it is searched for them."""

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate, islice
from typing import cast

from lxml import etree
from lxml.html import HtmlElement

_NAMED = etree.XPath(
    "//*[@class[contains(.,'omment') or contains(.,'posting') or contains(.,'eserbrief') or contains(.,'isqus')]"
    " or @id[contains(.,'omment')] or @itemtype[contains(.,'Comment')]]"
)
_REVIEWS = etree.XPath(
    "//*[(self::li or self::div or self::article or self::section)"
    " and (contains(@class,'eview') or contains(@class,'ewertung') or contains(@class,'ezension')"
    " or contains(@id,'eview') or contains(@id,'ewertung') or contains(@id,'ezension'))]"
)
_REVIEW_WORDS = ("reviews", "review-", "-review", "review_", "_review", "bewertung", "ezension")
_TEASED = re.compile(r"preview|overview", re.IGNORECASE)
_WORDS, _VOICES = 40, 2
_BLOCKS = frozenset({"p", "div", "li", "article", "section"})
_CONTROLS = frozenset({"a", "button", "form", "input", "textarea", "span", "svg", "label", "i", "script", "style"})


def shows_comments(tree: HtmlElement) -> bool:
    """Whether at least two things on the page are named after comments and hold a few words."""
    return _speak(element for element in cast("list[HtmlElement]", _NAMED(tree)) if element.tag not in _CONTROLS)


def shows_reviews(tree: HtmlElement, source: str) -> bool:
    """Whether at least two things on the page with this markup are named after reviews and hold a few words."""
    if not any(word in source for word in _REVIEW_WORDS):
        return False
    found = cast("list[HtmlElement]", _REVIEWS(tree))
    return _speak(element for element in found if not _TEASED.search(element.get("class") or ""))


def _speak(named: Iterable[HtmlElement]) -> bool:
    return len(list(islice((element for element in named if _says_something(element)), _VOICES))) == _VOICES


def _says_something(element: HtmlElement) -> bool:
    return any(length >= _WORDS for length in accumulate(len(text.strip()) for text in _running(element)))


def _running(element: HtmlElement) -> Iterator[str]:
    """What is said in blocks of text: in themselves, and after the pictures, links and breaks in them."""
    for node in element.iter():
        if node.tag in _BLOCKS:
            yield node.text or ""
        if node is not element and node.tail and node.getparent().tag in _BLOCKS:
            yield node.tail
