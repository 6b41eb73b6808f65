"""What a metric is: a name, words for people, and a formula over tallies."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from touchpoints.tally import Tally


@dataclass(frozen=True)
class Figure:
    """A metric's value with the number of touchpoints it rests on.

    `value` is `None` where nothing was there to compute it from. `low` and `high` are the limits of the 95 %
    interval, where one is known.
    """

    value: float | None
    n: int
    low: float | None = None
    high: float | None = None


Formula = Callable[[Tally, Sequence[Tally]], Figure]
"""Takes the brand's tally and those of the brands it is held against."""


@dataclass(frozen=True)
class Metric:
    """`titles`, `explanations` and `undefined`, which says why there may be no value, are by language.

    `unit` is `share` (0 to 1) or `balance` (-1 to 1).
    """

    name: str
    rank: int
    unit: str
    titles: Mapping[str, str]
    explanations: Mapping[str, str]
    undefined: Mapping[str, str]
    formula: Formula
