"""What the reviewed one answered inside a review's own record: 'Antwort von Zephira', and the answer below."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from crawlers.extracted import Moment
from crawlers.markup.one_line import one_line
from crawlers.markup.text import text_of
from crawlers.records.bylines import bylines_of
from crawlers.records.closing import without_closing
from crawlers.records.dated import Dated
from crawlers.records.outline import TEST_MARKS, Node, Outline
from crawlers.records.spans import Span

_LEAD = re.compile(
    r"\W*(?:(?:antwort|kommentar|stellungnahme|rückmeldung|reaktion|reply|response|comment)\b[^:]{0,25}?"
    r"\b(?:von|vom|des|der|from|by|of)\b\s*(?P<who>.{2,60}?)|(?P<name>.{2,40}?) (?:(?:hat )?(?:auf .{4,30} )?"
    r"geantwortet|antwortete?|replied|responded)|(?:unser(?:e|er)?|our) (?:feedback|antwort|kommentar|reply|response)"
    r"|(?:offizielle|öffentliche|official|public) (?:antwort|stellungnahme|reply|response)|antwort:"
    r"|(?P<role>(?:händler|hersteller|anbieter|shop|inhaber|betreiber|verkäufer|arbeitgeber|owner|seller|vendor)\w{0,2})"
    r"[- ]?(?:antwort|kommentar|reply|response))\W*",
    re.IGNORECASE,
)
_SPOKEN_LEAD = re.compile(r"(?P<lead>[^:\n]{3,60}):\s+(?=\S)")
_NOBODY = re.compile(
    r"(?:dem |der |des |the |a |ein |eine )?(?:inhaber\w*|betreiber\w*|unternehmens?|entwicklers?|anbieters?"
    r"|eigentümers?|herstellers?|händlers?|verkäufers?|hotels?|arbeitgebers?|shops?|managers?|admin\w*"
    r"|owner|business|developer|management|seller|host|company|team)",
    re.IGNORECASE,
)
_MARKED = re.compile(
    r"(?:^|[\s_-])\w*(?:repl(?:y|ies)|response|answer|antwort|stellungnahme)(?:$|[\s_-])"
    r"|(?:item|vendor|shop|merchant|owner|seller|dealer|admin|manager|store|business|company|employer|hotel|host)"
    r"[_-]{0,2}(?:comment|reply|answer|response)",
    re.IGNORECASE,
)
_CONTROL = re.compile(r"button|btn|form|link|action|toggle|count|write|report|helpful", re.IGNORECASE)
_LONGEST_LEAD = 90
_LONGEST_NAME = 60
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
    return _lead(node) is not None


def is_marked_as_reply(node: Node) -> bool:
    """Whether an element is called an answer, and no button or form to write one."""
    names = " ".join(node.element.get(name) or "" for name in ("class", "id", *TEST_MARKS))
    return bool(_MARKED.search(names)) and not _CONTROL.search(names)


def reply_in(outline: Outline, span: Span, body: Node, dates: Sequence[Dated]) -> Reply | None:
    """The answer that stands after a review in its record, or None where nobody answered."""
    after = outline.nodes[body.start + 1 : span.end + 1]
    for node in after:
        lead = _lead(node)
        box = _box(outline, node, body) if lead else None
        if lead and box is not None:
            return _reply(lead, node, box, dates)
    marked = (node for node in after if node.words >= _SHORTEST and node.words > node.linked)
    return next((_marked_reply(node, dates) for node in marked if is_marked_as_reply(node)), None)


def _lead(node: Node) -> re.Match[str] | None:
    if not 0 < node.words + node.linked <= _LONGEST_LEAD:
        return None
    said = one_line(node.element)
    if _LEAD.match(said) is None:
        return None
    # A date may stand in the lead's own line: 'Antwort des Händlers · 05.02.2026'.
    return _LEAD.fullmatch(said) or _LEAD.fullmatch(re.sub(r"\W*\(?\d[\d. :/-]*\)?\W*\Z", "", said))


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
    who = (found["who"] or found["name"] or "").strip(" :")
    signed = _signature(box, lead) if not who or _NOBODY.fullmatch(who.split(" · ")[0]) else None
    author = (signed and one_line(signed.element)) or (who if who and not _NOBODY.match(who) else None)
    return _made(box, author, {lead.element, *([signed.element] if signed else ())}, dates, min(lead.start, box.start))


def _marked_reply(box: Node, dates: Sequence[Dated]) -> Reply | None:
    """An answer that no lead announces, unless its own first words do ('Unser Feedback: Das tut uns leid')."""
    head, signed = _head(box, dates), _signature(box, None)
    author = _signed_in(head, dates) if head else one_line(signed.element) if signed else None
    first = head or signed
    reply = _made(box, author, {first.element} if first else set(), dates, box.start)
    spoken = _SPOKEN_LEAD.match(reply.text) if reply else None
    if reply and spoken and _LEAD.fullmatch(spoken["lead"]):
        return Reply(reply.text[spoken.end() :], reply.author, reply.moment, reply.elements)
    return reply


def _made(box: Node, author: str | None, heads: set[HtmlElement], dates: Sequence[Dated], first: int) -> Reply | None:
    starts = [place.node.start for place in dates]
    inside = [place for place in dates[bisect_left(starts, first) :] if place.node.start <= box.end]
    short = {place.node.element for place in inside if place.node.words <= _LONGEST_NAME}
    text = without_closing(text_of(box.element, heads | short))
    moment = inside[0].moment if inside else None
    return Reply(text, author, moment, (box.element, *heads)) if text else None


def _head(box: Node, dates: Sequence[Dated]) -> Node | None:
    """The line with name and date above an answer's words."""
    parts = [node for node in _parts(box) if node.words]
    if len(parts) < len(("head", "words")) or parts[0].words > _LONGEST_LEAD:
        return None
    return parts[0] if any(parts[0].holds(place.node) for place in dates) else None


def _signed_in(head: Node, dates: Sequence[Dated]) -> str | None:
    return bylines_of(dates, [Span(head.start, head.end)]).get(0)


def _signature(box: Node, lead: Node | None) -> Node | None:
    """Who answers: an answer's first words or its last, where they stand for themselves, short and without an end."""
    speaking = [node for node in _parts(box) if node is not lead and node.words + node.linked]
    for node in (speaking[0], speaking[-1]) if len(speaking) > 1 else ():
        rest = sum(other.words for other in speaking if other is not node)
        if rest >= _SHORTEST and _may_be_signature(one_line(node.element)):
            return node
    return None


def _may_be_signature(said: str) -> bool:
    return (
        0 < len(said) <= _LONGEST_NAME
        and said[-1] not in ".!?,:"
        and not any(map(str.isdigit, said))
        and any(map(str.isalpha, said))
    )


def _parts(box: Node) -> Sequence[Node]:
    """What a box consists of, where it holds but one element what that does."""
    while len(box.children) == 1 and box.children[0].words == box.words:
        box = box.children[0]
    own = (box.element.text, *(child.tail for child in box.element))
    return [] if any(part and part.strip() for part in own) else box.children
