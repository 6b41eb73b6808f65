"""Records that are several rows: a title's row before the one with the words, a foot's row after it, all siblings."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from crawlers.records.outline import Node, Outline
from crawlers.records.spans import Span

_MOST = 4
"""Rows that a record may have on either side of the one with its words."""


def with_rows(outline: Outline, records: Sequence[Span]) -> list[Span]:
    """Records with the siblings around them that every record has alike, told by how these and their cells are marked.

    Records that aren't one element each, or that don't lie in one parent, stay as they are.
    """
    nodes = [outline.nodes[record.start] for record in records]
    parent = nodes[0].parent
    whole = all(node.end == record.end and node.parent is parent for node, record in zip(nodes, records, strict=True))
    if len(nodes) < 2 or parent is None or not whole:
        return list(records)
    rows = [child for child in parent.children if child.words or child.linked or child.children]
    known = {row.start: place for place, row in enumerate(rows)}
    places = [known[node.start] for node in nodes]
    between = min(later - earlier - 1 for earlier, later in pairwise(places))
    heads = _alike(rows, places, lambda place, step: place - step, min(between, _MOST))
    feet = _alike(rows, places, lambda place, step: place + step, min(between - heads, _MOST))
    return [Span(rows[place - heads].start, rows[place + feet].end) for place in places]


def _alike(rows: Sequence[Node], places: Sequence[int], at: Callable[[int, int], int], most: int) -> int:
    """How many rows on one side of each place are alike from record to record."""
    for step in range(1, most + 1):
        found = [at(place, step) for place in places]
        if not all(0 <= place < len(rows) for place in found) or len({_kind(rows[place]) for place in found}) > 1:
            return step - 1
    return most


def _kind(row: Node) -> tuple[tuple[str, str | None, str | None], ...]:
    parts = (row.element, *(child.element for child in row.children))
    return tuple((part.tag, part.get("class"), part.get("colspan")) for part in parts)
