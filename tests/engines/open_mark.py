"""Whether the owners of the bed's sites want their open routes read: as they come, none does."""

from pathlib import Path


def open_mark(folder: Path) -> Path:
    """The file that is there when they do."""
    return folder / "open"
