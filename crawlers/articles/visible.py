"""Whether what a page declares is what it shows: structured data lies, and embedded state holds other pages' posts."""

import re

from lxml.html import HtmlElement

_OPENING = 40
_SHELL = 600


class Visible:
    """The words that a page shows."""

    def __init__(self, tree: HtmlElement) -> None:
        body = tree.find("body")
        found = (tree if body is None else body).xpath(
            ".//text()[not(parent::script or parent::style or parent::noscript or parent::template)]"
        )
        self._words = _word_characters(" ".join(map(str, found)) if isinstance(found, list) else "")

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
