"""Bulk writes: journalled, idempotent, done again while the server is away, refused as a whole with a clear line."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pymongo import ReplaceOne, UpdateOne
from pymongo.collection import Collection
from pymongo.errors import BulkWriteError

from storage.faults import NotJournalledError, RecordRefusedError
from storage.retry import retried
from touchpoints.errors import WorkFailedError

Documents = Collection[dict[str, Any]]
_IS_THERE = 11000
Write = UpdateOne | ReplaceOne[dict[str, Any]]


@dataclass(frozen=True)
class Inserted:
    """The ids of documents that were there already; `repeated` if an earlier try may have stored some of them."""

    there: frozenset[str]
    repeated: bool


def insert(collection: Documents, documents: Sequence[dict[str, Any]]) -> Inserted:
    """Stores documents that are thought to be new, at half the price of upserts; what is there already stays.

    Raises:
        RecordRefusedError: the server refused some, and the others are written; or one has no form in MongoDB.
        NotJournalledError: they are written, but not as safely as asked for.
        AutoReconnect: the server stayed away.
    """
    tries = 0

    def once() -> frozenset[str]:
        nonlocal tries
        tries += 1
        return _there(collection, documents) if documents else frozenset()

    try:
        return Inserted(retried(once), repeated=tries > 1)
    except BulkWriteError as error:
        raise _refusal(collection.name, error) from error


def _there(collection: Documents, documents: Sequence[dict[str, Any]]) -> frozenset[str]:
    try:
        collection.insert_many(documents, ordered=False)
    except BulkWriteError as error:
        details: Any = error.details
        if details["writeConcernErrors"] or any(fault["code"] != _IS_THERE for fault in details["writeErrors"]):
            raise
        return frozenset(fault["op"]["_id"] for fault in details["writeErrors"])
    return frozenset()


def write(collection: Documents, writes: Sequence[Write], *, in_order: bool = False) -> None:
    """Does the writes; returns once the journal has them. `in_order` does none before all those that stand before it.

    Raises:
        RecordRefusedError: the server refused some, and the others are written; or one has no form in MongoDB.
        NotJournalledError: they are written, but not as safely as asked for.
        AutoReconnect: the server stayed away.
    """
    if not writes:
        return
    try:
        retried(lambda: collection.bulk_write(list(writes), ordered=in_order))
    except BulkWriteError as error:
        raise _refusal(collection.name, error) from error


def _refusal(name: str, error: BulkWriteError) -> WorkFailedError:
    details: Any = error.details
    faults = details["writeErrors"]
    if not faults:
        unsafe = details["writeConcernErrors"]
        return NotJournalledError(f"{name}: the records are written, but not as safely as asked for: {unsafe}")
    refused = faults[0]["op"]
    first = f"{refused.get('q', refused)['_id']}: {faults[0]['errmsg']}"
    return RecordRefusedError(f"{name}: MongoDB refused {len(faults)} of the records; the first is {first}")
