"""When a record was published: of the dates in it, the one that stands where every record has one, in order of time."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from crawlers.extracted import Moment
from crawlers.records.dated import Dated
from crawlers.records.outline import Node
from crawlers.records.spans import Span
from touchpoints.enumerations import Precision

_EXACT = {
    Precision.SECOND: 1.0,
    Precision.MINUTE: 1.0,
    Precision.HOUR: 0.9,
    Precision.DAY: 0.8,
    Precision.RELATIVE: 0.7,
}


def moments_of(dates: Sequence[Dated], spans: Sequence[Span], bodies: Sequence[Node]) -> list[Moment | None]:
    """The moment of each record, or None where it tells none."""
    starts = [place.node.start for place in dates]
    places: dict[str, dict[int, Moment]] = defaultdict(dict)
    order: list[dict[str, Moment]] = [{} for _ in spans]
    beside = [
        [place for place in _from_to(dates, starts, span.start, span.end) if not body.holds(place.node)]
        for span, body in zip(spans, bodies, strict=True)
    ]
    # Where most records tell their date inside, a date beside one of them is an answer's.
    are_inside = 2 * sum(map(bool, beside)) < len(spans)
    for number, body in enumerate(bodies):
        inside = _from_to(dates, starts, body.start, body.end) if are_inside or not beside[number] else ()
        for place in inside or beside[number]:
            places[place.kind].setdefault(number, place.moment)
            order[number].setdefault(place.kind, place.moment)
    ranked = sorted(places, key=lambda kind: -_score(list(places[kind].values()), len(spans)))
    return [next((told[kind] for kind in ranked if kind in told), None) for told in order]


def _from_to(dates: Sequence[Dated], starts: Sequence[int], first: int, last: int) -> Sequence[Dated]:
    return dates[bisect_left(starts, first) : bisect_right(starts, last)]


def _score(moments: list[Moment], records: int) -> float:
    exact = sum(_EXACT.get(moment.precision, 0.4) for moment in moments) / len(moments)
    return len(moments) / records * exact * (0.6 + 0.4 * _in_order(moments))


def _in_order(moments: list[Moment]) -> float:
    steps = [later.at >= earlier.at for earlier, later in pairwise(moments)]
    return max(sum(steps), len(steps) - sum(steps)) / len(steps) if steps else 1.0
