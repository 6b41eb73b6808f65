"""`python -m benchmarks.reading.consequence.fit`: learns the weights of cues and wording.

From the training posts and the seen halves of both sets, never from an untouched one. Prints the macro-F1 on the blind
set's seen half of weights that did not learn from it, then writes `nlp/findings/weights.json` and `wording.npz`.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import scipy.sparse as sparse  # type: ignore[import-not-found, import-untyped, unused-ignore]
from numpy.typing import NDArray
from sklearn.feature_extraction import DictVectorizer  # type: ignore[import-not-found, import-untyped, unused-ignore]
from sklearn.metrics import f1_score  # type: ignore[import-not-found, import-untyped, unused-ignore]
from sklearn.svm import LinearSVC  # type: ignore[import-not-found, import-untyped, unused-ignore]

from benchmarks.reading.consequence.posts import LANGUAGES, LabelledPost, is_held_out, posts, training_posts
from benchmarks.reading.consequence.reading import learnable
from nlp.findings.decisions import NOTHING, TOUCHPOINTS
from nlp.findings.weighing import WEIGHTS, Features
from nlp.findings.wording import FILE, Wording, counted
from nlp.sentiment.ngrams import BUCKETS
from touchpoints.enumerations import DirectTouchpointName

_STRENGTH = 0.3
"""Inverse of the regularisation; F is flat between 0.1 and 1."""
_CUES = 0.8
"""How large a cue is beside all the n-grams of a post, whose length is 1."""
_FEWEST = 2
"""Posts that an n-gram must stand in to be learned."""


@dataclass(frozen=True)
class Example:
    """A post with what the program sees of it; `held` where it may be held out to measure."""

    post: LabelledPost
    known: Features
    words: str
    held: bool


def examples(*parts: str) -> Iterator[Example]:
    """All posts that may be learned from; `parts` are those of the training posts."""
    for language in LANGUAGES:
        for part in parts:
            rows = training_posts(language, part)
            yield from _seen(rows, [is_held_out(post, part) for post in rows])
        for written in ("author", "blind"):
            rows = [post for post in posts(language, written) if post.half == "seen"]
            yield from _seen(rows, [written == "blind"] * len(rows))


def _seen(rows: Sequence[LabelledPost], held: Sequence[bool]) -> Iterator[Example]:
    for post, (known, words), kept in zip(rows, learnable(rows), held, strict=True):
        yield Example(post, known, words, kept)


class Inputs:
    """Cues and n-grams of the examples as one sparse matrix, with what its columns mean."""

    def __init__(self, rows: Sequence[Example]) -> None:
        self._names = DictVectorizer()
        cues = self._names.fit_transform([row.known for row in rows]) * _CUES
        found = counted([row.words for row in rows])
        self.cues = list(self._names.get_feature_names_out())
        ngrams = sparse.csc_matrix((found.weights, (found.texts, found.buckets)), (len(rows), BUCKETS))
        self.buckets = np.flatnonzero(np.diff(ngrams.indptr) >= _FEWEST)
        self.matrix = sparse.hstack([cues, ngrams[:, self.buckets]]).tocsr()


def main() -> None:
    """Measures on what is held out, then learns from everything."""
    rows = list(examples("training"))
    inputs = Inputs(rows)
    held = np.array([row.held for row in rows])
    columns: list[tuple[str, str]] = []
    learned: list[NDArray[np.float64]] = []
    for finding, values, truth in questions(rows):
        _measure(finding, inputs, truth, held, np.array([row.post.language for row in rows]))
        columns += [(finding, value) for value in values]
        learned.append(fitted(inputs, np.ones_like(held), truth, finding))
    _write(inputs, columns, np.concatenate(learned))


def questions(rows: Sequence[Example]) -> Iterator[tuple[str, Sequence[str], NDArray[np.int64]]]:
    """Each finding with its values, and for each row and value whether it is so, shape (rows, values)."""
    labels = [row.post.labels["final"] for row in rows]
    for finding in NOTHING:
        told = np.array([str(getattr(label, finding)) for label in labels])
        values = sorted(set(told))
        yield finding, values, np.stack([told == value for value in values], axis=1).astype(int)
    names = [str(name) for name in DirectTouchpointName]
    spoken_of = np.array([[name in label.direct_touchpoints for name in names] for label in labels]).astype(int)
    yield TOUCHPOINTS, names, spoken_of


def fitted(inputs: Inputs, rows: NDArray[np.bool_], truth: NDArray[np.int64], finding: str) -> NDArray[np.float64]:
    """One weight for each value and column, shape (values, columns)."""
    weighing = None if finding == TOUCHPOINTS else "balanced"
    matrix = inputs.matrix[rows]
    models = [LinearSVC(C=_STRENGTH, class_weight=weighing, fit_intercept=False) for _ in truth.T]
    fitted = [model.fit(matrix, column) for model, column in zip(models, truth[rows].T, strict=True)]
    return np.concatenate([model.coef_ for model in fitted])


def _measure(
    finding: str, inputs: Inputs, truth: NDArray[np.int64], held: NDArray[np.bool_], languages: NDArray[np.str_]
) -> None:
    weights = fitted(inputs, ~held, truth, finding)
    scores = np.asarray(inputs.matrix @ weights.T)
    for language in LANGUAGES:
        rows = held & (languages == language)
        if finding == TOUCHPOINTS:
            figure = f1_score(truth[rows], scores[rows] > 0, average="micro")
        else:
            figure = f1_score(truth[rows].argmax(1), scores[rows].argmax(1), average="macro")
        print(f"{finding:20} {language} held out {figure:.3f}")


def _write(inputs: Inputs, columns: Sequence[tuple[str, str]], learned: NDArray[np.float64]) -> None:
    table: dict[str, dict[str, object]] = {}
    for finding in dict.fromkeys(finding for finding, _ in columns):
        own = [number for number, column in enumerate(columns) if column[0] == finding]
        weights = {name: [round(_CUES * learned[row, n], 4) for row in own] for n, name in enumerate(inputs.cues)}
        table[finding] = {"values": [columns[row][1] for row in own], "weights": weights}
    WEIGHTS.write_text(json.dumps(table, indent=0, sort_keys=True) + "\n", "utf-8")
    words = learned[:, len(inputs.cues) :].T
    scales = np.abs(words).max(axis=0) / 127
    bytes_ = np.rint(words / scales).astype(np.int8)
    Wording(tuple(columns), inputs.buckets.astype(np.uint32), bytes_, scales.astype(np.float32)).to_file(FILE)


if __name__ == "__main__":
    main()
