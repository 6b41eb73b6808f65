"""Learns the weights of 'is it the brand?': `python -m nlp.training.disambiguation --shared ../shared`.

Learned from are the invented sentences of `nlp.training.ambiguous_sentences` and the real rows whose licence lets
weights be shipped (CC BY, CC BY-SA). Every name family is judged by weights that never saw it; the calibration is
fitted on those judgements of real rows.
"""

import argparse
import json
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nlp.disambiguation import classifier
from nlp.disambiguation.decide import mention_features
from nlp.disambiguation.evidence import FieldEvidence
from nlp.disambiguation.sense import Opinion, Sense, sense_features
from nlp.languages import languages
from nlp.training.ambiguous_sentences import invented_brands
from nlp.training.sense_opinions import unseen
from touchpoints.names import NameHit, NameIndex
from touchpoints.watchlist import Watchlist
from touchpoints.watchlist_file import parse_watchlist

LEARNABLE = ("CC-BY-4.0", "CC-BY-SA-4.0", "CC-BY (")
INVENTED_WEIGHT = 0.5
"""How much an invented sentence counts beside a real one; flat between .3 and 1."""

TIERS = ("fast", "best")
FOLDS = 12
"""Families are left out by twelfths."""

PENALTY = 10.0
STEPS = 8
DIGITS = 4

Matrix = NDArray[np.float64]


@dataclass(frozen=True)
class Example:
    """One name in one row, seen for one brand."""

    family: str
    features: dict[str, float]
    label: int
    weight: float = 1.0


def main() -> None:
    """Writes `nlp/disambiguation/weights.json`."""
    parser = argparse.ArgumentParser(description="Learns the weights of 'is it the brand?'.")
    parser.add_argument("--shared", type=Path, required=True, help="the folder that holds mentions/")
    folder = parser.parse_args().shared / "mentions"
    watchlist = parse_watchlist((folder / "watchlist.toml").read_text("utf-8"))
    rows = [json.loads(line) for line in (folder / "ambiguous.jsonl").read_text("utf-8").splitlines()]
    learned = [row for row in rows if row["licence"].startswith(LEARNABLE)]
    stored = {name: learn(list(seen)) for name, seen in lessons(TIERS, watchlist, learned)}
    target = Path(classifier.__file__).parent / classifier.FILE
    target.write_text(json.dumps(stored, indent=1, sort_keys=True) + "\n", "utf-8")


def lessons(
    tiers: Sequence[str], watchlist: Watchlist, rows: list[dict[str, Any]]
) -> Iterator[tuple[str, Iterator[Example]]]:
    """The name of each classifier that these tiers judge by, with the examples that it learns from."""
    yield from ((tier, everything(tier, watchlist, rows)) for tier in tiers)
    yield classifier.UNDESCRIBED, undescribed(watchlist, rows)


def everything(tier: str, watchlist: Watchlist, rows: list[dict[str, Any]]) -> Iterator[Example]:
    """All examples of a tier: these real rows, and the invented sentences.

    The hard ones are left to the network: from them the classifier would only learn to mistrust the context words that
    users write.
    """
    best = tier == "best"
    yield from examples(watchlist, rows, Sense.shipped().opinion if best else None)
    opinion = unseen() if best else None
    for brand in invented_brands():
        if not brand.hard:
            yield from examples(brand.watchlist, brand.rows, opinion, INVENTED_WEIGHT)


def undescribed(watchlist: Watchlist, rows: list[dict[str, Any]]) -> Iterator[Example]:
    """The same, as it is seen for brands without context and exclude words, with and without their category."""
    for known in ({}, {"category": None}):
        yield from examples(silenced(watchlist, **known), rows)
        for brand in invented_brands():
            if not brand.hard:
                yield from examples(silenced(brand.watchlist, **known), brand.rows, weight=INVENTED_WEIGHT)


def silenced(watchlist: Watchlist, **known: object) -> Watchlist:
    """The watchlist without any brand's context and exclude words, and with what else is given."""
    silence: dict[str, object] = {"context": (), "exclude": (), **known}
    brands = tuple(brand.model_copy(update=silence) for brand in watchlist.brands)
    return watchlist.model_copy(update={"brands": brands})


