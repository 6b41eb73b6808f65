"""The learning itself: logistic regression, and a temperature from domains that were held out."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression  # type: ignore[import-not-found, import-untyped, unused-ignore]
from sklearn.model_selection import GroupKFold  # type: ignore[import-not-found, import-untyped, unused-ignore]

from nlp.sentiment.linear import softmax

STRENGTH = 3.0
"""Inverse of the regularisation."""
ITERATIONS = 60
FOLDS = 3
TEMPERATURES = np.geomspace(0.5, 4.0, 61)

Array = NDArray[np.float64]


def fit(features: Any, labels: NDArray[np.int64], weights: Array) -> LogisticRegression:
    """A fitted multinomial regression."""
    return LogisticRegression(C=STRENGTH, max_iter=ITERATIONS).fit(features, labels, sample_weight=weights)


def held_out_temperature(features: Any, labels: NDArray[np.int64], weights: Array, groups: Sequence[str]) -> float:
    """The temperature with the least loss on domains that were not learned from."""
    logits = np.zeros((len(labels), 3))
    for learned, held in GroupKFold(FOLDS).split(features, labels, groups):
        logits[held] = fit(features[learned], labels[learned], weights[learned]).decision_function(features[held])
    losses = [_loss(logits / temperature, labels, weights) for temperature in TEMPERATURES]
    return float(TEMPERATURES[int(np.argmin(losses))])


def _loss(logits: Array, labels: NDArray[np.int64], weights: Array) -> float:
    shares = softmax(logits.astype(np.float32))[np.arange(len(labels)), labels]
    return float(-(np.log(np.maximum(shares, 1e-9)) * weights).sum() / weights.sum())
