"""The store: every collection of one database, on whichever server there is."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from pymongo.database import Database

from storage.backup import back_up
from storage.candidates import Candidates
from storage.connection import connect
from storage.duplicates import Duplicates
from storage.erasures import Erasures, remove_posts
from storage.home import Home
from storage.host_turns import HostTurns
from storage.layout import lay_out
from storage.pages import Pages
from storage.posts import Posts
from storage.read_watchlists import ReadWatchlists
from storage.restore import restore
from storage.retry import retried
from storage.runs import Runs
from storage.thread_writers import ThreadWriters
from storage.touchpoints import Touchpoints
from storage.venues import Venues
from touchpoints.watchlist import Retention, Storage


class Store:
    """The collections. `server` says in one line which server they are on, and why that one."""

    def __init__(self, database: Database[dict[str, Any]], server: str) -> None:
        self._database = database
        self.server = server
        self.posts = Posts(database)
        self.duplicates = Duplicates(database)
        self.touchpoints = Touchpoints(database)
        self.read_watchlists = ReadWatchlists(database)
        self.runs = Runs(database)
        self.pages = Pages(database)
        self.host_turns = HostTurns(database)
        self.venues = Venues(database)
        self.candidates = Candidates(database)
        self.thread_writers = ThreadWriters(database)
        self.erasures = Erasures(database)

    def expire(self, retention: Retention, now: datetime) -> int:
        """Removes posts that were last seen longer ago than records are kept, with their touchpoints; how many.

        Texts go by themselves: MongoDB removes each when its `expires_at` has passed.
        """
        query = {"last_seen_at": {"$lt": now - retention.records}}
        rows = retried(lambda: list(self._database["posts"].find(query, {"_id": 1})))
        return remove_posts(self._database, [row["_id"] for row in rows])

    def back_up(self, target: Path) -> dict[str, int]:
        """See `storage.backup`."""
        return back_up(self._database, target)

    def restore(self, source: Path, *, replace: bool = False) -> dict[str, int]:
        """See `storage.restore`."""
        return restore(self._database, source, replace=replace)


@contextmanager
def open_store(home: Home, settings: Storage) -> Iterator[Store]:
    """The store of a home for as long as the context lasts; an embedded server is held that long.

    Raises:
        BadInputError: the URI is none, or no embedded server can run here.
        WorkFailedError: the server can't be reached, refuses, or did not start.
    """
    with connect(home, settings) as connected:
        lay_out(connected.database)
        yield Store(connected.database, connected.server)
