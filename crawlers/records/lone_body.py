"""The words of one record that nothing can be compared with: what is called a text, else what says most of it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crawlers.records.bylines import says_who_wrote
from crawlers.records.dated import Dated
from crawlers.records.outline import TEST_MARKS, Node, Outline
from crawlers.records.replies import leads_to_reply
from crawlers.records.spans import Span, between

_WORDS = re.compile(
    r"(?:^|[\s_-])(?:\w*(?:content|inhalt|text|body|koerper|message|nachricht|msg|md|userhtml)"
    r"|description)(?:$|[\s_-])"
    r"|(?:^|[\s_-])(?:post|comment|kommentar|review|bewertung|rezension|beitrag|answer|antwort|eintrag)[_-]?\d*(?:$|\s)"
    r"|reviewBody|commentText|articleBody|content|text|body|message",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"user(?!content|text|html)|profile|author|poster|member|signature|\bsig\b|_sig\b|meta|info|avatar|foot|button|action"
    r"|head|title|date|share|reaction|like|vote|helpful|edit|toolbar|reply|antwort",
    re.IGNORECASE,
)
_NOTES = frozenset({"header", "footer", "label", "h1", "h2", "h3", "h4", "h5", "h6", "a", "button", "time", "menu"})
_STYLING = re.compile(r"(?:^|(?<=\s))(?:text|content|body|bg)-(?!body\b|content\b|wrapper\b|text\b)[\w-]+")
"""Classes that say how words look ('text-muted'), and not what they are."""
_FEWEST, _FEWEST_UNNAMED = 2, 12
_MOST_LINKED = 0.4
_MAIN_SHARE = 0.6
_LONGEST_LINE = 40


@dataclass(frozen=True, slots=True)
class Body:
    """A record's words.

    `own` counts their characters without notes, links and buttons; `named` says that the page calls them words.
    """

    node: Node
    own: int
    named: bool


def body_of(outline: Outline, record: Node, dates: Sequence[Dated], starts: list[int]) -> Body | None:
    """The words of a record: what is called so, else the element that says most of it."""
    own = _own_words(outline, record, _bylines(record, dates, starts))
    named = [
        node
        for node in outline.nodes[record.start : record.end + 1]
        if own.get(node.start, 0) >= _FEWEST and _is_body(node, record, starts) and _WORDS.search(marks_of(node))
    ]
    if named:
        most = max(own[node.start] for node in named)
        body = max((node for node in named if own[node.start] == most), key=lambda node: node.start)
        return Body(_narrowed(body, own), most, named=True)
    main = _main(record, own, starts)
    if main is None or own[main.start] < _FEWEST_UNNAMED or not _is_body(main, record, starts):
        return None
    return Body(main, own[main.start], named=False)


def _narrowed(node: Node, own: dict[int, int]) -> Node:
    """The innermost element that says all of it: what the wider ones add are titles and notes."""
    while inner := next((child for child in node.children if own.get(child.start) == own[node.start]), None):
        node = inner
    return node


def _main(record: Node, own: dict[int, int], starts: list[int]) -> Node | None:
    """Down from the record into the part that says most of what is said, as far as one part does."""
    node = record
    while node.children:
        largest = max(node.children, key=lambda child: own.get(child.start, 0))
        if own.get(largest.start, 0) <= _MAIN_SHARE * own[node.start]:
            break
        node = largest
    return node if node is not record and _leaves_a_date(node, record, starts) else None


def _is_body(node: Node, record: Node, starts: list[int]) -> bool:
    return (
        node is not record
        and node.element.tag != "form"
        and node.linked <= _MOST_LINKED * max(node.words, 1) + _FEWEST_UNNAMED
        and _leaves_a_date(node, record, starts)
    )


def _leaves_a_date(node: Node, record: Node, starts: list[int]) -> bool:
    return between(starts, record.start, record.end) > between(starts, node.start, node.end)


def _bylines(record: Node, dates: Sequence[Dated], starts: list[int]) -> set[int]:
    """Where lines about the record begin: dates with little beside them, and who wrote."""
    held = dates[bisect_left(starts, record.start) : bisect_right(starts, record.end)]
    short = {place.node.start for place in held if place.node.words <= _LONGEST_LINE}
    return short | ({held[0].node.start} if says_who_wrote(dates, Span(record.start, record.end)) else set())


def _own_words(outline: Outline, record: Node, bylines: set[int]) -> dict[int, int]:
    """The characters of each element of the record, what is marked as a note left out, and all below that."""
    noted = set(bylines)
    own: dict[int, int] = {}
    held = outline.nodes[record.start : record.end + 1]
    for node in held:
        if leads_to_reply(node):
            noted.update(_from_reply_on(node, record))
        if node is not record and (
            node.start in noted or (node.parent and node.parent.start in noted) or _is_note(node)
        ):
            noted.add(node.start)
        else:
            own[node.start] = node.words - sum(child.words for child in node.children)
    for node in reversed(held[1:]):
        if node.start in own and node.parent is not None:
            own[node.parent.start] += own[node.start]
    return own


def _from_reply_on(lead: Node, record: Node) -> Iterator[int]:
    """The owner's answer and all after it: from its lead on, and from what begins with its lead."""
    node: Node | None = lead
    while node is not None and node is not record and node.parent is not None:
        speaking = [child for child in node.parent.children if child.words or child.linked]
        yield from (child.start for child in speaking if child.start >= node.start)
        node = node.parent if speaking[0] is node else None


def _is_note(node: Node) -> bool:
    element = node.element
    if element.tag in _NOTES:
        return True
    marks = f"{element.get('class') or ''} {element.get('id') or ''}"
    return bool(_NOTE.search(marks)) and not _WORDS.search(marks_of(node))


def marks_of(node: Node) -> str:
    """The names that an element is given, in one line."""
    element = node.element
    names = ("id", "itemprop", "data-role", "component", *TEST_MARKS)
    classes = _STYLING.sub("", element.get("class") or "")
    return " ".join((classes, *(str(element.get(name) or "") for name in names)))
