"""The sentiment models' one interface, and where a tier's model comes from."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Protocol

from nlp.sentiment.encoded import EncodedModel
from nlp.sentiment.linear import LinearModel
from nlp.sentiment.probabilities import Probabilities
from nlp.sentiment.question import Question
from touchpoints.errors import BadInputError


class SentimentModel(Protocol):
    """Judges texts and spans, each for itself."""

    def score(self, texts: Sequence[str]) -> Probabilities:
        """Calibrated probabilities of each whole text, one row each. A text without words is neutral."""
        ...

    def answer(self, questions: Sequence[Question]) -> Probabilities:
        """Calibrated probabilities of what is said of each span, one row each."""
        ...


TIERS: Mapping[str, Callable[[], SentimentModel]] = {"fast": LinearModel.shipped, "best": EncodedModel.shipped}


@cache
def load(tier: str = "fast", language: str | None = None) -> SentimentModel:  # noqa: ARG001
    """The model of a tier. Every tier reads German and English with one set of weights, whatever `language` says.

    Raises:
        BadInputError: there is no such tier, or its optional packages are not installed.
    """
    if tier not in TIERS:
        raise BadInputError(f'sentiment tier "{tier}": there is only {", ".join(TIERS)}')
    return TIERS[tier]()
