"""Which stretch of the page around a body is its record: where its date, its author and its buttons stand."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from crawlers.records.outline import Node

_SMALLEST_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the page's order that is one post: an element, or several that follow each other."""

    start: int
    end: int


def spans_of(members: Sequence[Node], starts: Sequence[int]) -> tuple[list[Span], list[int]]:
    """The span of each body, and how many of the dates (which begin at `starts`) it holds beside the body.

    Mostly the highest element that holds no other body. Where most of those tell no date, heads stand before their
    records as siblings; where a few don't, their answers lie inside them.
    """
    spans = _highest(members)
    beside = _beside(members, spans, starts)
    if sum(beside) < _SMALLEST_SHARE * len(members):
        spans = _with_heads(spans, starts)
    elif not all(beside):
        nexts = [_begin_of_next(members, spans, beside, number) for number in range(len(members))]
        spans = [
            span if dates else _among_answers(members, number, nexts[number], starts) or span
            for number, (span, dates) in enumerate(zip(spans, beside, strict=True))
        ]
    return spans, _beside(members, spans, starts)


def between(starts: Sequence[int], first: int, last: int) -> int:
    """How many of the sorted `starts` lie from `first` to `last`."""
    return bisect_right(starts, last) - bisect_left(starts, first)


def _beside(members: Sequence[Node], spans: Sequence[Span], starts: Sequence[int]) -> list[int]:
    return [
        between(starts, span.start, span.end) - between(starts, member.start, member.end)
        for member, span in zip(members, spans, strict=True)
    ]


def _highest(members: Sequence[Node]) -> list[Span]:
    """For each member the highest element above it that holds no other member."""
    spans = []
    for number, member in enumerate(members):
        before = members[number - 1].start if number else -1
        after = members[number + 1].start if number + 1 < len(members) else None
        record = member
        while (above := record.parent) is not None and above.start > before and (after is None or above.end < after):
            record = above
        spans.append(Span(record.start, record.end))
    return spans


def _with_heads(records: Sequence[Span], starts: Sequence[int]) -> list[Span]:
    """Records whose heads stand before them as siblings: each begins where the one before it ended.

    The first one begins with the date that lies as far before it as the others' dates lie before theirs.
    """
    spans = [Span(before.end + 1, own.end) for before, own in pairwise(records)]
    heads = [
        own.start - starts[found]
        for span, own in zip(spans, records[1:], strict=True)
        if (found := bisect_left(starts, span.start)) < len(starts) and starts[found] < own.start
    ]
    reach = max(heads, default=0) + 3
    return [Span(max(0, records[0].start - reach), records[0].end), *spans]


def _begin_of_next(members: Sequence[Node], spans: Sequence[Span], beside: Sequence[int], number: int) -> int | None:
    """Where what belongs to the next record begins: with its head where it has dates of its own, else with its body."""
    following = number + 1
    if following == len(members):
        return None
    return spans[following].start if beside[following] else members[following].start


def _among_answers(members: Sequence[Node], number: int, following: int | None, starts: Sequence[int]) -> Span | None:
    """The part of an element with answers inside that is not theirs: its head, or its foot, with the body."""
    body = members[number]
    before = members[number - 1].end if number else -1
    after = following - 1 if following is not None else None
    above = body.parent
    while above is not None and above.start > before:
        if between(starts, above.start, body.start - 1):
            return Span(above.start, body.end)
        last = above.end if after is None else min(above.end, after)
        if between(starts, body.end + 1, last):
            return Span(body.start, last)
        above = above.parent
    return None
