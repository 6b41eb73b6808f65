"""Floors: no figure may fall below the best it has reached on the same pages."""

import hashlib
import tomllib
from pathlib import Path
from typing import Any

from benchmarks.extraction.figures import Figures, PostShare, Share

_FILE = Path(__file__).with_name("floors.toml")
_ROUNDING = 0.0005


def corpus_hash(shared: Path) -> str:
    """A hash of all that the pages and their truths are, so that floors are held against the same pages."""
    state = hashlib.sha256()
    files = [shared / "corpus" / "index.jsonl", *sorted((shared / "engines" / "html").rglob("truth.json"))]
    for file in files:
        state.update(file.read_bytes())
    return state.hexdigest()[:16]


def values(figures: Figures) -> dict[str, float]:
    """Every figure by one name: 'fundus title', 'known posts/de'."""
    shares: dict[tuple[str, str], Share | PostShare] = {**figures.shares, **figures.posts}
    return {
        name if scope == "all" else f"{name}/{scope}": share.value
        for (name, scope), share in shares.items()
        if share.value is not None
    }


def fallen(figures: Figures, shared: Path) -> list[str]:
    """One line for each figure that is below its floor; none where the floors are those of other pages."""
    told = _told()
    if told["corpus"] != corpus_hash(shared):
        return [f"floors.toml is for the corpus {told['corpus']}; this one is {corpus_hash(shared)}"]
    reached = values(figures)
    return [
        f"{name}: {reached[name]:.3f} is below its floor {floor:.3f}"
        for name, floor in told["floors"].items()
        if name in reached and reached[name] < floor - _ROUNDING
    ]


def raise_floors(figures: Figures, shared: Path) -> None:
    """Lifts each floor that was passed; floors of another corpus give way to this one's."""
    here = corpus_hash(shared)
    told: dict[str, Any] = (
        tomllib.loads(_FILE.read_text(encoding="utf-8")) if _FILE.exists() else {"corpus": here, "floors": {}}
    )
    kept = told["floors"] if told["corpus"] == here else {}
    reached = values(figures)
    best = {name: max(kept.get(name, 0.0), reached.get(name, 0.0)) for name in {*kept, *reached}}
    lines = [f'"{name}" = {_down(value)}' for name, value in sorted(best.items())]
    _FILE.write_text(
        f'# Written by `python -m benchmarks.extraction --raise`; floors only go up.\ncorpus = "{here}"\n\n[floors]\n'
        + "\n".join(lines)
        + "\n",
        encoding="utf-8",
    )


def _down(value: float) -> str:
    return f"{int(value * 1000) / 1000:.3f}"


def _told() -> dict[str, Any]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8")) if _FILE.exists() else {"corpus": "", "floors": {}}
