"""Watchlists that posts were read with: kept until no reading of theirs is left, to tell what a changed one touches."""

from typing import Any

from pymongo import ReplaceOne
from pymongo.database import Database

from storage.bulk import write
from storage.retry import retried
from touchpoints.read_watchlist import ReadWatchlist


class ReadWatchlists:
    """The collection `read_watchlists`."""

    def __init__(self, database: Database[dict[str, Any]]) -> None:
        self._watchlists = database["read_watchlists"]

    def note(self, watchlist: ReadWatchlist) -> None:
        """Stores it; done before the first post is read with it."""
        write(self._watchlists, [ReplaceOne({"_id": watchlist.id}, watchlist.to_document(), upsert=True)])

    def others(self, watchlist_id: str) -> list[ReadWatchlist]:
        """All but the one with this id."""
        rows = retried(lambda: list(self._watchlists.find({"_id": {"$ne": watchlist_id}})))
        return [ReadWatchlist.model_validate(row) for row in rows]

    def forget_others(self, watchlist_id: str) -> None:
        """Drops all but the one with this id; for when everything that can be read has been read with it."""
        retried(lambda: self._watchlists.delete_many({"_id": {"$ne": watchlist_id}}))
