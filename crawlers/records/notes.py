"""What stands inside a record's body beside its author's words: head and foot, where no narrower body was found."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from crawlers.records.dated import Dated
from crawlers.records.outline import Node
from crawlers.records.spans import Span

_HEADS = frozenset({"header", "h1", "h2", "h3", "h4", "h5", "h6"})
_HEADLINE = re.compile(r"title|titel|headline|heading|subject|betreff", re.IGNORECASE)
_INLINE = frozenset({"p", "small", "span", "em", "i", "b", "strong", "a", "time", "header", "footer", "li", "ul", "dl"})
_LONGEST = 160
_LABELS = frozenset({"dt", "th", "label", "strong", "b", "legend"})
_TABLES = frozenset({"table", "dl"})
_SHARED, _SHARED_LABEL = 0.6, 0.3
_FEWEST = 3
_SEPARATORS = 4
"""Characters outside links that a row of them may have: '|', '·'."""
_NO_ROW = frozenset({"a", "blockquote"})
"""A link alone stands among words."""


def notes_in(bodies: Sequence[Node], records: Sequence[Span], dates: Sequence[Dated]) -> list[list[Node]]:
    """For each body its parts that are not its author's words: a title, the line with name and date, a shared line.

    Only where most bodies hold the only dates of their records is more looked for than headings and rows of links that
    several have.
    """
    starts = [place.node.start for place in dates]
    inside = [_only_inside(body, record, starts) for body, record in zip(bodies, records, strict=True)]
    if sum(inside) < _SHARED * len(bodies):
        return [[*labels, *row] for labels, row in zip(_labels(bodies), _rows_of_links(bodies), strict=True)]
    asked = [[child for child in body.children if _may_be_shared(child, len(bodies))] for body in bodies]
    shared = _shared(asked, _SHARED * len(bodies))
    return [[*_notes(body, dates, starts), *own] for body, own in zip(bodies, shared, strict=True)]


def _only_inside(body: Node, record: Span, starts: list[int]) -> bool:
    held = bisect_right(starts, body.end) - bisect_left(starts, body.start)
    return 0 < held == bisect_right(starts, record.end) - bisect_left(starts, record.start)


def _may_be_shared(child: Node, bodies: int) -> bool:
    return bodies >= _FEWEST or child.element.tag in _TABLES


def _notes(body: Node, dates: Sequence[Dated], starts: list[int]) -> Iterator[Node]:
    if body.children and _is_head(body.children[0]):
        yield body.children[0]
    for place in dates[bisect_left(starts, body.start) : bisect_right(starts, body.end)][:1]:
        if place.node is not body:
            yield _line_of(place.node, body)


def _labels(bodies: Sequence[Node]) -> list[list[Node]]:
    """For each body the headings in it that several have: the form's questions, which its writer answered."""
    headings = [
        [child for child in body.children if _is_head(child) or child.element.tag in _LABELS] for body in bodies
    ]
    fewest = max(2, _SHARED_LABEL * len(bodies)) if len(bodies) >= _FEWEST else len(bodies) + 1
    return _shared(headings, fewest)


def _rows_of_links(bodies: Sequence[Node]) -> list[list[Node]]:
    """For each body its rows of links that most bodies have alike, such as 'Antworten Zitieren'."""
    return _shared([list(_linked_only(body)) for body in bodies], max(_FEWEST, _SHARED * len(bodies)))


def _shared(asked: Sequence[Sequence[Node]], fewest: float) -> list[list[Node]]:
    """Of each body's elements those that say what one in at least so many bodies says."""
    said = Counter(words for own in asked for words in {_words(node) for node in own})
    return [[node for node in own if said[_words(node)] >= fewest] for own in asked]


def _linked_only(body: Node) -> Iterator[Node]:
    """The outermost elements in a body that hold links and say nothing else."""
    walk = list(body.children)
    while walk:
        node = walk.pop()
        if node.linked and node.words <= _SEPARATORS and node.element.tag not in _NO_ROW:
            yield node
        elif node.linked:
            walk.extend(node.children)


def _is_head(node: Node) -> bool:
    return node.element.tag in _HEADS or bool(_HEADLINE.search(node.element.get("class") or ""))


def _line_of(node: Node, body: Node) -> Node:
    """The line that a date stands in, with the name and the links beside it."""
    while (above := node.parent) is not None and above is not body and above.element.tag in _INLINE:
        if above.words + above.linked > _LONGEST:
            break
        node = above
    return node


def _words(node: Node) -> str:
    """What an element says, numbers left out; empty elements all differ."""
    if not 0 < node.words + node.linked <= _LONGEST:
        return f"#{node.start}"
    return "".join(filter(str.isalpha, "".join(map(str, node.element.itertext()))))
