"""Direct touchpoints: which of the company's own a post speaks of, and what it says of each."""

from collections.abc import Callable, Sequence

from nlp.findings.place import Place
from nlp.sentiment.clauses import clauses
from touchpoints.enumerations import DirectTouchpointName
from touchpoints.sentiment import Sentiment
from touchpoints.touchpoint import DirectTouchpoint

_MOST = 8


def direct_touchpoints(
    places: Sequence[Place], text: str, judge: Callable[[Sequence[str]], list[Sentiment]]
) -> tuple[tuple[DirectTouchpoint, ...], list[Place]]:
    """Each touchpoint once, with the sentiment of the clause that names it first, and the places that name them."""
    first: dict[str, Place] = {}
    for place in places:
        if place.finding == "direct_touchpoints":
            first.setdefault(place.value, place)
    named = list(first.values())[:_MOST]
    said = judge([_clause(place, text) for place in named])
    found = tuple(
        DirectTouchpoint(name=DirectTouchpointName(place.value), sentiment=sentiment)
        for place, sentiment in zip(named, said, strict=True)
    )
    return found, named


def _clause(place: Place, text: str) -> str:
    for start, end in clauses(text, place.sentence):
        if start <= place.start < end:
            return text[start:end]
    return text[slice(*place.sentence)]
