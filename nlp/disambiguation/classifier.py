"""Classifier: logistic regression over features that no brand owns, so that it carries over to brands it never saw."""

import json
import math
from dataclasses import dataclass
from functools import cache
from importlib import resources

from nlp.disambiguation.reasons import told

Features = dict[str, float]
FILE = "weights.json"
UNDESCRIBED = "undescribed"
"""Name of the classifier for brands without context words: where none is known, none standing nearby says nothing."""


@dataclass(frozen=True, slots=True)
class Classifier:
    """`weights` by feature; `slope` and `shift` calibrate the score (Platt, 1999), fitted on brands left out."""

    weights: dict[str, float]
    slope: float
    shift: float

    def probability(self, features: Features) -> float:
        """How likely the name means the brand, 0 to 1."""
        score = sum(self.weights.get(name, 0.0) * value for name, value in features.items())
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, self.slope * score + self.shift))))

    def reasons(self, features: Features, most: int = 3) -> tuple[str, ...]:
        """What moved the score most, in words: `for: the brand's context words`, `against: written small`."""
        return told({name: self.weights.get(name, 0.0) * value for name, value in features.items()}, most)


@cache
def shipped(name: str) -> Classifier:
    """The classifier of a tier (`fast` or `best`) or `UNDESCRIBED`, whose weights come with the program."""
    stored = json.loads((resources.files(__package__) / FILE).read_text("utf-8"))[name]
    return Classifier(stored["weights"], stored["slope"], stored["shift"])
