"""Which repeated element holds the posts' words: the group that says most, with a date beside each member."""

import itertools
import math
import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from crawlers.records.dated import Dated
from crawlers.records.outline import Node, Outline
from crawlers.records.spans import Span, between, spans_of

_STATES = re.compile(
    r"^(?:odd|even|alt\d?|first|last|active|clearfix|clear|row\d?|bg\d|trow\d|windowbg\d?|even-\w+|col-.*"
    r"|d-\w+|m[btlrxy]?-.*|"
    r"p[btlrxy]?-.*|hidden|visible.*|js-.*)$",
    re.IGNORECASE,
)
_UNMARKED = frozenset({"div", "td", "li", "article", "section", "blockquote", "dd", "p", "span", "font"})
_FAR = 6
_LONGEST_COUNTED = 3000
_LESS_THAN_LENGTH = 0.75
_SMALLEST_SHARE = 0.5
_NEARLY = 0.75
_MOST = 0.6
_COMPARABLE = 0.5
_LESSER = 0.3
_NEARLY_ALL = 0.9
_MOST_LINKED = 0.8


@dataclass(slots=True)
class Bodies:
    """A group of bodies with the record that each belongs to."""

    key: str
    members: list[Node]
    records: list[Span]
    score: float
    purity: float


def best_bodies(outline: Outline, dates: Sequence[Dated]) -> Bodies | None:
    """The group of elements that are the page's posts, or None where nothing repeats that looks like one."""
    starts = [place.node.start for place in dates]
    if not starts:
        return None
    groups = [
        found
        for key, members in _groups(outline).items()
        if len(members) > 1 and (found := _judged(key, members, starts)) is not None
    ]
    if not groups:
        return None
    best = max(groups, key=lambda group: group.score)
    return _innermost(_outer(best, groups), groups)


def _groups(outline: Outline) -> dict[str, list[Node]]:
    """Elements by each of the marks that they could be told by; of nested ones the outermost."""
    groups: dict[str, list[Node]] = defaultdict(list)
    for node in outline.nodes:
        if node.words + node.linked == 0:
            continue
        for key in _keys(node):
            members = groups[key]
            if not members or members[-1].end < node.start:
                members.append(node)
    return groups


def _keys(node: Node) -> Iterator[str]:
    element = node.element
    tag, classes = element.tag, element.get("class")
    marked = False
    for token in set(classes.split()) if classes else ():
        if not _STATES.match(token):
            marked = True
            yield f"{tag}.{re.sub(r'[0-9]+', '#', token)}"
    identity = element.get("id")
    if identity and (pattern := re.sub(r"\d+", "#", identity)) != identity:
        marked = True
        yield f"{tag}#{pattern}"
    for name in ("itemprop", "data-role", "component", "data-testid"):
        if value := element.get(name):
            marked = True
            yield f"{tag}[{name}={value}]"
    if not marked and tag in _UNMARKED:
        path = _path(node)
        yield f"{tag}<{path}"
        if tag == "td":
            yield f"{tag}{_place(element)}<{path}"


def _place(element: HtmlElement) -> str:
    """Where a table's cell without marks stands: in its row, and its row in the table."""
    row = element.getparent()
    return f":{_number(element)}:{element.get('colspan') or ''}:{_number(row) if row is not None else ''}"


def _number(element: HtmlElement) -> int:
    """How many elements stand before one in its parent; many are as good as any."""
    return min(sum(1 for _ in itertools.islice(element.itersiblings(preceding=True), _FAR)), _FAR)


def _path(node: Node) -> str:
    above = node.parent
    steps: list[str] = []
    while above is not None and len(steps) < 3:
        first = next((token for token in (above.element.get("class") or "").split() if not _STATES.match(token)), "")
        steps.append(f"{above.element.tag}.{re.sub(r'[0-9]+', '#', first)}")
        above = above.parent
    return "<".join(steps)


_HINTED = re.compile(
    r"content|message|text|body|post(?!er|profile|info|author|bit)|comment(?!er|info|meta)|entry|beitrag|review",
    re.IGNORECASE,
)
_HINTED_AWAY = re.compile(
    r"user(?!content|text)|profile|author|signature|meta|info|avatar|foot|button|nav|menu|member|head"
    r"|title|quote|zitat|date|share|tag|"
    r"reaction|like|vote|breadcrumb|\bedit(?!or)|aside|\bstat",
    re.IGNORECASE,
)


