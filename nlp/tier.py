"""Which of the two tiers reads."""

from importlib.util import find_spec

from touchpoints.watchlist import AUTO

FAST, BEST = "fast", "best"
_NEEDED = ("onnxruntime", "sentencepiece")
"""What `best` runs on: the packages of the extra `best`."""


def tier_of(asked: str) -> str:
    """The tier asked for; for `auto` the best one that is installed."""
    if asked != AUTO:
        return asked
    return BEST if all(find_spec(name) for name in _NEEDED) else FAST
