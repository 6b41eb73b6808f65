"""Which record answers which: an answer lies inside what it answers, further in, or links to it."""

import re
from collections.abc import Sequence

from crawlers.markup.one_line import one_line
from crawlers.records.identity import Identity
from crawlers.records.outline import Node, Outline
from crawlers.records.spans import Span

_FEWEST = 3
_WAY = re.compile(r"next|prev|nächst|vorig|vorherig|zurück|weiter|top|oben|permalink|root|link|#?\d+", re.IGNORECASE)


def answered(
    outline: Outline, spans: Sequence[Span], bodies: Sequence[Node], identities: Sequence[Identity]
) -> list[str | None]:
    """The native id of the record that each one answers, where that is told."""
    known = {identity.native_id for identity in identities if identity.native_id}
    linked = [
        _linked(outline, span, body, identity, known)
        for span, body, identity in zip(spans, bodies, identities, strict=True)
    ]
    deeper = _deeper(bodies)
    return [
        link or (identities[above].native_id if above is not None else None)
        for link, above in zip(linked, deeper, strict=True)
    ]


def _deeper(bodies: Sequence[Node]) -> list[int | None]:
    """For each body the nearest one before it that lies less deep; none where each lies deeper than the last."""
    depths = [_depth(body) for body in bodies]
    if len(set(depths)) == 1 or (len(depths) >= _FEWEST and depths == sorted(set(depths))):
        return [None] * len(bodies)
    return [
        next((above for above in range(number - 1, -1, -1) if depths[above] < depth), None)
        for number, depth in enumerate(depths)
    ]


def _depth(node: Node) -> int:
    depth = 0
    while node.parent is not None:
        node, depth = node.parent, depth + 1
    return depth


def _linked(outline: Outline, span: Span, body: Node, own: Identity, known: set[str]) -> str | None:
    """The record that a link of the head names by its number: 'Antwort auf anna'."""
    if own.native_id is None:
        return None
    kind = own.native_id.rpartition("-")[0]
    for node in outline.nodes[span.start : span.end + 1]:
        href = node.element.get("href") if node.element.tag == "a" and not body.holds(node) else None
        found = re.search(r"#[\w-]*?(\d+)$", href or "")
        if found and not _WAY.match(one_line(node.element)):
            told = f"{kind}-{found.group(1)}" if kind else found.group(1)
            if told in known and told != own.native_id:
                return told
    return None
