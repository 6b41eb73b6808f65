"""How well sentiment is read: `python -m benchmarks.reading.sentiment [--shared DIR] [--tier fast|best] [--peers]`.

Whole texts are read as `mundfunk mentions --document` reads them, targets as its `targets`. Figures are macro-F1 and
accuracy with 95 % bootstrap intervals, and how often the label was right where it was not marked as unsure.
"""

import argparse
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.floors import Floors, hash_of
from benchmarks.reading.sentiment_peers import peers
from benchmarks.reading.sentiment_texts import labelled_texts
from nlp.sentiment.judgement import UNSURE_BELOW
from nlp.sentiment.model import TIERS, SentimentModel, load
from nlp.sentiment.post_reading import Answers, Asked, FieldReading
from nlp.training.sentiment_corpora import Example

RESAMPLES = 500
CLASSES = (0, 1, 2)

Integers = NDArray[np.int64]


@dataclass(frozen=True)
class Figures:
    """One set's figures in per cent; an interval is (low, high)."""

    texts: int
    macro_f1: float
    macro_f1_interval: tuple[float, float]
    accuracy: float
    accuracy_interval: tuple[float, float]
    sure: float
    accuracy_where_sure: float
    calibration_error: float


def shares_of(examples: Sequence[Example], model: SentimentModel) -> NDArray[np.float64]:
    """The probabilities that the program gives these texts and targets, shape (examples, 3)."""
    asked = [_asked(example) for example in examples]
    texts = [one for one in asked if isinstance(one, str)]
    answers = Answers(model, texts, [one.question for one in asked if isinstance(one, Asked)])
    return np.array([(answers.on(one) if isinstance(one, str) else answers.to(one)).shares for one in asked])


def _asked(example: Example) -> str | Asked:
    reading = FieldReading(example.text, (), example.language)
    return reading.whole if example.span is None else reading.asked(example.span)


def figures(labels: Integers, shares: NDArray[np.float64]) -> Figures:
    """All figures of one set."""
    guesses, sure = shares.argmax(axis=1), shares.max(axis=1) >= UNSURE_BELOW
    chance = np.random.default_rng(7)
    drawn = [chance.integers(0, len(labels), len(labels)) for _ in range(RESAMPLES)]
    right = guesses == labels
    return Figures(
        texts=len(labels),
        macro_f1=macro_f1(labels, guesses),
        macro_f1_interval=_interval([macro_f1(labels[rows], guesses[rows]) for rows in drawn]),
        accuracy=100 * float(right.mean()),
        accuracy_interval=_interval([100 * float(right[rows].mean()) for rows in drawn]),
        sure=100 * float(sure.mean()),
        accuracy_where_sure=100 * float(right[sure].mean()) if sure.any() else 0.0,
        calibration_error=100 * abs(float(shares.max(axis=1).mean() - right.mean())),
    )


def macro_f1(labels: Integers, guesses: Integers) -> float:
    """Mean of the three classes' F1, in per cent."""
    scores = []
    for kind in CLASSES:
        hits = int(((labels == kind) & (guesses == kind)).sum())
        scores.append(2 * hits / max(1, int((labels == kind).sum()) + int((guesses == kind).sum())))
    return 100 * sum(scores) / len(scores)


def _interval(drawn: Sequence[float]) -> tuple[float, float]:
    low, high = np.percentile(drawn, [2.5, 97.5])
    return float(low), float(high)


def measured(shared: Path, tier: str) -> dict[str, Figures]:
    """The figures of every set, in one run."""
    model = load(tier)
    return {
        f"{tier}: {name}": figures(_labels(rows), shares_of(rows, model))
        for name, rows in labelled_texts(shared).items()
    }


def measured_peers(shared: Path) -> dict[str, Figures]:
    """The figures of every peer on the sets of its language."""
    sets = labelled_texts(shared)
    return {
        f"{peer.name}: {name}": figures(_labels(rows), np.eye(len(CLASSES))[peer.labels(rows)])
        for peer in peers(shared)
        for name, rows in sets.items()
        if name.endswith(f" {peer.language}")
    }


def _labels(rows: Sequence[Example]) -> Integers:
    return np.array([example.label for example in rows])


def values(found: Mapping[str, Figures]) -> dict[str, float]:
    """What has a floor: each set's macro-F1 and accuracy as shares."""
    return {
        f"{name} {kind}": value / 100
        for name, row in found.items()
        for kind, value in (("macro-F1", row.macro_f1), ("accuracy", row.accuracy))
    }


def floors(shared: Path) -> Floors:
    """The floors of the texts below the shared folder."""
    files = sorted(path for path in (shared / "sentiment" / "measure").rglob("*") if path.is_file())
    file = Path(__file__).with_name("sentiment_floors.toml")
    return Floors(file, hash_of(files), "python -m benchmarks.reading.sentiment --raise")


def show(found: Mapping[str, Figures]) -> None:
    """Prints one line for each set."""
    print(f"{'set':48}{'texts':>6}  macro-F1 (95 %)        accuracy (95 %)        sure  right where sure  off")
    for name, row in found.items():
        f1, accuracy = row.macro_f1_interval, row.accuracy_interval
        print(
            f"{name:48}{row.texts:6d}  {row.macro_f1:5.1f} ({f1[0]:.1f} to {f1[1]:.1f})"
            f"    {row.accuracy:5.1f} ({accuracy[0]:.1f} to {accuracy[1]:.1f})"
            f"    {row.sure:4.0f}  {row.accuracy_where_sure:16.1f}  {row.calibration_error:3.0f}"
        )


def main() -> None:
    """Prints the figures; exit code 1 where one is below its floor."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reading.sentiment", description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--tier", choices=tuple(TIERS), default="fast")
    parser.add_argument("--peers", action="store_true", help="VADER, textblob-de and TF-IDF alone beside it")
    parser.add_argument("--raise", dest="lift", action="store_true", help="lift the floors that were passed")
    asked = parser.parse_args()
    started = time.process_time()
    found = measured(asked.shared, asked.tier)
    seconds = time.process_time() - started
    show({**found, **(measured_peers(asked.shared) if asked.peers else {})})
    texts = sum(row.texts for row in found.values())
    print(f"{texts / seconds:.0f} texts a CPU-second, the reading of the files among them")
    if asked.lift:
        floors(asked.shared).lift(values(found))
    below = floors(asked.shared).fallen(values(found))
    sys.stdout.writelines(f"{line}\n" for line in below)
    sys.exit(1 if below else 0)


if __name__ == "__main__":
    main()
