"""The floors of masking: for each kind of text, the share that went right."""

from collections import defaultdict
from pathlib import Path

from benchmarks.floors import Floors, hash_of
from benchmarks.masking.scoring import FOLDER, Masking, Verdict, texts_of


def texts() -> list[Path]:
    """The files that are measured."""
    return sorted((FOLDER / "texts").glob("*.toml"))


def floors() -> Floors:
    files = [*texts(), FOLDER / "watchlist.toml"]
    return Floors(FOLDER / "floors.toml", hash_of(files), "python -m benchmarks.masking --raise")


def figures(masking: Masking) -> dict[str, float]:
    """For each kind the share of texts that went right, all files together."""
    found: defaultdict[str, list[Verdict]] = defaultdict(list)
    for told in map(texts_of, texts()):
        for verdict in masking.betraying(told.get("betray", {})):
            found[f"betray.{verdict.kind}"].append(verdict)
        for verdict in masking.innocent(told.get("innocent", {})):
            found[f"innocent.{verdict.kind}"].append(verdict)
    return {name: sum(each.is_right for each in verdicts) / len(verdicts) for name, verdicts in found.items()}
