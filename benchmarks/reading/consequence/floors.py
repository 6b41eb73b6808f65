"""What the floors of the consequence figures are held against: each set of posts has its own."""

from benchmarks.floors import Floors, hash_of
from benchmarks.reading.consequence.posts import FOLDER, SETS

_FILES = {"author": FOLDER / "floors.toml", "blind": FOLDER / "blind_floors.toml"}


def floors(written: str) -> Floors:
    """The floors of one set's posts and their labels."""
    measured = hash_of(FOLDER / name for name in SETS[written].values())
    return Floors(_FILES[written], measured, "python -m benchmarks.reading.consequence --raise")
