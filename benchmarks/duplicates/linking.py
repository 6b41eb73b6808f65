"""Whether one text is taken for a copy of another, as the store does it: a lookup by bands has to meet it first."""

from functools import lru_cache

from touchpoints.likeness import bands_of, likeness
from touchpoints.wording import Wording, wording_of

_wording = lru_cache(maxsize=None)(wording_of)


def is_linked(one: str, other: str) -> bool:
    """Of texts by different writers; one too short to have a wording is nobody's copy."""
    first, second = _wording(one), _wording(other)
    return bool(first and second and _meet(first, second) and first.is_copied(second))


def alike(one: str, other: str) -> float:
    """Their likeness; both have a wording."""
    first, second = _wording(one), _wording(other)
    assert first
    assert second
    return likeness(first.minhash, second.minhash)


def _meet(one: Wording, other: Wording) -> bool:
    return not set(bands_of(one.minhash)).isdisjoint(bands_of(other.minhash))
