"""Words for posts: drawn as often as German uses them, so that no two posts are alike, as no two posts are."""

import random
from functools import cache
from itertools import accumulate

from wordfreq import top_n_list, word_frequency

_WORDS, _A_SENTENCE = 5000, 12


def text(seed: int, named: str = "Nordlicht", sentences: int = 5) -> str:
    """A post of about 60 words that names the brand, or whatever else is `named`."""
    chance = random.Random(seed)
    words, weights = _language()
    told = chance.choices(words, cum_weights=weights, k=sentences * _A_SENTENCE)
    parts = [" ".join(told[start : start + _A_SENTENCE]) for start in range(0, len(told), _A_SENTENCE)]
    return f"Bei {named}, Vertrag {seed}: {'. '.join(part.capitalize() for part in parts)}."


@cache
def _language() -> tuple[list[str], list[float]]:
    words = [word for word in top_n_list("de", _WORDS) if word.isalpha()]
    return words, list(accumulate(word_frequency(word, "de") for word in words))
