"""Erasures: tombstones that keep what was erased from coming back. They hold no name, only hashes."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from pydantic import Field
from pymongo import UpdateOne
from pymongo.database import Database

from storage.bulk import write
from storage.candidates import drop_unfounded
from storage.duplicates import Duplicates
from storage.retry import retried
from touchpoints.batches import batches
from touchpoints.record import Record, UtcDatetime, to_utc

_BATCH = 500


# The posts last: what a kill leaves undone is found by the next try.
_HANGS_ON_POSTS = (
    ("touchpoints", "post.id"),
    ("pointers", "post"),
    ("texts", "_id"),
    ("readings_state", "_id"),
    ("posts", "_id"),
)


class Erasure(Record):
    """A tombstone. `id` is a post's `_id` or an author's pseudonym: both are hashes already."""

    id: str = Field(alias="_id", pattern="^[0-9a-f]{32}$")
    at: UtcDatetime


class Erasures:
    """The collection `erasures`, and the erasing."""

    def __init__(self, database: Database[dict[str, Any]]) -> None:
        self._database = database
        self._erasures = database["erasures"]

    def has(self, key: str) -> bool:
        """Whether a post, by its id, or an author, by the pseudonym, was erased."""
        return bool(self.among([key]))

    def among(self, keys: Iterable[str]) -> set[str]:
        """Those of the post ids and pseudonyms that were erased."""
        query = {"_id": {"$in": list(keys)}}
        return {row["_id"] for row in retried(lambda: list(self._erasures.find(query, {"_id": 1})))}

    def add(self, *keys: str) -> int:
        """Erases posts, by id or by their author's pseudonym; returns how many went.

        The tombstones come first: a kill in between leaves a debt that `enforce` pays.
        """
        at = to_utc(datetime.now(UTC))
        tombstones = [Erasure(id=key, at=at) for key in keys]
        once = [UpdateOne({"_id": stone.id}, {"$setOnInsert": {"at": stone.at}}, upsert=True) for stone in tombstones]
        write(self._erasures, once)
        return self._erase(keys)

    def enforce(self) -> int:
        """Erases again all that has a tombstone, as after the restoring of an old backup; returns how many posts."""
        stones = [row["_id"] for row in retried(lambda: list(self._erasures.find({}, {"_id": 1})))]
        return sum(self._erase(some) for some in batches(stones, _BATCH))

    def _erase(self, keys: Iterable[str]) -> int:
        some = {"$in": list(keys)}
        query = {"$or": [{"_id": some}, {"authors": some}]}
        rows = retried(lambda: list(self._database["posts"].find(query, {"_id": 1})))
        return remove_posts(self._database, [row["_id"] for row in rows])


def remove_posts(database: Database[dict[str, Any]], ids: list[str]) -> int:
    """Removes posts with all that hangs on them; returns how many."""
    Duplicates(database).release(ids)
    for name, field in _HANGS_ON_POSTS:
        for some in batches(ids, _BATCH):
            retried(lambda name=name, field=field, some=some: database[name].delete_many({field: {"$in": some}}))  # type: ignore[misc]
    if ids:
        drop_unfounded(database)
    return len(ids)