def _judged(key: str, members: list[Node], starts: list[int]) -> Bodies | None:
    records, beside = spans_of(members, starts)
    if sum(member.linked for member in members) > _MOST_LINKED * sum(member.words for member in members):
        return None
    inside = [between(starts, member.start, member.end) for member in members]
    worth = [
        _worth(member) * (1.0 if near else 0.25 / within if within else 0.0)
        for member, near, within in zip(members, beside, inside, strict=True)
    ]
    valid = sum(value > 0 for value in worth)
    if valid < 2 or valid < _SMALLEST_SHARE * len(members):
        return None
    purity = 1 / (1 + sum(inside) / len(members)) if any(beside) else 1.0
    score = sum(worth) * valid / len(members) * purity * _hint(f"{key} {_marks(members[0])}") * _variety(members)
    return Bodies(key, members, records, score, purity) if score > 0 else None


def _worth(member: Node) -> float:
    """How much a member says; what is mostly links is a list of links."""
    if member.linked > 2 * member.words + 20:
        return 0.0
    length = min(member.words + member.linked // 2, _LONGEST_COUNTED)
    return math.pow(length, _LESS_THAN_LENGTH)


def _hint(key: str) -> float:
    return (1.25 if _HINTED.search(key) else 1.0) * (0.35 if _HINTED_AWAY.search(key) else 1.0)


def _marks(member: Node) -> str:
    element = member.element
    return f"{element.tag} {element.get('class') or ''} {element.get('id') or ''}"


def _variety(members: list[Node]) -> float:
    """People write more and less; what the software writes about them is always about as long."""
    lengths = [member.words for member in members]
    mean = sum(lengths) / len(lengths)
    if len(set(lengths)) == 1 and len({"".join(map(str, member.element.itertext())) for member in members}) == 1:
        return 0.0
    deviation = math.sqrt(sum((length - mean) ** 2 for length in lengths) / len(lengths))
    return 0.5 + min(1.0, deviation / mean) if mean else 0.5


def _outer(best: Bodies, groups: list[Bodies]) -> Bodies:
    """The group whose records hold the best one's members beside their bodies: the posts that these are notes to."""
    around = [
        group
        for group in groups
        if group.purity > _COMPARABLE
        and group.score > _share(best, group) * best.score
        and _said(group.members) >= _share(best, group) * _said(best.members)
        and _notes_in(best.members, group)
    ]
    return max(around, key=lambda group: group.score, default=best)


def _share(notes: Bodies, group: Bodies) -> float:
    """How much posts must say beside their notes: less where these are many."""
    return _LESSER if len(notes.members) > len(group.members) else _COMPARABLE


def _notes_in(notes: list[Node], group: Bodies) -> bool:
    bodies = [member.start for member in group.members]
    records = [record.start for record in group.records]
    held = 0
    for note in notes:
        body = bisect_right(bodies, note.start) - 1
        if body >= 0 and group.members[body].holds(note):
            return False
        record = bisect_right(records, note.start) - 1
        held += record >= 0 and note.end <= group.records[record].end
    return held >= _NEARLY_ALL * len(notes)


def _innermost(best: Bodies, groups: list[Bodies]) -> Bodies:
    """The tightest group within that says nearly as much: what the wider one adds is signatures and buttons."""
    said = _said(best.members)
    within = [
        Bodies(group.key, members, best.records, group.score, group.purity)
        for group in groups
        if ":" not in group.key
        and (members := _one_in_each(group, best.members))
        and _said(members) >= (_MOST if _HINTED.search(group.key) else _NEARLY) * said
    ]
    return min(within, key=lambda group: _said(group.members), default=best)


def _said(members: list[Node]) -> int:
    return sum(member.words + member.linked for member in members)


def _one_in_each(inner: Bodies, outer: list[Node]) -> list[Node] | None:
    """For each outer member the inner one that says most, or None where some outer member holds none.

    Elements without any mark of their own (paragraphs) count only where each outer member holds exactly one.
    """
    starts = [member.start for member in inner.members]
    chosen = []
    for member in outer:
        held = inner.members[bisect_left(starts, member.start) : bisect_right(starts, member.end)]
        if not held or (len(held) > 1 and "<" in inner.key):
            return None
        chosen.append(max(held, key=lambda node: node.words + node.linked))
    return chosen
