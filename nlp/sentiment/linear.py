"""The `fast` tier: a linear model over hashed n-grams and the scores of known words; numpy and nothing else."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from nlp.sentiment.model import Probabilities
from nlp.sentiment.ngrams import Buckets, Hashes, character_buckets, word_buckets, word_hashes, word_keys
from nlp.sentiment.tokens import tokens

SHIPPED = Path(__file__).parent / "weights" / "fast.npz"
LONGEST = 20_000
"""Characters of a text that count; of a longer one, its beginning and its end."""

Logits = NDArray[np.float32]


@dataclass(frozen=True)
class LinearModel:
    """Weights of shape (n, 3): of `ngrams` by bucket, of words and word pairs by their sorted `keys`."""

    ngrams: Logits
    keys: NDArray[np.uint32]
    words: Logits
    bias: Logits
    temperature: float

    @classmethod
    @cache
    def shipped(cls) -> "LinearModel":
        """The model that comes with the program, read once."""
        return cls.from_file(SHIPPED)

    @classmethod
    def from_file(cls, path: Path) -> "LinearModel":
        """Reads plain arrays; nothing in the file can run."""
        with np.load(path, allow_pickle=False) as held:
            return cls(
                ngrams=held["ngrams"].astype(np.float32),
                keys=held["keys"],
                words=held["words"].astype(np.float32),
                bias=held["bias"],
                temperature=float(held["temperature"]),
            )

    def to_file(self, path: Path) -> None:
        """Writes half-precision arrays, compressed."""
        np.savez_compressed(
            path,
            ngrams=self.ngrams.astype(np.float16),
            keys=self.keys,
            words=self.words.astype(np.float16),
            bias=self.bias,
            temperature=np.float32(self.temperature),
        )

    def score(self, texts: Sequence[str]) -> Probabilities:
        """Calibrated probabilities, shape (texts, 3)."""
        logits = np.array([self.logits(text) for text in texts], np.float32).reshape(len(texts), 3)
        return softmax(logits / self.temperature)

    def logits(self, text: str) -> Logits:
        """What the text's n-grams and known words add up to, before calibration."""
        held = tokens(shortened(text))
        words = word_hashes(held)
        ngrams = self._weigh(word_buckets(held, words)) + self._weigh(character_buckets(held))
        return self.bias + ngrams + self._look_up(word_keys(words))

    def _weigh(self, buckets: Buckets) -> Logits:
        found, values = weighted(buckets)
        return values @ self.ngrams[found]

    def _look_up(self, keys: Hashes) -> Logits:
        wanted = keys.astype(np.uint32)
        places = np.minimum(np.searchsorted(self.keys, wanted), len(self.keys) - 1)
        known = places[self.keys[places] == wanted]
        summed: Logits = self.words[known].sum(axis=0) / np.float32(max(1, len(known)) ** 0.5)
        return summed


def weighted(buckets: Buckets) -> tuple[Buckets, NDArray[np.float32]]:
    """Each bucket once, with 1 + log of its count, scaled to length 1: a long text weighs no more than a short one."""
    found, counts = np.unique(buckets, return_counts=True)
    values = (1 + np.log(counts)).astype(np.float32)
    return found, values / np.float32(max(1e-6, float(np.sqrt((values * values).sum()))))


def shortened(text: str) -> str:
    """A text of at most `LONGEST` characters: an opinion stands at its beginning or at its end."""
    return text if len(text) <= LONGEST else text[: LONGEST // 2] + " " + text[-LONGEST // 2 :]


def softmax(logits: NDArray[np.float32]) -> Probabilities:
    """Rows of probabilities."""
    raised = np.exp(logits - logits.max(axis=1, keepdims=True))
    shares: Probabilities = raised / raised.sum(axis=1, keepdims=True)
    return shares
