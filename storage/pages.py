"""The frontier's memory: what is known of an address between one night and the next."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from pymongo import DESCENDING, ReplaceOne
from pymongo.database import Database

from storage.bulk import write
from storage.retry import retried
from touchpoints.batches import batches
from touchpoints.page_state import PageState

_BATCH = 1000


class Pages:
    """The collection `pages`."""

    def __init__(self, database: Database[dict[str, Any]]) -> None:
        self._pages = database["pages"]

    def get(self, url: str) -> PageState | None:
        """What is known of an address, or None."""
        return self.among([url]).get(url)

    def among(self, urls: Iterable[str]) -> dict[str, PageState]:
        """What is known of those of the addresses that are known."""
        known: dict[str, PageState] = {}
        for some in batches(urls, _BATCH):
            query = {"_id": {"$in": some}}
            rows = retried(lambda query=query: list(self._pages.find(query)))  # type: ignore[misc]
            known.update((row["_id"], PageState.model_validate(row)) for row in rows)
        return known

    def due(self, source: str, now: datetime, most: int) -> list[PageState]:
        """The addresses of a source that are to be fetched, those that changed or were found last first."""
        order = [("changed_at", DESCENDING), ("found_at", DESCENDING)]
        rows = retried(lambda: list(self._pages.find(_due(source, now)).sort(order).limit(most)))
        return [PageState.model_validate(row) for row in rows]

    def count_due(self, source: str, now: datetime) -> int:
        """How many there are: the backlog."""
        return retried(lambda: self._pages.count_documents(_due(source, now)))

    def save(self, *states: PageState) -> None:
        """Stores what is now known, in this order and with one write; of two states of one address the later one.

        Where something stops it halfway, what is stored is what stood first.
        """
        last: dict[str, PageState] = {}
        for state in states:
            last.pop(state.url, None)
            last[state.url] = state
        writes = [ReplaceOne({"_id": url}, state.to_document(), upsert=True) for url, state in last.items()]
        write(self._pages, writes, in_order=True)


def _due(source: str, now: datetime) -> dict[str, Any]:
    return {"source": source, "due_at": {"$lte": now}}
