"""What the components that know the watchlist share: how it reaches them, and how it is kept with the pipeline."""

from collections.abc import Iterable
from pathlib import Path

from touchpoints.names import NameIndex
from touchpoints.watchlist import Watchlist

_FILE = "watchlist.json"


class Watching:
    """A component that searches for the watchlist's names. `watch` must be called before the first document."""

    watchlist: Watchlist
    names: NameIndex

    def watch(self, watchlist: Watchlist, names: NameIndex | None = None) -> None:
        """Takes the watchlist; an index that is already built may be shared."""
        self.watchlist = watchlist
        self.names = names or NameIndex(watchlist)

    def to_disk(self, path: Path, exclude: Iterable[str] = ()) -> None:  # noqa: ARG002
        """Writes the watchlist into the folder `path`."""
        path.mkdir(parents=True, exist_ok=True)
        (path / _FILE).write_text(self.watchlist.model_dump_json(include={"project", "brands", "languages"}), "utf-8")

    def from_disk(self, path: Path, exclude: Iterable[str] = ()) -> "Watching":  # noqa: ARG002
        """Reads what `to_disk` wrote."""
        self.watch(Watchlist.model_validate_json((path / _FILE).read_text("utf-8")))
        return self
