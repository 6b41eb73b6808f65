"""The only post of a page, where nothing repeats: words called by what they are, beside a date and a writer's name."""

import re
from collections.abc import Iterator, Sequence

from crawlers.records.author import marks_of_a_writer
from crawlers.records.bodies import Bodies
from crawlers.records.bylines import bylines_of
from crawlers.records.dated import Dated
from crawlers.records.outline import Node, Outline
from crawlers.records.spans import Span, between

_WORDS = re.compile(
    r"(?:^|[\s_-])(?:\w*(?:content|inhalt|text|body|koerper|message|nachricht|msg|md|userhtml)|description"
    r"|(?:post|comment|kommentar|review|bewertung|rezension|beitrag|answer|antwort|eintrag)[_-]?\d*)(?:$|[\s_-])"
    r"|reviewBody|commentText|articleBody|content|text|body|message",
    re.IGNORECASE,
)
_RECORD = re.compile(
    r"post|comment|komm|review|rezension|bewertung|beitrag|message|answer|antwort|question|frage|entry|eintrag|reply"
    r"|kritik|meinung|guestbook|posting|email|ugc",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"side-?bar|foot(?:er)?\b|\bnav|menu|breadcrumb|related|teaser|latest|recent|\bwidget|cookie|consent|banner|login",
    re.IGNORECASE,
)
LONE = "lone"
"""What a group of one body is told by."""
_OUTER = frozenset({"aside", "footer", "nav", "head"})
_TOPS = frozenset({"html", "body"})
_FEWEST = 12
_MOST_LINKED = 0.4
_FARTHEST = 7


def lone_body(outline: Outline, dates: Sequence[Dated]) -> Bodies | None:
    """The body of the page's one record, or None where no element is surely that."""
    starts = [place.node.start for place in dates]
    found = [
        (_score(node, record, starts), node, record)
        for node in outline.nodes
        if _is_body(node) and (record := _record(node, dates, starts)) is not None
    ]
    if not found:
        return None
    _, body, record = max(found, key=lambda one: one[0])
    return Bodies(LONE, [body], [Span(record.start, record.end)], body.words, 1.0)


def _is_body(node: Node) -> bool:
    return (
        node.words >= _FEWEST
        and node.linked <= _MOST_LINKED * node.words
        and node.element.tag not in {"form", "header", "footer", "label", "h1", "h2", "h3", "h4"}
        and bool(_WORDS.search(_marks(node)))
        and not any(_is_beside(above) for above in _up(node))
    )


def _record(body: Node, dates: Sequence[Dated], starts: Sequence[int]) -> Node | None:
    """The nearest element around a body that tells one date beside it and who wrote it, and is called a record."""
    called = bool(_RECORD.search(_marks(body)))
    for number, above in enumerate(_up(body)):
        if number == 0:
            continue
        if number > _FARTHEST or above.element.tag in _TOPS:
            return None
        called = called or bool(_RECORD.search(_marks(above)))
        told = between(starts, above.start, above.end) - between(starts, body.start, body.end)
        if told and called and _names_a_writer(above, body, dates):
            return above if told <= _FARTHEST else None
    return None


def _names_a_writer(record: Node, body: Node, dates: Sequence[Dated]) -> bool:
    return bool(bylines_of(dates, [Span(record.start, record.end)])) or any(
        marks_of_a_writer(node) for node in _beside(record, body)
    )


def _beside(record: Node, body: Node) -> Iterator[Node]:
    walk = [record]
    while walk:
        node = walk.pop()
        if node is not body:
            yield node
            walk.extend(node.children)


def _score(body: Node, record: Node, starts: Sequence[int]) -> tuple[bool, int, int]:
    """No date is in the words, and little lies beside them; of bodies in one another the one that says as much."""
    dated = between(starts, body.start, body.end) > 0
    return (not dated, body.words - (record.words - body.words) // 2, -(body.end - body.start))


def _up(node: Node) -> Iterator[Node]:
    above: Node | None = node
    while above is not None:
        yield above
        above = above.parent


def _is_beside(node: Node) -> bool:
    element = node.element
    return element.tag in _OUTER or (element.tag not in _TOPS and bool(_ASIDE.search(element.get("class") or "")))


def _marks(node: Node) -> str:
    element = node.element
    names = ("class", "id", "itemprop", "data-hook", "data-role", "component")
    return " ".join([element.tag, *(str(element.get(name) or "") for name in names)])
