"""Whose turn it is at a host, for all crawls that share the store: two of them keep its pace as one does."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from pydantic import Field
from pymongo import ReturnDocument, WriteConcern
from pymongo.database import Database

from storage.process_identity import birth, host, mine
from storage.retry import retried
from touchpoints.record import Record, UtcDatetime

_LEASE = timedelta(seconds=45)
"""Longer than an answer may take. After it, an owner on another machine that gave no turn back counts as gone."""
_LONGEST_WAIT, _SHORTEST_WAIT = 0.5, 0.01
_LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


_MOST_SKEW = timedelta(minutes=1)
_WAS_ASKED_LATER = {"$gt": ["$asked_at", {"$add": ["$$NOW", int(1000 * _MOST_SKEW.total_seconds())]}]}
"""Somebody asked at a moment that is to come: the server's clock was wrong, and so are all moments of the turn."""


class HostTurn(Record):
    """`id` is the host, `owner` the process that has a request out (machine, number, birth), until `until` at most.

    The last request began at `last_at`; the next may not begin before `next_at`. Somebody asked at `asked_at`. All
    moments are by the server's clock.
    """

    id: str = Field(alias="_id")
    owner: str | None = None
    until: UtcDatetime = _LONG_AGO
    last_at: UtcDatetime = _LONG_AGO
    next_at: UtcDatetime = _LONG_AGO
    asked_at: UtcDatetime = _LONG_AGO


_FREE = {"owner": None, "until": _LONG_AGO, "last_at": _LONG_AGO, "next_at": _LONG_AGO}


class HostTurns:
    """The collection `host_turns`. Nothing in it outlives a crash of the server, and nothing needs to."""

    def __init__(self, database: Database[dict[str, Any]]) -> None:
        self._turns = database["host_turns"].with_options(write_concern=WriteConcern(w=1, j=False))
        self._me = "/".join((host(), *map(str, mine())))

    def claim(self, name: str, delay: float) -> float:
        """Takes the host's turn where it is free and `delay` seconds have passed since the last one, whoever had it.

        Returns 0 where the turn is ours now, and must be given back; else the seconds after which to ask again.
        """
        found = self._ask(name, delay, self._me)
        if found.owner is not None and _is_gone(found.owner):
            found = self._ask(name, delay, found.owner)
        if found.owner == self._me and found.last_at == found.asked_at:
            return 0.0
        free_at = max(found.next_at, found.last_at + timedelta(seconds=delay))
        left = (free_at - found.asked_at).total_seconds()
        return min(max(left, _SHORTEST_WAIT), _LONGEST_WAIT)

    def give_back(self, name: str) -> None:
        """The answer is here: whoever asks next may go on when the time has come."""
        retried(lambda: self._turns.update_one({"_id": name, "owner": self._me}, {"$set": {"owner": None}}))

    def leave(self) -> None:
        """Gives all turns back that this process has."""
        retried(lambda: self._turns.update_many({"owner": self._me}, {"$set": {"owner": None}}))

    def hold_back(self, name: str, seconds: float) -> None:
        """No request to the host for so many seconds, whoever asks."""
        later: dict[str, Any] = {"$max": [_or("$next_at"), {"$add": ["$$NOW", int(1000 * seconds)]}]}
        retried(lambda: self._turns.update_one({"_id": name}, [{"$set": _whole({"next_at": later})}], upsert=True))

    def _ask(self, name: str, delay: float, not_owned_but_by: str) -> HostTurn:
        """The turn as it is after asking, in one step, so that of two that ask at once one gets it."""
        pause = int(1000 * delay)
        free = [
            {"$lte": [_or("$next_at"), "$$NOW"]},
            {"$lte": [{"$add": [_or("$last_at"), pause]}, "$$NOW"]},
            {"$or": [{"$in": ["$owner", [None, not_owned_but_by]]}, {"$lte": [_or("$until"), "$$NOW"]}]},
        ]
        taken: dict[str, Any] = {
            "owner": self._me,
            "until": {"$add": ["$$NOW", int(1000 * _LEASE.total_seconds())]},
            "last_at": "$$NOW",
            "next_at": {"$add": ["$$NOW", pause]},
        }
        steps: list[dict[str, Any]] = [
            {"$set": {field: {"$cond": [_WAS_ASKED_LATER, value, f"${field}"]} for field, value in _FREE.items()}},
            {"$set": {**_whole({}), "asked_at": "$$NOW", "is_free": {"$and": free}}},
            {"$set": {field: {"$cond": ["$is_free", value, f"${field}"]} for field, value in taken.items()}},
            {"$unset": "is_free"},
        ]
        after = ReturnDocument.AFTER
        row = retried(lambda: self._turns.find_one_and_update({"_id": name}, steps, upsert=True, return_document=after))
        return HostTurn.model_validate(row)


def _or(field: str) -> dict[str, Any]:
    return {"$ifNull": [field, _LONG_AGO]}


def _whole(fields: Mapping[str, Any]) -> dict[str, Any]:
    """All fields of a record that may not be there yet."""
    moments = {name: _or(f"${name}") for name in ("until", "last_at", "next_at", "asked_at")}
    return {"owner": {"$ifNull": ["$owner", None]}, **moments, **fields}


def _is_gone(owner: str) -> bool:
    """Whether the process was on this machine and is there no more."""
    machine, number, born = owner.split("/", 2)
    return machine == host() and birth(int(number)) != born
