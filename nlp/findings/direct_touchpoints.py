"""Direct touchpoints: what a post says of each of the company's own that it speaks of."""

from nlp.findings.place import Place
from nlp.sentiment.clauses import clauses
from touchpoints.enumerations import DirectTouchpointName
from touchpoints.sentiment import Sentiment
from touchpoints.touchpoint import DirectTouchpoint


def direct_touchpoint(place: Place, sentiment: Sentiment) -> DirectTouchpoint:
    """The touchpoint named there, with what its clause says of it."""
    return DirectTouchpoint(name=DirectTouchpointName(place.value), sentiment=sentiment)


def clause_of(place: Place, text: str) -> str:
    """The clause that a place stands in."""
    for start, end in clauses(text, place.sentence):
        if start <= place.start < end:
            return text[start:end]
    return text[slice(*place.sentence)]
