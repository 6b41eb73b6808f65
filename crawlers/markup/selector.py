"""CSS selectors as tables write them, compiled once to XPath.

A selector is CSS, or XPath where it begins with `./`, `/` or `(`. `::attr(name)` after it reads an attribute instead of
the element's words, and alone it reads one of the element itself. A selector looks at the element and all below it.
"""

import re
from functools import lru_cache
from typing import cast

from cssselect import HTMLTranslator
from lxml import etree
from lxml.html import HtmlElement

_ATTRIBUTE = re.compile(r"::attr\(([\w:-]+)\)$")
_ITSELF = "."
_ANY_ELEMENT = re.compile(r"descendant-or-self::\*\[([^\[\]]*)\]")


def _path(text: str) -> str:
    if not text:
        return _ITSELF
    return text if text.startswith(("./", "/", "(")) else _merged(HTMLTranslator().css_to_xpath(text))


def _merged(path: str) -> str:
    """The alternatives of a path that only ask for attributes in one walk over the tree instead of one each."""
    parts = path.split(" | ")
    conditions = [found.group(1) for part in parts if (found := _ANY_ELEMENT.fullmatch(part))]
    if len(parts) == 1 or len(conditions) < len(parts):
        return path
    return f"descendant-or-self::*[{' or '.join(f'({condition})' for condition in conditions)}]"


class Selector:
    """One compiled selector; `attribute` is what it reads where it reads no words."""

    def __init__(self, text: str) -> None:
        found = _ATTRIBUTE.search(text)
        self.attribute = found.group(1) if found else None
        path = _path(text[: found.start()] if found else text)
        self._find = None if path == _ITSELF else etree.XPath(path)

    def all(self, node: HtmlElement) -> list[HtmlElement]:
        """Every element that matches, in the page's order."""
        return [node] if self._find is None else cast("list[HtmlElement]", self._find(node))

    def first(self, node: HtmlElement) -> HtmlElement | None:
        """The first element that matches."""
        found = self.all(node)
        return found[0] if found else None


@lru_cache(maxsize=4096)
def selector(text: str) -> Selector:
    """The selector that `text` writes.

    Raises:
        cssselect.SelectorError, lxml.etree.XPathError: it is not well written.
    """
    return Selector(text)


@lru_cache(maxsize=1024)
def union(texts: tuple[str, ...]) -> Selector:
    """One selector for whatever any of the selectors finds; attributes can't be read with it."""
    return Selector(f"({' | '.join(_path(text) for text in texts)})")


def select(node: HtmlElement, *texts: str) -> list[HtmlElement]:
    """The elements that the first selector with any match finds."""
    for text in texts:
        if found := selector(text).all(node):
            return found
    return []
