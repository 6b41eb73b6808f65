"""What the reviewed one answered inside a review's own record: 'Antwort von Zephira', and the answer below."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from crawlers.extracted import Moment
from crawlers.markup.text import text_of
from crawlers.records.closing import without_closing
from crawlers.records.dated import Dated
from crawlers.records.outline import Node, Outline
from crawlers.records.spans import Span

_LEAD = re.compile(
    r"\W*(?:(?:antwort|kommentar|stellungnahme|rückmeldung|reaktion|reply|response|comment)\b[^:]{0,25}?"
    r"\b(?:von|vom|des|der|from|by|of)\b\s*(?P<who>.{2,60}?)|(?P<name>.{2,40}?) (?:hat geantwortet|antwortete?"
    r"|replied|responded))\W*",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"(?:dem |der |des |the |a )?(?:inhaber\w*|betreiber\w*|unternehmens?|entwicklers?|anbieters?|eigentümers?"
    r"|herstellers?|händlers?|verkäufers?|hotels?|owner|business|developer|management|seller|host|company|team)",
    re.IGNORECASE,
)
_LONGEST_LEAD = 90
_SHORTEST = 25


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer inside a record; `elements` hold it and its head, and are none of the review's words."""

    text: str
    author: str | None
    moment: Moment | None
    elements: tuple[HtmlElement, ...]


def leads_to_reply(node: Node) -> bool:
    """Whether an element says who answers: 'Antwort des Inhabers'."""
    return 0 < node.words + node.linked <= _LONGEST_LEAD and _LEAD.fullmatch(_said(node)) is not None


def reply_in(outline: Outline, span: Span, body: Node, dates: Sequence[Dated]) -> Reply | None:
    """The answer that stands after a review in its record, or None where nobody answered."""
    for node in outline.nodes[body.start + 1 : span.end + 1]:
        if 0 < node.words + node.linked <= _LONGEST_LEAD:
            found = _LEAD.fullmatch(_said(node))
            box = _box(outline, node, body) if found else None
            if found and box is not None:
                return _reply(found, node, box, dates)
    return None


def _said(node: Node) -> str:
    return " ".join("".join(map(str, node.element.itertext())).split())


def _box(outline: Outline, lead: Node, body: Node) -> Node | None:
    """The element that holds the answer: the first around its lead that says more, else the next one beside it."""
    said, above = lead.words + lead.linked, lead
    while (wider := above.parent) is not None and not wider.holds(body):
        if wider.words + wider.linked >= said + _SHORTEST:
            return wider
        above = wider
    following = above.element.getnext()
    while following is not None:
        node = outline.node(following)
        if node is not None and node.words >= _SHORTEST:
            return node
        following = following.getnext()
    return None


def _reply(found: re.Match[str], lead: Node, box: Node, dates: Sequence[Dated]) -> Reply | None:
    starts = [place.node.start for place in dates]
    inside = [
        place for place in dates[bisect_left(starts, min(lead.start, box.start)) :] if place.node.start <= box.end
    ]
    text = without_closing(text_of(box.element, {lead.element, *(place.node.element for place in inside)}))
    who = (found["who"] or found["name"]).strip(" :")
    author = None if _NOBODY.fullmatch(who) else who
    return Reply(text, author, inside[0].moment if inside else None, (box.element, lead.element)) if text else None
