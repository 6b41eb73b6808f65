"""Whether what a page declares is what it shows: structured data lies, and embedded state holds other pages' posts."""

import re
from collections.abc import Iterator
from functools import cached_property

from lxml import etree
from lxml.html import HtmlElement

_SILENT = frozenset({"script", "style", "noscript", "template"})
_OPENING = 40
_SHELL = 600


def shown_texts(tree: HtmlElement) -> Iterator[str]:
    """Every piece of text that a page shows."""
    body = tree.find("body")
    for element in (tree if body is None else body).iter(etree.Element):
        if element.text and element.tag not in _SILENT:
            yield element.text
        if element.tail and (around := element.getparent()) is not None and around.tag not in _SILENT:
            yield element.tail


class Visible:
    """The words that a page shows."""

    def __init__(self, tree: HtmlElement) -> None:
        self._tree = tree

    @cached_property
    def _words(self) -> str:
        return _word_characters(" ".join(shown_texts(self._tree)))

    @property
    def is_shell(self) -> bool:
        """Whether the page shows next to nothing, since a script is meant to fill it."""
        return len(self._words) < _SHELL

    def holds(self, text: str) -> bool:
        """Whether a text's beginning is shown."""
        return _word_characters(text[: 4 * _OPENING])[:_OPENING] in self._words

    def confirms(self, text: str) -> bool:
        """Whether a declared text may be believed: it is shown, or nothing is."""
        return self.is_shell or self.holds(text)


def _word_characters(text: str) -> str:
    return "".join(re.findall(r"[^\W_]+", text))
