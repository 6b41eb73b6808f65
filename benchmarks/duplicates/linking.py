"""Whether one text is taken for a copy of another, as the store does it: a lookup by anchors has to meet it first."""

from functools import lru_cache

from touchpoints.likeness import likeness
from touchpoints.wording import wording_of

_wording = lru_cache(maxsize=None)(wording_of)


def is_linked(one: str, other: str) -> bool:
    """Of texts by different writers; one too short to have a wording is nobody's copy."""
    first, second = _wording(one), _wording(other)
    return bool(first and second and first.is_met_by(second) and first.is_copied(second))


def alike(one: str, other: str) -> float:
    """Their likeness; both have a wording."""
    first, second = _wording(one), _wording(other)
    assert first
    assert second
    return likeness(first.minhash, second.minhash)
