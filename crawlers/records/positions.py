"""The place of a record in its thread, where the page counts: '#1', '#2', '#3'."""

import re
from collections.abc import Sequence
from itertools import pairwise

from crawlers.records.dated import kind_of
from crawlers.records.outline import Node, Outline
from crawlers.records.spans import Span

_PLACE = re.compile(r"#?\s?(\d{1,6})\.?")
_LONGEST = 8
_FEWEST = 2


def positions_of(outline: Outline, spans: Sequence[Span], bodies: Sequence[Node]) -> list[int | None]:
    """The number that each record shows in the same place, where they count on by one."""
    places: dict[str, list[int]] = {}
    for number, (span, body) in enumerate(zip(spans, bodies, strict=True)):
        for node in outline.nodes[span.start : span.end + 1]:
            if 0 < node.words + node.linked <= _LONGEST and not body.holds(node):
                found = _PLACE.fullmatch("".join(map(str, node.element.itertext())).strip())
                told = places.setdefault(kind_of(node), []) if found else []
                if found and len(told) == number:
                    told.append(int(found.group(1)))
    counting = [told for told in places.values() if len(told) == len(spans) >= _FEWEST and _counts(told)]
    return [*counting[0]] if counting else [None] * len(spans)


def _counts(told: Sequence[int]) -> bool:
    return all(later == earlier + 1 for earlier, later in pairwise(told))
