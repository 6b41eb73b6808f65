"""The `best` tier's wording: a transformer that was taught on whole posts, beside the n-grams."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from nlp.encoder.encoder import WEIGHTS, Encoder
from nlp.encoder.passage import MASK, Passage
from nlp.findings.wording import Said, Wording, said_by_columns

NETWORK = WEIGHTS / "consequence.onnx"
HEADS = Path(__file__).with_name("encoded_wording.npz")
NEAR = 48
"""Pieces (about 30 words) around the brand's name: with more of them the figures are the same."""

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class EncodedWording:
    """`heads` of shape (2 * width, columns) and `bias` map mean states to what is added to the columns of `ngrams`."""

    ngrams: Wording
    encoder: Encoder
    heads: Floats
    bias: Floats

    @classmethod
    @cache
    def shipped(cls) -> "EncodedWording":
        """The weights that come with the program, read once.

        Raises:
            BadInputError: the packages that the encoder runs on are not installed.
        """
        encoder = Encoder.shipped().with_network(NETWORK, NEAR)
        with np.load(HEADS, allow_pickle=False) as held:
            return cls(Wording.shipped(), encoder, held["heads"], held["bias"])

    def said(self, texts: Sequence[str]) -> list[Said]:
        """What n-grams and network add up to for each masked text, by finding and value."""
        everything, around = self.encoder.means(map(asked, texts))
        told = np.hstack([everything, around]) @ self.heads + self.bias
        return said_by_columns(self.ngrams.columns, self.ngrams.score(texts) + told)


def asked(masked: str) -> Passage:
    """A masked text as a question about the first name in it, or about the whole where the name stands elsewhere."""
    start = masked.find(MASK)
    return Passage(masked, None if start < 0 else (start, start + len(MASK)))
