"""The learning itself: logistic regression, and a temperature from domains that were held out."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression  # type: ignore[import-not-found, import-untyped, unused-ignore]
from sklearn.model_selection import GroupKFold  # type: ignore[import-not-found, import-untyped, unused-ignore]

from nlp.sentiment.probabilities import softmax

STRENGTH = 3.0
"""Inverse of the regularisation."""
ITERATIONS = 60
FOLDS = 3
"""One of so many parts of the domains is held out."""
TEMPERATURES = np.geomspace(0.5, 4.0, 61)

Array = NDArray[np.float64]


def fit(
    features: Any, labels: NDArray[np.int64], weights: Array, strength: float = STRENGTH, iterations: int = ITERATIONS
) -> LogisticRegression:
    """A fitted multinomial regression."""
    return LogisticRegression(C=strength, max_iter=iterations).fit(features, labels, sample_weight=weights)


def held_out_temperature(
    features: Any,
    labels: NDArray[np.int64],
    weights: Array,
    groups: Sequence[str],
    judged: NDArray[np.bool_],
    strength: float = STRENGTH,
    iterations: int = ITERATIONS,
) -> float:
    """The temperature with the least loss on the `judged` rows of domains that were not learned from."""
    learned, held = next(iter(GroupKFold(FOLDS).split(features, labels, groups)))
    held = held[judged[held]]
    model = fit(features[learned], labels[learned], weights[learned], strength, iterations)
    logits = model.decision_function(features[held])
    losses = [_loss(logits / temperature, labels[held], weights[held]) for temperature in TEMPERATURES]
    return float(TEMPERATURES[int(np.argmin(losses))])


def _loss(logits: NDArray[Any], labels: NDArray[np.int64], weights: Array) -> float:
    shares = softmax(logits.astype(np.float32))[np.arange(len(labels)), labels]
    return float(-(np.log(np.maximum(shares, 1e-9)) * weights).sum() / weights.sum())
