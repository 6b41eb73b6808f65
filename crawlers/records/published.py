"""When a record was published: of the dates in it, the one that stands where every record has one, in order of time."""

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
    places: dict[str, dict[int, Moment]] = defaultdict(dict)
    order: list[dict[str, Moment]] = [{} for _ in spans]
    for number, (span, body) in enumerate(zip(spans, bodies, strict=True)):
        for place in dates:
            if span.start <= place.node.start <= span.end and not body.holds(place.node):
                places[place.kind].setdefault(number, place.moment)
                order[number].setdefault(place.kind, place.moment)
    are_inside = 2 * sum(map(bool, order)) < len(order)
    for number, body in enumerate(bodies):
        inner = [place for place in dates if body.holds(place.node)] if are_inside or not order[number] else []
        if are_inside and inner:
            # Where most records tell their date inside, a date beside one of them is an answer's.
            order[number].clear()
        for place in inner:
            places[place.kind][number] = order[number].setdefault(place.kind, place.moment)
    ranked = sorted(places, key=lambda kind: -_score(list(places[kind].values()), len(spans)))
    return [next((told[kind] for kind in ranked if kind in told), None) for told in order]


def _score(moments: list[Moment], records: int) -> float:
    exact = sum(_EXACT.get(moment.precision, 0.4) for moment in moments) / len(moments)
    return len(moments) / records * exact * (0.6 + 0.4 * _in_order(moments))


def _in_order(moments: list[Moment]) -> float:
    steps = [later.at >= earlier.at for earlier, later in pairwise(moments)]
    return max(sum(steps), len(steps) - sum(steps)) / len(steps) if steps else 1.0