def examples(
    watchlist: Watchlist, rows: list[dict[str, Any]], opinion: Opinion | None = None, weight: float = 1.0
) -> Iterator[Example]:
    """The rows as the program sees them, with an opinion in the tier `best`.

    One whose name isn't found, or is excluded, teaches nothing.
    """
    names = NameIndex(watchlist)
    for row in rows:
        hits = names.find(row["text"])
        seen = FieldEvidence(watchlist, row["text"], hits, None)
        for hit in hits:
            if hit.brand not in row["brand_ids"] or not _within(row, hit):
                continue
            evidence = seen.of(hit)
            if hit.ambiguous and not evidence.exclude_overlaps:
                brand, language = watchlist.brand(hit.brand), languages()[row["lang"]]
                found = mention_features(hit, row["text"], brand, evidence, language)
                if opinion is not None:
                    found |= sense_features(opinion(row["text"], hit, brand))
                yield Example(row["family"], found, row["is_brand"], weight)


def _within(row: dict[str, Any], hit: NameHit) -> bool:
    """Whether the row is about this name; invented sentences are about all of theirs."""
    return "start" not in row or bool(hit.start < row["end"] and row["start"] < hit.end)


def learn(seen: list[Example]) -> dict[str, Any]:
    """Weights by feature, and the calibration fitted on families left out."""
    names, weights = weigh(seen)
    unseen = left_out_scores(seen)
    real = np.array([example.weight == 1.0 for example in seen])
    labels = np.array([example.label for example in seen], dtype=np.float64)[real]
    slope, shift = fit(np.column_stack([unseen[real], np.ones(real.sum())]), labels, np.ones(real.sum()), penalty=0.01)
    rounded = {name: round(float(weight), DIGITS) for name, weight in zip(names, weights, strict=True)}
    return {"weights": rounded, "slope": round(float(slope), DIGITS), "shift": round(float(shift), DIGITS)}


def weigh(seen: list[Example]) -> tuple[list[str], Matrix]:
    """The features' names and their weights."""
    names = sorted({name for example in seen for name in example.features})
    return names, fit(*table(seen, names), PENALTY)


def table(seen: list[Example], names: list[str]) -> tuple[Matrix, Matrix, Matrix]:
    """One row for each example, one column for each feature; the labels; how much each example counts."""
    rows = [[example.features.get(name, 0.0) for name in names] for example in seen]
    labels = np.array([example.label for example in seen], dtype=np.float64)
    return np.array(rows), labels, np.array([example.weight for example in seen])


def fold(family: str) -> int:
    """Which twelfth a name family is left out with."""
    return zlib.crc32(family.encode("utf-8")) % FOLDS


def left_out_scores(seen: list[Example]) -> Matrix:
    """Each example's score by weights that saw no example of its family."""
    matrix, labels, counts = table(seen, sorted({name for example in seen for name in example.features}))
    folds = np.array([fold(example.family) for example in seen])
    scores = np.zeros(len(labels))
    for number in range(FOLDS):
        own = folds == number
        scores[own] = matrix[own] @ fit(matrix[~own], labels[~own], counts[~own], PENALTY)
    return scores


def fit(matrix: Matrix, labels: Matrix, counts: Matrix, penalty: float) -> Matrix:
    """Logistic regression with an L2 penalty by Newton's method; converges in a few steps on so few rows."""
    weights = np.zeros(matrix.shape[1])
    ridge = np.eye(matrix.shape[1]) * penalty
    for _ in range(STEPS):
        share = 1 / (1 + np.exp(-np.clip(matrix @ weights, -30, 30)))
        slope = matrix.T @ (counts * (share - labels)) + penalty * weights
        bend = matrix.T @ (matrix * (counts * share * (1 - share))[:, None]) + ridge
        weights = weights - np.linalg.solve(bend, slope)
    return weights


if __name__ == "__main__":
    main()
