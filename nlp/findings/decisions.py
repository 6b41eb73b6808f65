"""Decisions: one value for each finding about one brand, by rules first and by weighing where rules stop."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from nlp.findings.choice import chosen
from nlp.findings.place import Place
from nlp.findings.reaction import strongest_words
from nlp.findings.weighing import features, shown_by, weights
from touchpoints.sentiment import Sentiment

NOTHING: Mapping[str, str] = {
    "recommendation": "none",
    "expectation": "none",
    "word_of_mouth": "none",
    "journey_phase": "unknown",
    "reaction": "0",
}
"""Each finding's value where nothing shows another."""

WEIGHED = ("word_of_mouth", "journey_phase", "reaction")
"""Findings that hang on many weak signs; advice and expectations are said in words, and rules read these."""


@dataclass(frozen=True, slots=True)
class Decision:
    """A finding's value and the place that shows it."""

    value: str
    place: Place | None


def by_rules(places: Sequence[Place], text: str, sentiment: Sentiment | None) -> dict[str, Decision]:
    """What the cues' own strength and number decide."""
    found = {finding: chosen(finding, places, text) for finding in NOTHING if finding != "reaction"}
    found["reaction"] = strongest_words(places, sentiment)
    return {finding: Decision(place.value if place else NOTHING[finding], place) for finding, place in found.items()}


def decisions(places: Sequence[Place], text: str, sentiment: Sentiment | None) -> dict[str, Decision]:
    """The values of all findings; one other than `NOTHING` is shown by a place, a reaction by the sentiment too."""
    ruled = by_rules(places, text, sentiment)
    known = features(places, {finding: each.value for finding, each in ruled.items()}, sentiment, text)
    return ruled | {finding: _weighed(finding, known, places) for finding in WEIGHED if finding in weights()}


def _weighed(finding: str, known: Mapping[str, float], places: Sequence[Place]) -> Decision:
    value = weights()[finding].decide(known)
    if value == NOTHING[finding]:
        return Decision(value, None)
    place = shown_by(finding, value, places)
    return Decision(value if place or finding == "reaction" else NOTHING[finding], place)
