"""Figures of one set of posts: macro-F1 of each finding, precision where it matters, micro-F1 of what is a set."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import get_args

import numpy as np

from benchmarks.reading.consequence.posts import Labels
from touchpoints.enumerations import Expectation, JourneyPhase, Reaction, Recommendation, WordOfMouth

RESAMPLES = 500
VALUES: dict[str, Sequence[str | int]] = {
    "recommendation": tuple(Recommendation),
    "word_of_mouth": tuple(WordOfMouth),
    "journey_phase": tuple(JourneyPhase),
    "expectation": tuple(Expectation),
    "reaction": get_args(Reaction),
}
SETS = ("direct_touchpoints", "compared_with")
PRECISE = ("warns", "recommends")

Pair = tuple[Labels, Labels]
"""What is true, and what was read."""


@dataclass(frozen=True)
class Figure:
    """One figure between 0 and 1 with its 95 % bootstrap interval."""

    name: str
    value: float
    low: float
    high: float


def figures(truth: Sequence[Labels], answers: Sequence[Labels], prefix: str) -> list[Figure]:
    """Every figure of one set; names begin with `prefix`."""
    pairs = list(zip(truth, answers, strict=True))
    chance = np.random.default_rng(7)
    drawn = [[pairs[row] for row in chance.integers(0, len(pairs), len(pairs))] for _ in range(RESAMPLES)]
    return [_figure(f"{prefix} {name}", measure, pairs, drawn) for name, measure in _measures().items()]


def _measures() -> dict[str, Callable[[Sequence[Pair]], float]]:
    macro = {f"{field} macro-F1": _bound(macro_f1, field) for field in VALUES}
    precise = {f"{value} precision": _bound(precision, value) for value in PRECISE}
    micro = {f"{field} micro-F1": _bound(micro_f1, field) for field in SETS}
    return {**macro, **precise, **micro}


def _bound(measure: Callable[[Sequence[Pair], str], float], name: str) -> Callable[[Sequence[Pair]], float]:
    return lambda pairs: measure(pairs, name)


def _figure(
    name: str, measure: Callable[[Sequence[Pair]], float], pairs: Sequence[Pair], drawn: Sequence[Sequence[Pair]]
) -> Figure:
    low, high = np.percentile([measure(sample) for sample in drawn], [2.5, 97.5])
    return Figure(name, measure(pairs), float(low), float(high))


def macro_f1(pairs: Sequence[Pair], field: str) -> float:
    """Mean F1 over the values of the enumeration that are true or read anywhere."""
    told = [(getattr(true, field), getattr(read, field)) for true, read in pairs]
    scores = [_f1_of(told, value) for value in VALUES[field] if any(value in pair for pair in told)]
    return sum(scores) / len(scores)


def _f1_of(told: Sequence[tuple[object, object]], value: object) -> float:
    hits = sum(true == read == value for true, read in told)
    return 2 * hits / sum((true == value) + (read == value) for true, read in told)


def precision(pairs: Sequence[Pair], value: str) -> float:
    """Of the posts read as doing so, the share that do; 1 where none was read so."""
    read_so = [true.recommendation == value for true, read in pairs if read.recommendation == value]
    return sum(read_so) / len(read_so) if read_so else 1.0


def micro_f1(pairs: Sequence[Pair], field: str) -> float:
    """F1 over all single members of a field that holds a set."""
    told = [(getattr(true, field), getattr(read, field)) for true, read in pairs]
    members = sum(len(true) + len(read) for true, read in told)
    return 2 * sum(len(true & read) for true, read in told) / members if members else 1.0
