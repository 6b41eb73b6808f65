"""Decisions: one value for each finding about one brand, weighed from what the rules found and what all words say."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from nlp.findings.about_brand import AboutBrand
from nlp.findings.choice import chosen
from nlp.findings.place import Place
from nlp.findings.reaction import strongest_words
from nlp.findings.weighing import Features, features, shown_by, weights
from nlp.findings.wording import Said, Wording
from touchpoints.sentiment import Sentiment

NOTHING: Mapping[str, str] = {
    "recommendation": "none",
    "expectation": "none",
    "word_of_mouth": "none",
    "journey_phase": "unknown",
    "reaction": "0",
}
"""Each finding's value where nothing shows another."""

TOUCHPOINTS = "direct_touchpoints"

OUTRIGHT = ("recommendation", "expectation")
"""Findings that are often said in plain words: what the rules read in these holds, unless it is overruled."""
OVERRULED = 2.0
"""How much more must speak for another value than for the one in plain words, which may be meant otherwise."""

HELD_BACK: Mapping[str, float] = {"warns": 0.5, "recommends": 0.5}
"""How much more must speak for these values than for any other: wrong advice costs more than advice that is missed."""
LEAST = -0.3
"""From here on a direct touchpoint counts as spoken of; chosen where F was best on posts held out."""


@dataclass(frozen=True, slots=True)
class Decision:
    """A finding's value and the place that shows it."""

    value: str
    place: Place | None


@dataclass(frozen=True, slots=True)
class Known:
    """What the rules read, and all that the weights are multiplied with."""

    ruled: Mapping[str, Decision]
    features: Features


def by_rules(places: Sequence[Place], text: str, sentiment: Sentiment | None) -> dict[str, Decision]:
    """What the cues' own strength and number decide."""
    found = {finding: chosen(finding, places, text) for finding in NOTHING if finding != "reaction"}
    found["reaction"] = strongest_words(places, sentiment)
    return {finding: Decision(place.value if place else NOTHING[finding], place) for finding, place in found.items()}


def known_of(about: AboutBrand, text: str, sentiment: Sentiment | None) -> Known:
    """What decides about one brand, its wording apart."""
    ruled = by_rules(about.places, text, sentiment)
    chosen_values = {finding: each.value for finding, each in ruled.items()}
    return Known(ruled, features(about.places, chosen_values, sentiment, text))


def decisions(about: AboutBrand, known: Known, said: Said) -> dict[str, Decision]:
    """The values of all findings; one other than `NOTHING` is shown by a cue or by a sentence."""
    return {finding: _weighed(finding, about, known, said) for finding in NOTHING}


def touchpoints_spoken_of(about: AboutBrand, known: Known, said: Said) -> list[Place]:
    """Where each direct touchpoint is spoken of, in the order of the text."""
    totals = weights()[TOUCHPOINTS].totals(known.features, said[TOUCHPOINTS])
    places = [_shown(TOUCHPOINTS, name, about) for name, total in totals.items() if total > LEAST]
    return sorted(filter(None, places), key=lambda place: place.start)


def _weighed(finding: str, about: AboutBrand, known: Known, said: Said) -> Decision:
    totals = weights()[finding].totals(known.features, said[finding])
    speaking = {value: total - HELD_BACK.get(value, 0.0) for value, total in totals.items()}
    value, ruled = max(speaking, key=speaking.__getitem__), known.ruled[finding]
    if finding in OUTRIGHT and ruled.place and speaking[value] - speaking[ruled.value] <= OVERRULED:
        return ruled
    place = None if value == NOTHING[finding] else _shown(finding, value, about)
    return Decision(value if place else NOTHING[finding], place)


def _shown(finding: str, value: str, about: AboutBrand) -> Place | None:
    """The cue that shows the value, or else the sentence whose words speak for it most."""
    place = shown_by(finding, value, about.places)
    if place or not about.sentences:
        return place
    scores = about.said_by_sentence[:, Wording.shipped().column(finding, value)]
    start, end = about.sentences[int(scores.argmax())]
    return Place(finding, value, start, end, (start, end))
