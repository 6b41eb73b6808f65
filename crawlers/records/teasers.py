"""Teasers: records that only announce a page of their own, each under its own title, which is a link to it."""

import re
from collections.abc import Sequence

from crawlers.addresses import without_fragment
from crawlers.markup.one_line import one_line
from crawlers.records.dated import Dated
from crawlers.records.outline import Node, Outline
from crawlers.records.spans import Span
from crawlers.view import View

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_TITLE = re.compile(r"title|headline|heading|subject|teaser|more", re.IGNORECASE)
_REPLY = re.compile(r"^(?:(?:re|aw|antw)\s*:\s*)+", re.IGNORECASE)
_MOST = 0.6
_SHORTEST = 12


def are_teasers(view: View, outline: Outline, dates: Sequence[Dated], records: Sequence[Span]) -> bool:
    """Whether most of the records bear a title of their own that leads to another page."""
    here = without_fragment(view.address(view.page.url) or "")
    told = {above.start for place in dates for above in _with_parent(place.node)}
    titles = [
        _title(view, here, [node for node in outline.nodes[record.start : record.end + 1] if node.start not in told])
        for record in records
    ]
    return len({title for title in titles if title}) >= _MOST * len(records)


def _with_parent(node: Node) -> list[Node]:
    return [node, node.parent] if node.parent else [node]


def _title(view: View, here: str, nodes: Sequence[Node]) -> str | None:
    for node in nodes:
        if node.element.tag == "a" and node.linked >= _SHORTEST and _is_heading(node):
            href = node.element.get("href") or ""
            address = view.address(href) if "#" not in href else None
            if address and address != here:
                return _REPLY.sub("", one_line(node.element))
    return None


def _is_heading(node: Node) -> bool:
    above = [node, *([node.parent] if node.parent else [])]
    return any(
        item.element.tag in _HEADINGS or _TITLE.search(item.element.get("class") or "") for item in above
    ) or any(child.element.tag in _HEADINGS for child in node.children)
