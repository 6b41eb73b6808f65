"""Lexicon: which words are everyday German or English, from wordfreq's small lists (68,000 words, zipf >= 3)."""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, lru_cache

import wordfreq

LANGUAGES = ("de", "en")
_RESTORED = (("ae", "ä"), ("oe", "ö"), ("ue", "ü"), ("a", "ä"), ("o", "ö"), ("u", "ü"), ("ss", "ß"))


@cache
def _frequencies(language: str) -> dict[str, float]:
    words: dict[str, float] = wordfreq.get_frequency_dict(language, "small")
    return words


@cache
def _sorted_words() -> list[str]:
    return sorted({word for language in LANGUAGES for word in _frequencies(language)})


@lru_cache(maxsize=100_000)
def zipf(word: str) -> float:
    """How common a lower-case word is in the language that uses it most: 3 once in a million words, 6 once in 1,000.

    Words that are rarer than 3 count as 0. The scale is van Heuven et al. (2014), the data wordfreq's.
    """
    if not any(word in _frequencies(language) for language in LANGUAGES):
        return 0.0
    return max(wordfreq.zipf_frequency(word, language, "small") for language in LANGUAGES)


def zipf_with_umlauts(word: str) -> float:
    """As `zipf`, for a word that may have been typed without its umlauts: 'uberwachen' counts as 'überwachen'."""
    spellings = {word} | {word.replace(plain, restored, 1) for plain, restored in _RESTORED}
    return max(zipf(spelling) for spelling in spellings)


def words_beginning(prefix: str) -> Iterator[str]:
    """The everyday words that begin with these letters, the prefix itself left out."""
    words = _sorted_words()
    for position in range(bisect_left(words, prefix), len(words)):
        if not words[position].startswith(prefix):
            return
        if words[position] != prefix:
            yield words[position]
