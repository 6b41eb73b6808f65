"""Weighing: what all cues of a post and all its words say together, where no single one decides.

A linear step of a few hundred weights behind the rules: counts of cues, what the rules chose, the sentiment and the
post's form go in, and what the wording adds; one value of a finding comes out. Cues have the same names in every
language, and so have the weights one set for all. `python -m benchmarks.reading.consequence.fit` learns them.
"""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from nlp.findings.place import Place
from touchpoints.sentiment import Sentiment

WEIGHTS = Path(__file__).with_name("weights.json")
_MOST_COUNTED = 3
_LONG = 40
_SHORT = 8

Features = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Weights:
    """For one finding: its values, and for each feature (`bias` among them) a weight for each value."""

    values: tuple[str, ...]
    by_feature: Mapping[str, tuple[float, ...]]

    def totals(self, features: Features, said: Mapping[str, float]) -> dict[str, float]:
        """For each value what the features and the wording speak for it."""
        totals = [said.get(value, 0.0) for value in self.values]
        for feature, amount in features.items():
            for number, weight in enumerate(self.by_feature.get(feature, ())):
                totals[number] += amount * weight
        return dict(zip(self.values, totals, strict=True))

    def speaking_for(self, value: str, place: Place) -> float:
        """How much a place speaks for a value."""
        weights = self.by_feature.get(_name(place))
        return weights[self.values.index(value)] if weights else 0.0


@cache
def weights() -> dict[str, Weights]:
    """The weights that ship with the program, by finding."""
    told = json.loads(WEIGHTS.read_text("utf-8"))
    return {
        finding: Weights(tuple(each["values"]), {name: tuple(row) for name, row in each["weights"].items()})
        for finding, each in told.items()
    }


def features(
    places: Sequence[Place], chosen: Mapping[str, str], sentiment: Sentiment | None, text: str
) -> dict[str, float]:
    """The features of what is said of one brand; `chosen` is what the rules settled on."""
    counted = Counter(_name(place) for place in places)
    found = {name: min(count, _MOST_COUNTED) ** 0.5 for name, count in counted.items()}
    found |= {f"rule {finding}={value}": 1.0 for finding, value in chosen.items()}
    return found | _tone(sentiment) | _form(text)


def shown_by(finding: str, value: str, places: Sequence[Place]) -> Place | None:
    """The cue that shows the value: one of its own first, else what spoke for it most."""
    own = [place for place in places if place.finding == finding and place.value == value]
    if own:
        return own[0]
    learned = weights()[finding]
    best = max(places, key=lambda place: learned.speaking_for(value, place), default=None)
    if best is None or learned.speaking_for(value, best) <= 0:
        return None
    return Place(finding, value, best.start, best.end, best.sentence)


def _name(place: Place) -> str:
    return f"{place.finding}={place.value}"


def _tone(sentiment: Sentiment | None) -> dict[str, float]:
    score = sentiment.score if sentiment else 0.0
    return {"positive": 2 * max(score, 0.0), "negative": 2 * max(-score, 0.0), "strong": 2 * abs(score)}


def _form(text: str) -> dict[str, float]:
    words = text.count(" ") + 1
    return {
        "asks": float("?" in text),
        "exclaims": float("!" in text),
        "long": min(words / _LONG, 1.5),
        "short": float(words < _SHORT),
        "bias": 1.0,
    }
