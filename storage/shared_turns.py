"""The hosts' turns for commands that look at a page or two: the store's own, though they store nothing."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

from storage.connection import configured_uri, connect
from storage.home import Home
from storage.host_turns import HostTurns
from touchpoints.errors import BadInputError, WorkFailedError
from touchpoints.watchlist import Storage, Watchlist


@dataclass(frozen=True, slots=True)
class SharedTurns:
    """Where the crawls of a home keep whose turn it is at a host. Can be handed to another process."""

    home: Home
    storage: Storage

    @classmethod
    def from_environment(cls, watchlist: Watchlist | None) -> "SharedTurns":
        """Those of the user's home, in the store that the watchlist names; without one in the embedded server."""
        return cls(Home.from_environment(), watchlist.storage if watchlist else Storage())

    @contextmanager
    def open(self) -> Iterator[HostTurns | None]:
        """The turns, for as long as the context lasts; an embedded server is started where none runs.

        None where no embedded server can be had: then no crawl of this home runs either.

        Raises:
            BadInputError: the URI of a server is none.
            WorkFailedError: the server that it names can't be reached, or refuses: crawls elsewhere may use it.
        """
        with ExitStack() as owned:
            try:
                database = owned.enter_context(connect(self.home, self.storage)).database
            except (BadInputError, WorkFailedError):
                if configured_uri(self.storage):
                    raise
                yield None
                return
            turns = HostTurns(database)
            owned.callback(turns.leave)
            yield turns
