"""The meta elements of a page that speak about the page's use, by name."""

import re
from collections import defaultdict

from lxml import etree
from lxml.html import HTMLParser

_WORTH_PARSING = re.compile(rb"tdm-reservation|<\s*meta\b[^>]{0,500}(?:robots|mundfunk)", re.IGNORECASE)
_WIDE = b"\x00"


def meta_contents(body: bytes, names: frozenset[str]) -> dict[str, list[str]]:
    """The `content` of each `<meta name=...>` with one of the names (lower-case), in the page's order."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    if not _WORTH_PARSING.search(body) and _WIDE not in body[:200]:
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
