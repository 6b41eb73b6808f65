"""Manner: how the pages of a channel are walked."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, kw_only=True)
class Manner:
    """How the pages of a channel are walked. `follows` names the fields of `Links` that lead to them.

    `reads_feeds` is false where a feed leads to single posts whose threads are read anyway. `soonest` is the shortest
    time after which a page is fetched again of its own accord.
    """

    follows: tuple[str, ...]
    reads_feeds: bool
    soonest: timedelta
