"""Classifier: logistic regression over features that no brand owns, so that it carries over to brands it never saw."""

import json
import math
from dataclasses import dataclass
from functools import cache
from importlib import resources

Features = dict[str, float]
FILE = "weights.json"


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
        """The features that moved the score most, with their direction: `+context_near`, `-capital_before`.

        The dimensions of the topic (`topic_7`) move it together and tell a reader nothing one by one.
        """
        told = {name: value for name, value in features.items() if name != "bias" and not name.startswith("topic_")}
        moved = {name: self.weights.get(name, 0.0) * value for name, value in told.items()}
        strongest = sorted(moved, key=lambda name: -abs(moved[name]))[:most]
        return tuple(f"{'+' if moved[name] > 0 else '-'}{name}" for name in strongest if moved[name])


@cache
def shipped(tier: str) -> Classifier:
    """The classifier of a tier (`fast` or `best`), whose weights come with the program."""
    stored = json.loads((resources.files(__package__) / FILE).read_text("utf-8"))[tier]
    return Classifier(stored["weights"], stored["slope"], stored["shift"])
