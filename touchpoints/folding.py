"""Folding: copies of one text count once in figures, and can still be shown."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from touchpoints.tally import is_certain
from touchpoints.touchpoint import Touchpoint


@dataclass(frozen=True)
class Folded:
    """`counted` enter the figures; `copies` do not, and have each the one that is counted in its stead beside it."""

    counted: tuple[Touchpoint, ...]
    copies: tuple[tuple[Touchpoint, Touchpoint], ...]


def fold(touchpoints: Iterable[Touchpoint], leaders: Mapping[str, str]) -> Folded:
    """Of each brand's touchpoints in copies of one text, one counts: of those that are certain the first seen.

    `leaders` holds by the id of each post that is a copy that of the post which it is a copy of. Where the first seen
    is not among the touchpoints (it lies before the period, or was not read), the earliest copy stands for all.
    """
    kinds: dict[tuple[str, str], list[Touchpoint]] = defaultdict(list)
    for touchpoint in touchpoints:
        kinds[touchpoint.brand, leaders.get(touchpoint.post.id, touchpoint.post.id)].append(touchpoint)
    counted = {kind: _first(some, kind[1]) for kind, some in kinds.items()}
    copies = [(each, counted[kind]) for kind, some in kinds.items() for each in some if each is not counted[kind]]
    return Folded(tuple(counted.values()), tuple(copies))


def _first(alike: list[Touchpoint], leader: str) -> Touchpoint:
    """`min` takes the first of equals, and they come oldest first."""
    return min(alike, key=lambda each: (not is_certain(each), each.post.id != leader))
