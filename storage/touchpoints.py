"""Touchpoints: replaced as their posts are read again, while people's corrections stay."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pymongo import ReplaceOne
from pymongo.database import Database
from pymongo.errors import BulkWriteError

from storage.bulk import Write, write
from storage.correction import corrected, kept
from storage.retry import retried
from touchpoints.errors import BadInputError, WorkFailedError
from touchpoints.touchpoint import Correction, Touchpoint

_DUPLICATE_KEY = 11000


@dataclass(frozen=True)
class Replaced:
    """What a reading changed: touchpoints that came, that were there before, and that went."""

    new: int
    kept: int
    gone: int


class Touchpoints:
    """The collection `touchpoints`."""

    def __init__(self, database: Database[dict[str, Any]]) -> None:
        self._touchpoints = database["touchpoints"]

    def replace(self, post_id: str, touchpoints: Sequence[Touchpoint]) -> Replaced:
        """Puts a post's new readings in the place of the old ones; corrections stay and win."""
        return self.replace_many({post_id: touchpoints})

    def replace_many(self, readings: Mapping[str, Sequence[Touchpoint]]) -> Replaced:
        """As `replace`, for many posts in one journalled write: readings by post id.

        Raises:
            WorkFailedError: the server refused a record.
        """
        produced = {touchpoint.id: touchpoint for some in readings.values() for touchpoint in some}
        posts = {"post.id": {"$in": list(readings)}}
        before = self._corrections(posts)
        try:
            write(self._touchpoints, [_write(reading, before) for reading in produced.values()])
        except WorkFailedError as error:
            if not _corrected_meanwhile(error):
                raise
            before = self._corrections(posts)
            write(self._touchpoints, [_write(reading, before) for reading in produced.values()])
        gone = retried(lambda: self._touchpoints.delete_many({**posts, "_id": {"$nin": list(produced)}}))
        there = len(produced.keys() & before.keys())
        return Replaced(new=len(produced) - there, kept=there, gone=gone.deleted_count)

    def correct(self, touchpoint_id: str, correction: Correction) -> Touchpoint:
        """Stores a person's correction and its changes; returns the touchpoint as it is now.

        Raises:
            BadInputError: there is no such touchpoint, or the changes don't make one.
        """
        found = retried(lambda: self._touchpoints.find_one({"_id": touchpoint_id}))
        if found is None:
            raise BadInputError(f"no touchpoint has the id {touchpoint_id}")
        try:
            changed = corrected(Touchpoint.model_validate(found), correction)
        except ValueError as error:
            raise BadInputError(f"{touchpoint_id}: the changes don't make a touchpoint: {error}") from error
        write(self._touchpoints, [ReplaceOne({"_id": touchpoint_id}, changed.to_document())])
        return changed

    def count(self) -> int:
        """How many touchpoints there are."""
        return retried(lambda: self._touchpoints.count_documents({}))

    def find(
        self, brand: str | None = None, since: datetime | None = None, until: datetime | None = None
    ) -> Iterator[Touchpoint]:
        """Touchpoints of a brand (None: of all) by the time of their posts, oldest first.

        `since` is inclusive, `until` exclusive; with either, posts without a date are left out.
        """
        query: dict[str, Any] = {"brand": brand} if brand else {}
        published = {"$gte": since, "$lt": until}
        if limits := {operator: moment for operator, moment in published.items() if moment}:
            query["post.published_at"] = limits
        for row in self._touchpoints.find(query).sort("post.published_at", 1):
            yield Touchpoint.model_validate(row)

    def _corrections(self, query: dict[str, Any]) -> dict[str, dict[str, Any] | None]:
        rows = retried(lambda: list(self._touchpoints.find(query, {"correction": 1})))
        return {row["_id"]: row.get("correction") for row in rows}


def _write(reading: Touchpoint, before: Mapping[str, dict[str, Any] | None]) -> Write:
    """Replaces only what still has the correction that was taken into account; else the key is there twice."""
    stored = before.get(reading.id)
    correction = Correction.model_validate(stored) if stored else None
    return ReplaceOne({"_id": reading.id, "correction": stored}, kept(reading, correction).to_document(), upsert=True)


def _corrected_meanwhile(error: WorkFailedError) -> bool:
    cause = error.__cause__
    faults = cause.details.get("writeErrors", []) if isinstance(cause, BulkWriteError) else []
    return bool(faults) and all(fault["code"] == _DUPLICATE_KEY for fault in faults)
