"""In which order the posts of a page stand, as their dates tell."""

from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise


def falls(dates: Sequence[datetime]) -> bool:
    """Whether the newest comes first."""
    return len(dates) > 1 and dates[0] > dates[-1] and all(later >= earlier for later, earlier in pairwise(dates))


def is_mixed(dates: Sequence[datetime]) -> bool:
    """Whether they follow another order, such as that of their ratings: then a new post may stand anywhere."""
    return not falls(dates) and any(later < earlier for earlier, later in pairwise(dates))
