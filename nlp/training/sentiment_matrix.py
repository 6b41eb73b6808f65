"""Texts as the matrix that is learned from, and what was learned as the model that reads."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse  # type: ignore[import-not-found, import-untyped, unused-ignore]

from nlp.sentiment.linear import LinearModel
from nlp.sentiment.ngrams import BUCKETS, Numbers, character_buckets, weighted, word_buckets, word_keys, words_of
from nlp.sentiment.tokens import tokens
from nlp.training.sentiment_words import Vectors
from touchpoints.batches import batches

VECTOR_SCALE = 0.3
"""How strongly the word vectors count beside the n-grams."""
RARE = 1e-3
"""Share of texts at which a word's vector counts half (Arora et al. 2017, smooth inverse frequency)."""
FLOOR_OF_RARITY = 0.5
AT_ONCE = 1_000
"""Texts that are taken apart together."""
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
        ngrams = sparse.vstack([_ngrams(part) for part in batches(texts, AT_ONCE)]).tocsr()
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


def _ngrams(texts: Sequence[str]) -> Any:
    held = [tokens(text) for text in texts]
    found = [weighted(word_buckets(held, words_of(held))), weighted(character_buckets(held))]
    return sum(_rows(each.texts, each.buckets, each.weights, (len(held), BUCKETS)) for each in found)


def _rows(texts: Numbers, columns: Numbers, values: Any, shape: tuple[int, int]) -> Any:
    matrix = sparse.csr_matrix((values.astype(np.float32), (texts, columns)), shape=shape)
    matrix.sum_duplicates()
    return matrix


def _sorted_by_key(entries: Sequence[tuple[str, ...]], vectors: Vectors) -> tuple[NDArray[np.uint32], Vectors]:
    keys = np.array([word_keys(words_of([entry])).hashes[-1] for entry in entries], np.uint32)
    unique, first = np.unique(keys, return_index=True)
    return unique, vectors[first]


def _means(texts: Sequence[str], keys: NDArray[np.uint32], vectors: Vectors) -> tuple[Floats, Vectors]:
    """Each text's sum of vectors over the root of their number, and the vectors as scaled for that."""
    counts = sparse.vstack([_known(part, keys) for part in batches(texts, AT_ONCE)]).tocsr()
    frequency = np.asarray((counts > 0).sum(axis=0)).ravel()
    damped = vectors * (RARE / (RARE + (frequency + 1) / len(texts)))[:, None]
    found = np.maximum(1, np.asarray(counts.sum(axis=1)).ravel())
    means = (counts @ damped) / np.sqrt(found)[:, None]
    spread = means.std(axis=0)
    scale = VECTOR_SCALE / np.sqrt(spread * spread.mean())
    return (means * scale).astype(np.float32), (damped * scale).astype(np.float32)


def _known(texts: Sequence[str], keys: NDArray[np.uint32]) -> Any:
    """How often each known word or pair of words stands in each text."""
    found = word_keys(words_of([tokens(text) for text in texts]))
    wanted = found.hashes.astype(np.uint32)
    places = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    known = np.flatnonzero(keys[places] == wanted)
    return _rows(found.texts[known], places[known], np.ones(len(known)), (len(texts), len(keys)))
