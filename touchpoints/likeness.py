"""Likeness: how much of two texts' wording is the same, told from signatures that are small enough to keep.

A text is taken as the set of its pairs of neighbouring words, case, spelling and punctuation folded. MinHash estimates
the Jaccard index of two such sets from 192 numbers each (Broder 1997, "On the resemblance and containment of
documents"); texts that are alike share at least one band of three numbers (Leskovec, Rajaraman, Ullman, "Mining of
Massive Datasets", 3.4), so that copies are found by looking up bands rather than by comparing with everything.
"""

import hashlib
import re
import unicodedata

import numpy as np
from rensa import RMinHash

_NUMBERS, _ROWS, _SEED = 192, 3, 20261122
_BANDS = _NUMBERS // _ROWS
_WORD = re.compile(r"\w+")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
# Soft hyphens, joiners, marks of direction: they are not seen, and split words.
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
SCHEME = f"minhash-{RMinHash.ALGORITHM_VERSION}/pairs-2/{_NUMBERS}/{_ROWS}"
"""How signatures are made: those of two schemes can't be compared."""


def words_of(text: str) -> list[str]:
    """The words of a text, folded: 'Der ÄRGER – groß!' gives der, aerger, gross. Web addresses are no words."""
    return _WORD.findall(folded(text).casefold().translate(_SPELT_OUT))


def folded(text: str) -> str:
    """A text without web addresses and what nobody sees, each letter written in one way."""
    return unicodedata.normalize("NFKC", _UNSEEN.sub("", _ADDRESS.sub(" ", text)))


def pairs_of(words: list[str]) -> set[str]:
    """The pairs of neighbouring words, of one word the word."""
    return {" ".join(words[start : start + 2]) for start in range(max(1, len(words) - 1))}


def signature_of(pairs: set[str]) -> bytes:
    """The MinHash of a text's pairs of words: 192 numbers of 32 bits, little-endian."""
    minhash = RMinHash(num_perm=_NUMBERS, seed=_SEED)
    minhash.update(list(pairs))
    return np.asarray(minhash.digest(), dtype="<u4").tobytes()


def bands_of(signature: bytes) -> tuple[int, ...]:
    """What texts that are alike have in common at least once: 64 signed numbers of 32 bits."""
    size = 4 * _ROWS
    return tuple(_band(number, signature[number * size : (number + 1) * size]) for number in range(_BANDS))


def exact_band(digest: str) -> tuple[int]:
    """The one band of a text that is a copy only of the very same, told by its hash."""
    return (_band(_BANDS, digest.encode()),)


def likeness(one: bytes, other: bytes) -> float:
    """The share of pairs of words that two texts have in common, 0 to 1; its standard error is at most 0.036."""
    return float(np.mean(np.frombuffer(one, dtype="<u4") == np.frombuffer(other, dtype="<u4")))


def _band(number: int, content: bytes) -> int:
    hashed = hashlib.blake2b(content, digest_size=4, salt=number.to_bytes(2, "big")).digest()
    return int.from_bytes(hashed, "big", signed=True)
