"""Wording: what all the words about a brand say of each finding, where people put it as no cue foresaw.

Linear over the hashed n-grams of the sentences that speak of the brand, names masked: people advise and warn in more
ways than anybody can list. `python -m benchmarks.reading.consequence.fit` learns the weights along with those of the
cues, with which they are added up.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from nlp.sentiment.ngrams import Grams, Weighted, character_buckets, weighted, word_buckets, words_of
from nlp.sentiment.sums import sums
from nlp.sentiment.tokens import tokens

FILE = Path(__file__).with_name("wording.npz")
Said = Mapping[str, Mapping[str, float]]
"""For each finding what the words add to each of its values."""
Columns = Sequence[tuple[str, str]]
"""A finding and one of its values for each column of an array."""


@dataclass(frozen=True)
class Wording:
    """`weights` of shape (buckets, columns), one byte each, to be taken times `scales`; `buckets` are sorted.

    `columns` name finding and value of each column.
    """

    columns: tuple[tuple[str, str], ...]
    buckets: NDArray[np.uint32]
    weights: NDArray[np.int8]
    scales: NDArray[np.float32]

    @classmethod
    @cache
    def shipped(cls) -> "Wording":
        """The weights that come with the program, read once."""
        return cls.from_file(FILE)

    @classmethod
    def from_file(cls, path: Path) -> "Wording":
        """Reads plain arrays; nothing in the file can run."""
        with np.load(path, allow_pickle=False) as held:
            names = held["columns"].tobytes().decode("ascii").split("\n")
            columns = tuple((finding, value) for finding, _, value in (name.partition("=") for name in names))
            return cls(columns, held["buckets"], held["weights"], held["scales"])

    def to_file(self, path: Path) -> None:
        """Writes the arrays, compressed."""
        names = "\n".join(f"{finding}={value}" for finding, value in self.columns).encode("ascii")
        np.savez_compressed(
            path,
            columns=np.frombuffer(names, np.uint8),
            buckets=self.buckets,
            weights=self.weights,
            scales=self.scales,
        )

    def column(self, finding: str, value: str) -> int:
        """The number of a value's column."""
        return self.columns.index((finding, value))

    def score(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """What the n-grams of each masked text add up to, shape (texts, columns)."""
        found = counted(texts)
        places = np.minimum(np.searchsorted(self.buckets, found.buckets), len(self.buckets) - 1)
        known = np.flatnonzero(self.buckets[places] == found.buckets)
        rows = self.weights[places[known]] * found.weights[known, None]
        return (sums(found.texts[known], rows, len(texts)) * self.scales).astype(np.float32)

    def said(self, texts: Sequence[str]) -> list[Said]:
        """The same by finding and value."""
        return said_by_columns(self.columns, self.score(texts))


def said_by_columns(columns: Columns, scores: NDArray[np.float32]) -> list[Said]:
    """Scores of shape (texts, columns) by finding and value, for each text."""
    told: list[Said] = []
    for row in scores.tolist():
        by_finding: dict[str, dict[str, float]] = {}
        for (finding, value), amount in zip(columns, row, strict=True):
            by_finding.setdefault(finding, {})[value] = amount
        told.append(by_finding)
    return told


def counted(texts: Sequence[str]) -> Weighted:
    """The n-grams of masked texts, each text's scaled to length 1."""
    held = [tokens(text) for text in texts]
    words, letters = word_buckets(held, words_of(held)), character_buckets(held)
    return weighted(Grams(np.concatenate([words.texts, letters.texts]), np.concatenate([words.hashes, letters.hashes])))
