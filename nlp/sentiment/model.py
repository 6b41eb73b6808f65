"""The sentiment models' one interface, and where a tier's model comes from."""

from collections.abc import Sequence
from functools import cache
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from touchpoints.errors import BadInputError

Probabilities = NDArray[np.float32]
"""Shape (texts, 3): negative, neutral, positive; rows sum to 1."""

TIERS = ("fast", "best")


class SentimentModel(Protocol):
    """Judges texts, each for itself."""

    def score(self, texts: Sequence[str]) -> Probabilities:
        """Calibrated probabilities of each text, one row each. A text without words is neutral."""
        ...


@cache
def load(tier: str = "fast", language: str | None = None) -> SentimentModel:  # noqa: ARG001
    """The model of a tier. Every tier reads German and English with one set of weights, whatever `language` says.

    Raises:
        BadInputError: there is no such tier, or its optional package is not installed.
    """
    if tier == "fast":
        from nlp.sentiment.linear import LinearModel

        return LinearModel.shipped()
    if tier == "best":
        from nlp.sentiment.encoded import EncodedModel

        return EncodedModel.shipped()
    raise BadInputError(f'sentiment tier "{tier}": there is only {", ".join(TIERS)}')
