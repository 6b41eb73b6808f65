"""Floors of the figures: none may fall below the best it has reached on the same posts."""

import hashlib
import tomllib
from collections.abc import Sequence
from typing import Any

from benchmarks.reading.consequence.figures import Figure
from benchmarks.reading.consequence.posts import FOLDER, SETS

_FILES = {"author": FOLDER / "floors.toml", "blind": FOLDER / "blind_floors.toml"}
_ROUNDING = 0.0005


def set_hash(written: str) -> str:
    """A hash of one set's posts and their labels: other labels, other floors."""
    return hashlib.sha256(b"".join((FOLDER / name).read_bytes() for name in SETS[written].values())).hexdigest()[:16]


def fallen(figures: Sequence[Figure], written: str) -> list[str]:
    """One line for each figure that is below its floor."""
    held = _held(written)
    return [
        f"{figure.name}: {figure.value:.3f} is below its floor {held[figure.name]:.3f}"
        for figure in figures
        if figure.value < held.get(figure.name, 0.0) - _ROUNDING
    ]


def raise_floors(figures: Sequence[Figure], written: str) -> None:
    """Lifts each floor that was passed."""
    held = _held(written)
    reached = {figure.name: figure.value for figure in figures}
    best = {name: max(held.get(name, 0.0), reached.get(name, 0.0)) for name in {*held, *reached}}
    lines = [f'"{name}" = {int(value * 1000) / 1000:.3f}' for name, value in sorted(best.items())]
    head = ["# Written by `python -m benchmarks.reading.consequence --raise`; floors only go up."]
    _FILES[written].write_text(
        "\n".join([*head, f'posts = "{set_hash(written)}"', "", "[floors]", *lines]) + "\n", "utf-8"
    )


def _held(written: str) -> dict[str, float]:
    file = _FILES[written]
    told: dict[str, Any] = tomllib.loads(file.read_text("utf-8")) if file.exists() else {}
    held: dict[str, float] = told["floors"] if told.get("posts") == set_hash(written) else {}
    return held
