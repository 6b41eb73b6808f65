"""Likeness: how much of two texts' wording is the same, told from signatures that are small enough to keep.

A text is taken as the set of its pairs of neighbouring words, case, spelling and punctuation folded. MinHash estimates
the Jaccard index of two such sets from 192 numbers each (Broder 1997, "On the resemblance and containment of
documents"). What a text is compared with is looked up by its anchors, the smallest hashes of its phrases (Broder's
sketch): what is smallest in a text and stands in a part of it is smallest there too. Of a text and its half one pair in
65,000 has no anchor in common. Bands of the MinHash numbers need four times as many entries in the index to find less.
"""

import hashlib
import re
import unicodedata

import numpy as np
from rensa import RMinHash

_NUMBERS, _SEED = 192, 20261122
_PHRASE, _ANCHORS = 4, 16
_WORD = re.compile(r"\w+")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
# Soft hyphens, joiners, marks of direction: they are not seen, and split words.
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
SCHEME = f"minhash-{RMinHash.ALGORITHM_VERSION}/pairs-2/{_NUMBERS}/anchors-{_PHRASE}-{_ANCHORS}"
"""How signatures are made: those of two schemes can't be compared."""


def words_of(text: str) -> list[str]:
    """The words of a text, folded: 'Der ÄRGER – groß!' gives der, aerger, gross. Web addresses are no words."""
    return _WORD.findall(folded(text).casefold().translate(_SPELT_OUT))


def folded(text: str) -> str:
    """A text without web addresses and what nobody sees, each letter written in one way."""
    return unicodedata.normalize("NFKC", _UNSEEN.sub("", _ADDRESS.sub(" ", text)))


def pairs_of(words: list[str]) -> set[str]:
    """The pairs of neighbouring words, of one word the word."""
    return _phrases(words, 2)


def signature_of(pairs: set[str]) -> bytes:
    """The MinHash of a text's pairs of words: 192 numbers of 32 bits, little-endian."""
    minhash = RMinHash(num_perm=_NUMBERS, seed=_SEED)
    minhash.update(list(pairs))
    return np.asarray(minhash.digest(), dtype="<u4").tobytes()


def anchors_of(words: list[str]) -> tuple[int, ...]:
    """What texts that are alike have in common at least once: at most 16 signed numbers of 32 bits, ascending."""
    return tuple(sorted({_hash(phrase) for phrase in _phrases(words, _PHRASE)})[:_ANCHORS])


def exact_anchor(digest: str) -> tuple[int]:
    """The one anchor of a text that is a copy only of the very same, told by its hash."""
    return (_hash(digest),)


def likeness(one: bytes, other: bytes) -> float:
    """The share of pairs of words that two texts have in common, 0 to 1; its standard error is at most 0.036."""
    return int(np.count_nonzero(np.frombuffer(one, dtype="<u4") == np.frombuffer(other, dtype="<u4"))) / _NUMBERS


def _phrases(words: list[str], length: int) -> set[str]:
    return {" ".join(words[start : start + length]) for start in range(max(1, len(words) - length + 1))}


def _hash(content: str) -> int:
    return int.from_bytes(hashlib.blake2b(content.encode(), digest_size=4).digest(), "big", signed=True)
