"""Direct touchpoints: which of the company's own a post speaks of, and what it says of each."""

from collections.abc import Sequence

from nlp.findings.place import Place
from nlp.sentiment.clauses import clauses
from touchpoints.enumerations import DirectTouchpointName
from touchpoints.sentiment import Sentiment
from touchpoints.touchpoint import DirectTouchpoint

_MOST = 8


def touchpoint_places(places: Sequence[Place]) -> list[Place]:
    """The first place of each direct touchpoint that is spoken of."""
    first: dict[str, Place] = {}
    for place in places:
        if place.finding == "direct_touchpoints":
            first.setdefault(place.value, place)
    return list(first.values())[:_MOST]


def direct_touchpoint(place: Place, sentiment: Sentiment) -> DirectTouchpoint:
    """The touchpoint named there, with what its clause says of it."""
    return DirectTouchpoint(name=DirectTouchpointName(place.value), sentiment=sentiment)


def clause_of(place: Place, text: str) -> str:
    """The clause that a place stands in."""
    for start, end in clauses(text, place.sentence):
        if start <= place.start < end:
            return text[start:end]
    return text[slice(*place.sentence)]
