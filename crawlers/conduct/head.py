"""The meta elements of a page that speak about the page's use, by name."""

import re
from collections import defaultdict

from lxml import etree
from lxml.html import HTMLParser

_META = re.compile(rb"<\s{0,5}meta\b[^>]{0,2000}")
_WIDE = b"\x00"


def meta_contents(body: bytes, names: frozenset[str], words: tuple[bytes, ...] = ()) -> dict[str, list[str]]:
    """The `content` of each `<meta name=...>` with one of the names (lower-case), in the page's order.

    With `words`, only pages are parsed where one of them stands in such an element: most say 'index, follow'.
    """
    found: defaultdict[str, list[str]] = defaultdict(list)
    if not _is_worth_parsing(body, names, words):
        return found
    try:
        tree = etree.fromstring(body, HTMLParser(huge_tree=False))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return found
    for element in tree.iter("meta") if tree is not None else ():
        name = (element.get("name") or "").strip().lower()
        if name in names:
            found[name].append(element.get("content") or "")
    return found


def _is_worth_parsing(body: bytes, names: frozenset[str], words: tuple[bytes, ...]) -> bool:
    if _WIDE in body[:200]:
        return True
    lower = body.lower()
    sought = tuple(name.encode() for name in names)
    if not any(name in lower for name in sought):
        return False
    tags = [tag[0] for tag in _META.finditer(lower)]
    named = [tag for tag in tags if any(name in tag for name in sought)]
    return any(word in tag for tag in named for word in words) if words else bool(named)
