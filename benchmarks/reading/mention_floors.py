"""Floors of the mention figures: none may fall below the best it has reached."""

import tomllib
from pathlib import Path

from benchmarks.reading.mentions import Figure

_FILE = Path(__file__).with_name("mention_floors.toml")
_ROUNDING = 0.0005


def floors() -> dict[str, float]:
    """The floor of each figure by its name."""
    return tomllib.loads(_FILE.read_text("utf-8"))["floors"] if _FILE.exists() else {}


def fallen(figures: list[Figure]) -> list[str]:
    """One line for each figure that is below its floor."""
    held = floors()
    return [
        f"{figure.name}: {figure.value:.3f} is below its floor {held[figure.name]:.3f}"
        for figure in figures
        if figure.value < held.get(figure.name, 0.0) - _ROUNDING
    ]


def raise_floors(figures: list[Figure]) -> None:
    """Lifts each floor that was passed; peers have none."""
    held = floors()
    ours = {figure.name: figure.value for figure in figures if not figure.name.startswith("PhraseMatcher")}
    best = {name: max(held.get(name, 0.0), ours.get(name, 0.0)) for name in {*held, *ours}}
    lines = [f'"{name}" = {int(value * 1000) / 1000:.3f}' for name, value in sorted(best.items())]
    _FILE.write_text("[floors]\n" + "\n".join(lines) + "\n", "utf-8")
