"""The `best` tier: a fine-tuned transformer that is shown which words are asked about, beside the `fast` tier."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from nlp.encoder.encoder import Encoder
from nlp.encoder.passage import Passage
from nlp.sentiment.linear import LinearModel
from nlp.sentiment.probabilities import Probabilities, softmax
from nlp.sentiment.question import Question

SHIPPED = Path(__file__).parent / "weights" / "best.npz"
_LEAST = 1e-4
"""No tier is surer than this against a label, so that none overrules the other alone."""

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Judge:
    """Calibrated logits from mean states: `head` has shape (width, 3), `beside` is the weight of the `fast` tier's."""

    head: Floats
    bias: Floats
    beside: float

    def judged(self, states: Floats, fast: Probabilities) -> Probabilities:
        """Both tiers' votes as probabilities, shape (texts, 3)."""
        votes = states @ self.head + self.bias + self.beside * np.log(np.maximum(fast, _LEAST))
        return softmax(votes.astype(np.float32))


@dataclass(frozen=True)
class EncodedModel:
    """`whole` judges texts by all their states; `span` what is said of a span, by all states and the span's own."""

    fast: LinearModel
    encoder: Encoder
    whole: Judge
    span: Judge

    @classmethod
    @cache
    def shipped(cls) -> "EncodedModel":
        """The model that comes with the program.

        Raises:
            BadInputError: the packages that the encoder runs on are not installed.
        """
        return cls.from_file(SHIPPED, Encoder.shipped())

    @classmethod
    def from_file(cls, path: Path, encoder: Encoder) -> "EncodedModel":
        """Reads plain arrays; nothing in the file can run."""
        with np.load(path, allow_pickle=False) as held:
            judges = [
                Judge(held[f"{kind}_head"], held[f"{kind}_bias"], float(held[f"{kind}_beside"]))
                for kind in ("whole", "span")
            ]
        return cls(LinearModel.shipped(), encoder, *judges)

    def score(self, texts: Sequence[str]) -> Probabilities:
        """Calibrated probabilities, shape (texts, 3)."""
        everything, _ = self.encoder.means(map(Passage, texts))
        return self.whole.judged(everything, self.fast.score(texts))

    def answer(self, questions: Sequence[Question]) -> Probabilities:
        """Calibrated probabilities of what is said of each span, shape (questions, 3)."""
        everything, around = self.encoder.means(question.window for question in questions)
        return self.span.judged(np.hstack([everything, around]), self.fast.answer(questions))
