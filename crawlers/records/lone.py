"""The only post of a page, where nothing repeats: words beside a date and a writer's name, a rating or a post's number.

Nothing on the page can be held against it, so it must be called what it is: its words by a name like 'post-text', its
record by one like 'comment', by its own number ('review-4711'), or by a line that says who wrote when.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from crawlers.records.author import marks_of_a_writer
from crawlers.records.bodies import Bodies
from crawlers.records.bylines import bylines_of, says_who_wrote
from crawlers.records.dated import Dated, kind_of
from crawlers.records.lone_body import body_of, marks_of
from crawlers.records.outline import Node, Outline
from crawlers.records.ratings import says_mean_rating, says_own_rating, shows_rating
from crawlers.records.spans import Span, between

_RECORD = re.compile(
    r"(?<!last)(?<!last[_-])post|comment|komm|review|rezension|bewertung|beitrag|message|answer|antwort|question"
    r"|frage|entry|eintrag|reply|kritik|meinung|opinion|erfahrung|guestbook|posting|email|ugc",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?:post|comment|kommentar|review|rezension|bewertung|beitrag|message|msg|answer|antwort|entry|eintrag|reply)"
    r"(?:\w*[_-])?\d+",
    re.IGNORECASE,
)
_NUMBERS = re.compile(r"data-(?:post|comment|review|message|entry|answer)[\w-]*", re.IGNORECASE)
_ASIDE = re.compile(
    r"side-?bar|foot(?:er)?\b|\bnav|menu|breadcrumb|related|teaser|latest|recent|last[_-]?post|cookie|consent"
    r"|banner|login",
    re.IGNORECASE,
)
_WIDGET = re.compile(r"\bwidget", re.IGNORECASE)
_OF_REVIEWS = re.compile(r"review|rezension|bewertung|main-", re.IGNORECASE)
LONE = "lone"
"""What a group of one body is told by."""
_OUTER = frozenset({"aside", "footer", "nav", "head"})
_TOPS = frozenset({"html", "body"})
_MOST_DATES = 7
_FARTHEST = 9
_MOST_PLACES = 60
_MOST_HELD = 400
_FEWEST_ROWS, _MOST_ROWS, _ROWS_UP = 2, 100, 4
_ROWS = frozenset({"li", "tr", "dd", "article"})


@dataclass(frozen=True, slots=True)
class _Found:
    """A record with its body; `own` counts the body's characters without notes, links and buttons."""

    record: Node
    body: Node
    own: int
    named: bool
    strength: int = 0

    @property
    def worth(self) -> tuple[bool, int, int]:
        """What is called a body, is told in most ways to be a record's, and has little beside it comes first."""
        return (self.named, self.strength, self.own - (self.record.words - self.own) // 2)


def lone_body(outline: Outline, dates: Sequence[Dated]) -> Bodies | None:
    """The body of the page's one record, or None where no element is surely that."""
    starts = [place.node.start for place in dates]
    seen: dict[int, _Found | None] = {}
    for place in dates[:_MOST_PLACES]:
        for record in _up_to(place.node, _FARTHEST):
            if record.start not in seen:
                seen[record.start] = _read(outline, record, dates, starts)
    found = [one for one in seen.values() if one is not None]
    if not found:
        return None
    best = max(found, key=lambda one: one.worth)
    return Bodies(LONE, [best.body], [Span(best.record.start, best.record.end)], best.body.words, 1.0)


def _read(outline: Outline, record: Node, dates: Sequence[Dated], starts: list[int]) -> _Found | None:
    if any(_is_beside(above) for above in _up(record)) or record.end - record.start > _MOST_HELD:
        return None
    if any(_is_row(above, starts) for above in (record, *_up_to(record, _ROWS_UP))):
        return None
    body = body_of(outline, record, dates, starts)
    if body is None:
        return None
    found = _Found(record, body.node, body.own, body.named)
    if not _is_one_post(found, dates, starts):
        return None
    strength = _strength(found, dates)
    return replace(found, strength=strength) if strength else None


def _is_row(node: Node, starts: list[int]) -> bool:
    """Whether others beside it are marked up alike and dated: a row of a list, which says who wrote last."""
    if node.parent is None or not (node.element.get("class") or node.element.tag in _ROWS):
        return False
    kind = kind_of(node)
    others = (row for row in node.parent.children[:_MOST_ROWS] if row is not node and kind_of(row) == kind)
    dated = (row for row in others if between(starts, row.start, row.end))
    return len(list(islice(dated, _FEWEST_ROWS))) == _FEWEST_ROWS


def _is_one_post(found: _Found, dates: Sequence[Dated], starts: list[int]) -> bool:
    """Whether a date stands beside the body, and no two in the same place, as those of several posts would."""
    held = dates[bisect_left(starts, found.record.start) : bisect_right(starts, found.record.end)]
    beside = sum(not found.body.holds(place.node) for place in held)
    apart = {place.kind for place in held if place.node.element.tag == "time" or not found.body.holds(place.node)}
    kinds = Counter(place.kind for place in held)
    return 0 < beside <= _MOST_DATES and all(kinds[kind] == 1 for kind in apart)


def _strength(found: _Found, dates: Sequence[Dated]) -> int:
    """In how many ways a record is told to be one: by its number, its writer's mark, its rating.

    What holds the mean of many ratings is none, but the page of what they rate.
    """
    span = [Span(found.record.start, found.record.end)]
    beside = list(_beside(found.record, found.body))
    if any(map(says_mean_rating, beside)):
        return 0
    path = [found.record, *_between(found.body, found.record)]
    numbered = any(_number_of_its_own(node) for node in path)
    called = numbered or any(_RECORD.search(marks_of(node)) for node in (*path, *_up_to(found.record, 2)))
    writes = any(marks_of_a_writer(node) for node in beside)
    rated = any(map(shows_rating, beside))
    told = numbered + writes + rated
    if (found.named or writes or bylines_of(dates, span)) and any(map(says_own_rating, beside)):
        return told
    if found.named:
        return called * (told or bool(bylines_of(dates, span)))
    if writes and (called or any(_RECORD.search(marks_of(node)) for node in beside)):
        return told
    return told if numbered and rated else int(says_who_wrote(dates, span[0]))


def _number_of_its_own(node: Node) -> bool:
    element = node.element
    told = f"{element.get('id') or ''} {element.get('name') or ''}"
    return bool(_NUMBERED.search(told)) or any(
        _NUMBERS.fullmatch(str(name)) and re.search(r"\d", value) for name, value in element.attrib.items()
    )


def _beside(record: Node, body: Node) -> Iterator[Node]:
    walk = [record]
    while walk:
        node = walk.pop()
        if node is not body:
            yield node
            walk.extend(node.children)


def _between(body: Node, record: Node) -> Iterator[Node]:
    node: Node | None = body
    while node is not None and node is not record:
        yield node
        node = node.parent


def _up_to(node: Node, most: int) -> Iterator[Node]:
    """So many of the elements around a node, from within."""
    above = node.parent
    for _ in range(most):
        if above is None or above.element.tag in _TOPS:
            return
        yield above
        above = above.parent


def _up(node: Node) -> Iterator[Node]:
    above: Node | None = node
    while above is not None:
        yield above
        above = above.parent


def _is_beside(node: Node) -> bool:
    element = node.element
    if element.tag in _OUTER or element.tag in _TOPS:
        return element.tag in _OUTER
    names = element.get("class") or ""
    return bool(_ASIDE.search(names) or (_WIDGET.search(names) and not _OF_REVIEWS.search(names)))
