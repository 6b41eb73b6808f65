"""Which names tell who somebody is, so that they are masked wherever they stand."""

from functools import lru_cache

from touchpoints.lexicon import zipf

_SHORTEST = 4


@lru_cache(maxsize=100_000)
def is_telling(name: str) -> bool:
    """False for a name that is also a common word ('Gast', 'Sommer'): masked, it would be missing from every post."""
    if len(name) < _SHORTEST:
        return False
    return not name.isalpha() or not zipf(name.lower())
