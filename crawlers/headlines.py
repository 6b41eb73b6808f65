"""What a page is headed: the parts of its title, and its headlines of the first order."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from crawlers.markup.one_line import one_line

_LONGEST = 160
_TITLE_PART = re.compile(r"\s[|–—·‹›»«:-]+\s|\s*[|‹›»«·]\s*")


def headlines(tree: HtmlElement) -> Iterator[str]:
    """Each in one line."""
    title = " ".join((tree.findtext(".//title") or "").split())
    yield from (part.strip() for part in _TITLE_PART.split(title[: 2 * _LONGEST]))
    for headline in tree.iter("h1"):
        said = one_line(headline)
        if len(said) <= _LONGEST:
            yield said
