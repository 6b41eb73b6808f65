"""The marks of a thread's writers: keyed hashes of their names, so that a later page may be freed of them."""

from collections.abc import Iterable
from typing import Any

from pymongo import UpdateOne
from pymongo.database import Database

from storage.bulk import write
from storage.retry import retried
from touchpoints.thread_marks import ThreadMarks


class ThreadWriters:
    """The collection `thread_writers`."""

    def __init__(self, database: Database[dict[str, Any]]) -> None:
        self._threads = database["thread_writers"]

    def note(self, met: Iterable[ThreadMarks]) -> None:
        """Adds marks to those of their threads."""
        write(self._threads, [_write(each) for each in met])

    def of(self, thread: str) -> frozenset[str]:
        """The marks of everybody who was met in the thread."""
        found = retried(lambda: self._threads.find_one({"_id": thread}, {"marks": 1}))
        return frozenset(found["marks"]) if found else frozenset()


def _write(met: ThreadMarks) -> UpdateOne:
    added = {"$addToSet": {"marks": {"$each": sorted(met.marks)}}, "$max": {"expires_at": met.expires_at}}
    return UpdateOne({"_id": met.id}, added, upsert=True)
