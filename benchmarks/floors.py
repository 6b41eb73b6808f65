"""Floors: no figure may fall below the best it has reached on the same pages or texts."""

import hashlib
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROUNDING = 0.0005


def hash_of(files: Iterable[Path]) -> str:
    """A hash of what is measured: other texts or other labels, other floors."""
    state = hashlib.sha256()
    for file in files:
        state.update(file.read_bytes())
    return state.hexdigest()[:16]


@dataclass(frozen=True)
class Floors:
    """The floors of one benchmark. `measured` is the hash of its texts, `command` what lifts the floors.

    A figure may be `slack` below its floor: for rounding, or where processors compute a network a little differently.
    """

    file: Path
    measured: str
    command: str
    slack: float = ROUNDING

    def fallen(self, reached: Mapping[str, float]) -> list[str]:
        """One line for each figure that is below its floor, or one that says that the floors are of other texts."""
        told = self._told()
        if told and told["measured"] != self.measured:
            return [f"{self.file.name} is for the texts {told['measured']}; these are {self.measured}"]
        return [
            f"{name}: {reached[name]:.3f} is below its floor {floor:.3f}"
            for name, floor in self._held().items()
            if name in reached and reached[name] < floor - self.slack
        ]

    def hold(self, reached: Mapping[str, float], *, lift: bool) -> list[str]:
        """What has fallen, after the floors that were passed are lifted where that is asked for."""
        if lift:
            self.lift(reached)
        return self.fallen(reached)

    def lift(self, reached: Mapping[str, float]) -> None:
        """Lifts each floor that was passed; floors of other texts give way."""
        held = self._held()
        best = {name: max(held.get(name, 0.0), reached.get(name, 0.0)) for name in {*held, *reached}}
        lines = [f'"{name}" = {int(value * 1000) / 1000:.3f}' for name, value in sorted(best.items())]
        head = [f"# Written by `{self.command}`; floors only go up.", f'measured = "{self.measured}"']
        self.file.write_text("\n".join([*head, "", "[floors]", *lines]) + "\n", "utf-8")

    def _held(self) -> dict[str, float]:
        told = self._told()
        floors: dict[str, float] = told["floors"] if told.get("measured") == self.measured else {}
        return floors

    def _told(self) -> dict[str, Any]:
        return tomllib.loads(self.file.read_text("utf-8")) if self.file.exists() else {}
