"""Hashed n-grams: word 1-2-grams, negated words and character 2-5-grams of texts, as buckets of the weight table.

Many texts are taken at once, each as its tokens: arrays as short as one sentence cost more to set up than to fill.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from nlp.sentiment.negation import negated

BITS = 20
BUCKETS = 1 << BITS
"""Rows of the weight table; two n-grams may share one."""

LONGEST = 5
"""Characters of the longest character n-gram."""

REMEMBERED = 50_000
"""Words whose hash is remembered; bounded, since a crawl meets new words for ever."""

_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)
_MIXER = np.uint64(0xD6E8FEB86659FD93)

Texts = Sequence[Sequence[str]]
Hashes = NDArray[np.uint64]
Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Grams:
    """N-grams of many texts: `texts` holds the number of the text that each stands in, `hashes` what tells it."""

    texts: Numbers
    hashes: Hashes


@dataclass(frozen=True, slots=True)
class Weighted:
    """Each bucket of each text once, with its weight in that text."""

    texts: Numbers
    buckets: Numbers
    weights: NDArray[np.float64]


def words_of(texts: Texts) -> Grams:
    """A hash for each token, by which all that follows is found."""
    tokens = [token for text in texts for token in text]
    return Grams(_numbers(map(len, texts)), np.fromiter(map(_word_hash, tokens), np.uint64, len(tokens)))


def word_buckets(texts: Texts, words: Grams) -> Grams:
    """Buckets of the words, of each two neighbours, and once more of the words that a negation reaches."""
    return _joined([_bucket(words, 1), _bucket(_pairs(words), 2), _bucket(_negated(texts, words), 3)])


def character_buckets(texts: Texts) -> Grams:
    """Buckets of the character 2- to 5-grams of each text's tokens, set one space apart."""
    lines = [f" {' '.join(text)} " for text in texts]
    owners = _numbers(map(len, lines))
    codes = np.frombuffer("".join(lines).encode("utf-32-le", "replace"), np.uint32).astype(np.uint64)
    rolling, found = codes, []
    for size in range(2, LONGEST + 1):
        rolling = rolling[:-1] * _MULTIPLIER + codes[size - 1 :]
        inside = owners[: 1 - size] == owners[size - 1 :]
        found.append(_bucket(Grams(owners[size - 1 :][inside], rolling[inside]), 10 + size))
    return _joined(found)


def word_keys(words: Grams) -> Grams:
    """32-bit keys of the words and of each two neighbours, by which known words are looked up."""
    pairs = _pairs(words)
    return _joined([words, Grams(pairs.texts, _mixed(pairs.hashes, 2) >> np.uint64(32))])


def weighted(buckets: Grams) -> Weighted:
    """Each bucket with 1 + log of its count, a text's scaled to length 1: a long one weighs no more than a short."""
    cells, counts = np.unique(buckets.texts << BITS | buckets.hashes.astype(np.int64), return_counts=True)
    texts, weights = cells >> BITS, 1 + np.log(counts)
    lengths = np.sqrt(np.bincount(texts, weights * weights))
    return Weighted(texts, cells & (BUCKETS - 1), weights / lengths[texts])


@lru_cache(maxsize=REMEMBERED)
def _word_hash(token: str) -> int:
    return crc32(token.encode("utf-8", "replace"))


def _numbers(lengths: Iterable[int]) -> Numbers:
    """The number of each text as often as the text is long."""
    counts = list(lengths)
    return np.repeat(np.arange(len(counts)), counts)


def _pairs(words: Grams) -> Grams:
    inside = words.texts[:-1] == words.texts[1:]
    return Grams(words.texts[1:][inside], (words.hashes[:-1] * _MULTIPLIER + words.hashes[1:])[inside])


def _negated(texts: Texts, words: Grams) -> Grams:
    starts = np.cumsum([0, *map(len, texts)])
    reached = np.array(
        [start + place for start, text in zip(starts, texts, strict=False) for place in negated(text)], int
    )
    return Grams(words.texts[reached], words.hashes[reached])


def _joined(grams: Sequence[Grams]) -> Grams:
    return Grams(np.concatenate([each.texts for each in grams]), np.concatenate([each.hashes for each in grams]))


def _bucket(grams: Grams, seed: int) -> Grams:
    return Grams(grams.texts, _mixed(grams.hashes, seed) >> np.uint64(64 - BITS))


def _mixed(hashes: Hashes, seed: int) -> Hashes:
    """A multiplicative hash whose high bits are good, another one for each kind of n-gram."""
    mixed = (hashes ^ np.uint64(seed * 0x1000193 + 0x811C9DC5)) * _MIXER
    mixed = (mixed ^ (mixed >> np.uint64(32))) * _MIXER
    return mixed ^ (mixed >> np.uint64(29))
