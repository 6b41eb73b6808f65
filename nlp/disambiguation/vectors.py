"""Word vectors: what German and English words have to do with each other, in one space of 96 dimensions.

Distilled from the multilingual Universal Sentence Encoder (Apache-2.0) by `nlp.training.word_vectors`; the file holds
the words, one byte for each dimension, and no pickle.
"""

import re
from functools import cache, lru_cache
from importlib import resources

import numpy as np
from numpy.typing import NDArray

from touchpoints.lexicon import zipf

Vector = NDArray[np.float32]
FILE = "word_vectors.npz"
SHORTEST_PART = 4
TOO_COMMON = 6.2
"""zipf: words such as 'und' and 'the' say nothing about a subject."""

_ADDRESS = re.compile(r"https?://\S{1,2000}")
_WORD = re.compile(r"[^\W\d_]{2,40}")


@cache
def _table() -> tuple[dict[str, int], NDArray[np.int8]]:
    with (resources.files(__package__) / FILE).open("rb") as file, np.load(file, allow_pickle=False) as stored:
        words = stored["words"].tobytes().decode("utf-8").split("\n")
        vectors: NDArray[np.int8] = stored["vectors"]
    return {word: row for row, word in enumerate(words)}, vectors


@lru_cache(maxsize=50_000)
def vector(word: str) -> Vector | None:
    """The unit vector of a lower-case word; or that of the longest known part of a compound."""
    rows, vectors = _table()
    row = rows.get(word)
    if row is None:
        row = next((rows[part] for part in _parts(word) if part in rows), None)
    return None if row is None else unit(vectors[row].astype(np.float32))


def _parts(word: str) -> list[str]:
    ends = [word[start:] for start in range(1, len(word) - SHORTEST_PART + 1)]
    return ends + [word[:end] for end in range(len(word) - 1, SHORTEST_PART - 1, -1)]


def unit(total: Vector) -> Vector:
    """The vector at length 1."""
    length = float(np.linalg.norm(total))
    return total / length if length else total


def phrase(text: str) -> Vector | None:
    """The vector of a few words, or None where none is known."""
    known = [found for word in words_in(text) if (found := vector(word)) is not None]
    return unit(np.sum(known, axis=0)) if known else None


def words_in(text: str) -> list[str]:
    """The words of a text in lower case, addresses left out."""
    return [word.lower() for word in _WORD.findall(_ADDRESS.sub(" ", text))]


def weight(word: str) -> float:
    """How much a word says of its text: near 1 for rare ones, near 0 for the most common."""
    return float(1 / (1 + 10 ** (zipf(word) - 4.5)))
