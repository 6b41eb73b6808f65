"""Article text by article-extraction-benchmark's own definition: shingles of four words.

Source: `evaluate.py` of scrapinghub/article-extraction-benchmark (MIT).
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import mean

_WORD = re.compile(r"\w+")
_SHINGLE = 4


@dataclass(frozen=True)
class Overlap:
    """Shares of a page's shingles that are in both texts, in the printed one only, in the truth only; they sum to 1."""

    both: float
    printed_only: float
    truth_only: float

    @property
    def precision(self) -> float:
        if self.printed_only == self.truth_only == 0:
            return 1.0
        return self.both / (self.both + self.printed_only) if self.both or self.printed_only else 0.0

    @property
    def recall(self) -> float:
        if self.printed_only == self.truth_only == 0:
            return 1.0
        return self.both / (self.both + self.truth_only) if self.both or self.truth_only else 0.0


def overlap(truth: str, printed: str) -> Overlap:
    """How the shingles of a page's printed text lie over the truth's."""
    wanted, given = _shingles(truth), _shingles(printed)
    both = sum((wanted & given).values())
    extra, missing = sum((given - wanted).values()), sum((wanted - given).values())
    total = both + extra + missing
    return Overlap(both / total, extra / total, missing / total) if total else Overlap(0, 0, 0)


def f1(overlaps: Iterable[Overlap]) -> tuple[float, float, float]:
    """F1, precision and recall, each a mean over pages; pages that print nothing count for recall alone."""
    pages = list(overlaps)
    precision = mean([page.precision for page in pages if page.both + page.printed_only > 0] or [0.0])
    recall = mean([page.recall for page in pages if page.both + page.truth_only > 0] or [0.0])
    return (2 * precision * recall / (precision + recall) if precision + recall else 0.0), precision, recall


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    shingles = (tuple(words[i : i + _SHINGLE]) for i in range(max(1, len(words) - _SHINGLE + 1)))
    return Counter(shingle for shingle in shingles if shingle)
