"""What the floors of the consequence figures are held against: each set of posts has its own."""

from benchmarks.floors import ROUNDING, Floors, hash_of
from benchmarks.reading.consequence.posts import FOLDER, SETS

_FILES = {"author": "floors.toml", "blind": "blind_floors.toml", "fresh": "fresh_floors.toml"}
_OF_TIER = {"fast": ("", ROUNDING), "best": ("best_", 0.03)}
"""By tier: how the files begin, and how far a figure may fall: by a post or two of a half, on another processor."""


def floors(written: str, tier: str) -> Floors:
    """The floors of one set's posts and their labels, as a tier reads them."""
    measured = hash_of(FOLDER / name for name in SETS[written].values())
    command = f"python -m benchmarks.reading.consequence --tier {tier} --raise"
    begins, slack = _OF_TIER[tier]
    return Floors(FOLDER / f"{begins}{_FILES[written]}", measured, command, slack)
