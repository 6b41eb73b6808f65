"""Crawl state: what is known of an address between one night and the next."""

from typing import Any

from pydantic import Field
from pymongo import ReplaceOne
from pymongo.database import Database

from storage.bulk import write
from storage.retry import retried
from touchpoints.record import Record, UtcDatetime


class PageState(Record):
    """One address. `failures` counts in a row, `depth` from the start address, `due_at` is when to ask again."""

    url: str = Field(alias="_id")
    source: str
    etag: str | None = None
    last_modified: str | None = None
    content_hash: str | None = None
    due_at: UtcDatetime | None = None
    fetched_at: UtcDatetime | None = None
    status: int | None = None
    depth: int = 0
    failures: int = 0


class Pages:
    """The collection `pages`."""

    def __init__(self, database: Database[dict[str, Any]]) -> None:
        self._pages = database["pages"]

    def get(self, url: str) -> PageState | None:
        """What is known of an address, or None."""
        found = retried(lambda: self._pages.find_one({"_id": url}))
        return PageState.model_validate(found) if found else None

    def save(self, *states: PageState) -> None:
        """Stores what is now known."""
        write(self._pages, [ReplaceOne({"_id": state.url}, state.to_document(), upsert=True) for state in states])
