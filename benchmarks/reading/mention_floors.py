"""What the floors of the mention figures are held against."""

from pathlib import Path

from benchmarks.floors import Floors, hash_of

_MENTIONS = ("watchlist.toml", "recall_variants.jsonl", "traps.jsonl", "ambiguous.jsonl")
_RAIL = "germeval2017_dev-2017-09-15.xml"


def floors(shared: Path) -> Floors:
    """The floors of the names and posts below the shared folder."""
    files = [*(shared / "mentions" / name for name in _MENTIONS), shared / "sentiment" / "measure" / _RAIL]
    file = Path(__file__).with_name("mention_floors.toml")
    return Floors(file, hash_of(files), "python -m benchmarks.reading --raise")
