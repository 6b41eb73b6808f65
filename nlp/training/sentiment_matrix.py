"""Texts as the matrix that is learned from, and what was learned as the model that reads."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse  # type: ignore[import-not-found, import-untyped, unused-ignore]

from nlp.sentiment.linear import LinearModel, weighted
from nlp.sentiment.ngrams import BUCKETS, character_buckets, word_buckets, word_hashes, word_keys
from nlp.sentiment.tokens import tokens
from nlp.training.sentiment_words import Vectors

VECTOR_SCALE = 0.3
"""How strongly the word vectors count beside the n-grams."""
RARE = 1e-3
"""Share of texts at which a word's vector counts half (Arora et al. 2017, smooth inverse frequency)."""
FLOOR_OF_RARITY = 0.5
PRUNED_BELOW = 0.004
"""Largest difference between classes of an n-gram's weight under which it is left out."""

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Matrix:
    """`features`: n-grams, scaled by `rarity`, beside the mean vector of the known words."""

    features: Any
    rarity: Floats
    keys: NDArray[np.uint32]
    scaled_vectors: Floats

    @classmethod
    def of(cls, texts: Sequence[str], entries: Sequence[tuple[str, ...]], vectors: Vectors) -> "Matrix":
        """The matrix of the texts, shape (texts, BUCKETS + dimensions)."""
        ngrams = _rows([_ngrams(text) for text in texts], BUCKETS)
        frequency = np.bincount(ngrams.indices, minlength=BUCKETS)
        rarity = np.log(len(texts) / (1 + frequency)).clip(FLOOR_OF_RARITY).astype(np.float32)
        rarity /= rarity.mean()
        keys, vectors = _sorted_by_key(entries, vectors)
        means, scaled = _means(texts, keys, vectors)
        scarce = ngrams @ sparse.diags(rarity)
        return cls(sparse.hstack([scarce, sparse.csr_matrix(means)]).tocsr(), rarity, keys, scaled)

    def model(self, learned: Any, temperature: float) -> LinearModel:
        """The reading model: scales folded into the weights, vectors into scores, small weights left out."""
        weights = learned.coef_ - learned.coef_.mean(axis=0)
        ngrams = (weights[:, :BUCKETS] * self.rarity).T.astype(np.float32)
        ngrams[np.ptp(ngrams, axis=1) < PRUNED_BELOW] = 0
        words = self.scaled_vectors @ weights[:, BUCKETS:].T.astype(np.float32)
        return LinearModel(ngrams, self.keys, words, learned.intercept_.astype(np.float32), temperature)


def _ngrams(text: str) -> tuple[NDArray[np.int64], Floats]:
    held = tokens(text)
    words, characters = weighted(word_buckets(held, word_hashes(held))), weighted(character_buckets(held))
    return np.concatenate([words[0], characters[0]]), np.concatenate([words[1], characters[1]])


def _rows(cells: Sequence[tuple[NDArray[np.int64], Floats]], width: int) -> Any:
    borders = np.cumsum([0, *(len(columns) for columns, _ in cells)])
    columns, values = (np.concatenate(parts) for parts in zip(*cells, strict=True))
    matrix = sparse.csr_matrix((values, columns, borders), shape=(len(cells), width))
    matrix.sum_duplicates()
    return matrix


def _sorted_by_key(entries: Sequence[tuple[str, ...]], vectors: Vectors) -> tuple[NDArray[np.uint32], Vectors]:
    keys = np.array([word_keys(word_hashes(entry))[-1] for entry in entries], np.uint32)
    unique, first = np.unique(keys, return_index=True)
    return unique, vectors[first]


def _means(texts: Sequence[str], keys: NDArray[np.uint32], vectors: Vectors) -> tuple[Floats, Vectors]:
    """Each text's sum of vectors over the root of their number, and the vectors as scaled for that."""
    counts = _rows([_known(text, keys) for text in texts], len(keys))
    frequency = np.asarray((counts > 0).sum(axis=0)).ravel()
    damped = vectors * (RARE / (RARE + (frequency + 1) / len(texts)))[:, None]
    found = np.maximum(1, np.asarray(counts.sum(axis=1)).ravel())
    means = (counts @ damped) / np.sqrt(found)[:, None]
    spread = means.std(axis=0)
    scale = VECTOR_SCALE / np.sqrt(spread * spread.mean())
    return (means * scale).astype(np.float32), (damped * scale).astype(np.float32)


def _known(text: str, keys: NDArray[np.uint32]) -> tuple[NDArray[np.int64], Floats]:
    wanted = word_keys(word_hashes(tokens(text))).astype(np.uint32)
    places = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    found = places[keys[places] == wanted]
    return found, np.ones(len(found), np.float32)
