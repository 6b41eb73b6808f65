"""Every collection: its record, from which its validator is made, and its indexes."""

from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel
from pymongo import ASCENDING, DESCENDING, IndexModel
from pymongo.database import Database
from pymongo.errors import OperationFailure

from storage.erasures import Erasure
from storage.host_turns import HostTurn
from storage.reading_state import ReadingState
from storage.runs import RunHolder
from storage.signature import Signature
from storage.validator import validator_of
from touchpoints.page_state import PageState
from touchpoints.pointer import Pointer
from touchpoints.post import Post, PostText
from touchpoints.read_watchlist import ReadWatchlist
from touchpoints.run import Run
from touchpoints.thread_marks import ThreadMarks
from touchpoints.touchpoint import Touchpoint
from touchpoints.venue import Venue

_NAMESPACE_EXISTS = 48


@dataclass(frozen=True)
class Collection:
    """A collection's name, the model of its records, and its indexes."""

    name: str
    record: type[BaseModel]
    indexes: tuple[IndexModel, ...] = ()


def _index(*keys: str, **options: Any) -> IndexModel:
    named = [(key.removeprefix("-"), DESCENDING if key.startswith("-") else ASCENDING) for key in keys]
    return IndexModel(named, **options)


COLLECTIONS = (
    Collection(
        "posts",
        Post,
        (
            _index("thread_url", "position"),
            _index("url"),
            _index("source", "-published_at"),
            _index("venue", "-published_at"),
            _index("authors"),
            _index("last_seen_at"),
        ),
    ),
    Collection("texts", PostText, (_index("expires_at", expireAfterSeconds=0),)),
    Collection(
        "touchpoints",
        Touchpoint,
        (_index("post.id"), _index("brand", "post.published_at"), _index("post.published_at")),
    ),
    Collection("signatures", Signature, (_index("leader", "anchors"),)),
    Collection("readings_state", ReadingState, (_index("read"), _index("linked"))),
    Collection("read_watchlists", ReadWatchlist),
    Collection("runs", Run, (_index("source", "-started_at"), _index("-started_at"), _index("ended_at"))),
    Collection("run_holders", RunHolder),
    Collection("host_turns", HostTurn),
    Collection("pages", PageState, (_index("source", "due_at"),)),
    Collection("venues", Venue),
    Collection("pointers", Pointer, (_index("venue"), _index("post"))),
    Collection("thread_writers", ThreadMarks, (_index("expires_at", expireAfterSeconds=0),)),
    Collection("erasures", Erasure),
)


def lay_out(database: Database[dict[str, Any]]) -> None:
    """Makes what is missing of collections, validators and indexes, and brings validators up to date."""
    there = {entry["name"]: entry.get("options", {}) for entry in database.list_collections()}
    for collection in COLLECTIONS:
        validator = validator_of(collection.record)
        options = there.get(collection.name)
        if options is None and _created(database, collection.name, validator):
            options = {"validator": validator}
        if not options or options.get("validator") != validator:
            database.command("collMod", collection.name, validator=validator)
        if collection.indexes:
            database[collection.name].create_indexes(list(collection.indexes))


def _created(database: Database[dict[str, Any]], name: str, validator: dict[str, Any]) -> bool:
    """Whether the collection was made; two commands may come to make the same one at once."""
    try:
        database.create_collection(name, check_exists=False, validator=validator)
    except OperationFailure as error:
        if error.code != _NAMESPACE_EXISTS:
            raise
        return False
    return True
