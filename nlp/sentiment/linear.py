"""The `fast` tier: a linear model over hashed n-grams and the scores of known words; numpy and nothing else."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from nlp.sentiment.near_and_far import near_and_far
from nlp.sentiment.ngrams import Grams, character_buckets, weighted, word_buckets, word_keys, words_of
from nlp.sentiment.probabilities import Probabilities, softmax
from nlp.sentiment.question import Question
from nlp.sentiment.sums import sums
from nlp.sentiment.tokens import tokens

SHIPPED = Path(__file__).parent / "weights" / "fast.npz"
LONGEST = 20_000
"""Characters of a text that count; of a longer one, its beginning and its end."""
AT_ONCE = 10_000
"""Characters that are scored in one go: their n-grams fit into a core's cache."""

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
        return softmax(self.logits(texts) / np.float32(self.temperature))

    def answer(self, questions: Sequence[Question]) -> Probabilities:
        """Calibrated probabilities of what is said of each span, shape (questions, 3)."""
        return near_and_far(questions, self.score)

    def logits(self, texts: Sequence[str]) -> Logits:
        """What each text's n-grams and known words add up to, before calibration; shape (texts, 3)."""
        parts = [self._logits(part) for part in _parts(map(shortened, texts))]
        return np.concatenate([np.zeros((0, 3)), *parts]).astype(np.float32)

    def _logits(self, texts: Sequence[str]) -> NDArray[np.float64]:
        held = [tokens(text) for text in texts]
        words = words_of(held)
        ngrams = self._weigh(word_buckets(held, words), len(held)) + self._weigh(character_buckets(held), len(held))
        return self.bias + ngrams + self._look_up(word_keys(words), len(held))

    def _weigh(self, buckets: Grams, texts: int) -> NDArray[np.float64]:
        found = weighted(buckets)
        return sums(found.texts, self.ngrams.take(found.buckets, axis=0) * found.weights[:, None], texts)

    def _look_up(self, keys: Grams, texts: int) -> NDArray[np.float64]:
        wanted = keys.hashes.astype(np.uint32)
        places = np.minimum(np.searchsorted(self.keys, wanted), len(self.keys) - 1)
        known = np.flatnonzero(self.keys[places] == wanted)
        known = known[np.argsort(keys.texts[known], kind="stable")]
        owners = keys.texts[known]
        counts = np.maximum(1, np.bincount(owners, minlength=texts))
        return sums(owners, self.words[places[known]], texts) / np.sqrt(counts)[:, None]


def _parts(texts: Iterable[str]) -> Iterator[list[str]]:
    """Texts in lists that together are no longer than the memory that is near takes."""
    part: list[str] = []
    room = AT_ONCE
    for text in texts:
        if part and len(text) > room:
            yield part
            part, room = [], AT_ONCE
        part.append(text)
        room -= len(text)
    if part:
        yield part


def shortened(text: str) -> str:
    """A text of at most `LONGEST` characters: an opinion stands at its beginning or at its end."""
    return text if len(text) <= LONGEST else text[: LONGEST // 2] + " " + text[-LONGEST // 2 :]
