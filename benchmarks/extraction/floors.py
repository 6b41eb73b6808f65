"""What the floors of extraction are held against."""

from pathlib import Path

from benchmarks.extraction.figures import Figures, PostShare, Share
from benchmarks.extraction.run import GROUPS
from benchmarks.floors import Floors, hash_of


def floors(shared: Path) -> Floors:
    """The floors of the pages and truths below the shared folder."""
    files = [shared / "corpus" / "index.jsonl", *sorted((shared / "engines" / "html").rglob("truth.json"))]
    return Floors(Path(__file__).with_name("floors.toml"), hash_of(files), "python -m benchmarks.extraction --raise")


def values(figures: Figures, engine: str = "auto") -> dict[str, float]:
    """The figures that have floors, by one name: 'fundus title', 'known posts/de'.

    A run without engine files is there for the posts that it finds; all else has its floors from the ordinary run.
    """
    shares: dict[tuple[str, str], Share | PostShare] = {**figures.shares, **figures.posts}
    return {
        name if scope == "all" else f"{name}/{scope}": share.value
        for (name, scope), share in shares.items()
        if share.value is not None and (engine == "auto" or name.startswith(GROUPS[engine]))
    }
