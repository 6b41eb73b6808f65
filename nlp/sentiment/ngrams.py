"""Hashed n-grams: word 1-2-grams, negated words and character 2-5-grams of a text, as buckets of the weight table."""

from collections.abc import Sequence
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from nlp.sentiment.negation import negated

BITS = 20
BUCKETS = 1 << BITS
"""Rows of the weight table; two n-grams may share one."""

LONGEST = 5
"""Characters of the longest character n-gram."""

_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)
_MIXER = np.uint64(0xD6E8FEB86659FD93)

Hashes = NDArray[np.uint64]
Buckets = NDArray[np.int64]


def word_hashes(tokens: Sequence[str]) -> Hashes:
    """A hash for each token, by which all that follows is found."""
    return np.fromiter((crc32(token.encode("utf-8", "replace")) for token in tokens), np.uint64, len(tokens))


def word_buckets(tokens: Sequence[str], words: Hashes) -> Buckets:
    """Buckets of the words, of each two neighbours, and once more of the words that a negation reaches."""
    return np.concatenate([_bucket(words, 1), _bucket(_pairs(words), 2), _bucket(words[negated(tokens)], 3)])


def character_buckets(tokens: Sequence[str]) -> Buckets:
    """Buckets of the character 2- to 5-grams of the tokens, set one space apart."""
    line = f" {' '.join(tokens)} ".encode("utf-32-le", "replace")
    codes = np.frombuffer(line, np.uint32).astype(np.uint64)
    rolling, found = codes, []
    for size in range(2, min(LONGEST, len(codes)) + 1):
        rolling = rolling[:-1] * _MULTIPLIER + codes[size - 1 :]
        found.append(_bucket(rolling, 10 + size))
    return np.concatenate(found) if found else np.zeros(0, np.int64)


def word_keys(words: Hashes) -> Hashes:
    """32-bit keys of the words and of each two neighbours, by which known words are looked up."""
    return np.concatenate([words, _mixed(_pairs(words), 2) >> np.uint64(32)])


def _pairs(words: Hashes) -> Hashes:
    return words[:-1] * _MULTIPLIER + words[1:]


def _bucket(hashes: Hashes, seed: int) -> Buckets:
    return (_mixed(hashes, seed) >> np.uint64(64 - BITS)).astype(np.int64)


def _mixed(hashes: Hashes, seed: int) -> Hashes:
    """A multiplicative hash whose high bits are good, another one for each kind of n-gram."""
    mixed = (hashes ^ np.uint64(seed * 0x1000193 + 0x811C9DC5)) * _MIXER
    mixed = (mixed ^ (mixed >> np.uint64(32))) * _MIXER
    return mixed ^ (mixed >> np.uint64(29))
