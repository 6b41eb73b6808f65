"""The run ledger: written before the work starts, so that what never ended shows."""

from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from pydantic import Field
from pymongo import UpdateOne
from pymongo.database import Database

from storage.bulk import write
from storage.process_identity import birth, host, mine
from storage.retry import retried
from touchpoints.enumerations import Outcome
from touchpoints.record import Record, UtcDatetime, to_utc
from touchpoints.remark import Remark, in_one_line
from touchpoints.run import Run

_SILENCE = timedelta(hours=6)
"""After this long without a sign a run on another machine counts as interrupted."""

Counter = int | Mapping[str, int]
_COUNTERS = {
    name for name, field in Run.model_fields.items() if field.annotation is int or field.annotation == dict[str, int]
}


class RunHolder(Record):
    """The process that works on a run, and when it last gave a sign of life. `id` is the run's."""

    id: str = Field(alias="_id")
    host: str
    process: int
    born: str
    at: UtcDatetime


class Runs:
    """The collections `runs` and `run_holders`."""

    def __init__(self, database: Database[dict[str, Any]]) -> None:
        self._runs, self._holders = database["runs"], database["run_holders"]

    def start(self, run: Run) -> None:
        """Enters a run; this process holds it until another one writes about it."""
        self._hold(run.id)
        write(self._runs, [UpdateOne({"_id": run.id}, {"$setOnInsert": _without_id(run)}, upsert=True)])

    def progress(self, run_id: str, **counters: Counter) -> None:
        """Sets counters of `Run` to what they are now. The process that calls this holds the run from now on.

        Of a run that has ended nothing changes: this may come late, from a thread that the end did not wait for.
        """
        self._hold(run_id)
        self._set({"_id": run_id, "ended_at": None}, _checked(counters))

    def end(
        self,
        run_id: str,
        outcome: Outcome | None,
        remarks: Sequence[Remark] = (),
        *,
        fallen: Sequence[Remark] = (),
        trace: str | None = None,
        **counters: Counter,
    ) -> None:
        """Closes the entry. A reading has no outcome (None) unless it failed."""
        told = {
            "outcome": outcome,
            "detail": in_one_line(remarks, "en") or None,
            "remarks": [remark.to_document() for remark in remarks],
            "warnings": [remark.in_words("en") for remark in fallen],
            "fallen": [remark.to_document() for remark in fallen],
            "trace": trace,
        }
        self._set({"_id": run_id}, {**_checked(counters), **told, "ended_at": to_utc(datetime.now(UTC))})

    def get(self, run_id: str) -> Run | None:
        """The entry, or None."""
        found = retried(lambda: self._runs.find_one({"_id": run_id}))
        return Run.model_validate(found) if found else None

    def latest(self, source: str | None = None) -> Run | None:
        """The run of a source (None: of any) that started last."""
        runs = self._newest({"source": source} if source else {}, 1)
        return runs[0] if runs else None

    def sound(self, source: str, outcomes: Collection[Outcome], since: datetime, most: int) -> list[Run]:
        """The runs of a source that started since then, ended with one of the outcomes and warned of nothing."""
        ended = {"outcome": {"$in": [outcome.value for outcome in outcomes]}, "warnings": []}
        return self._newest({"source": source, "started_at": {"$gte": since}, **ended}, most)

    def portal_size(self, source: str) -> int:
        """How many pages the source's portal told of when it last told; 0 where it never did."""
        told = self._newest({"source": source, "portal_size": {"$gt": 0}}, 1)
        return told[0].portal_size if told else 0

    def recent(self, most: int) -> list[Run]:
        """The runs that started last, the newest first."""
        return self._newest({}, most)

    def unfinished(self) -> list[Run]:
        """Runs without an end, the newest first: they go on, or were interrupted."""
        return self._newest({"ended_at": None}, 0)

    def interrupted(self) -> list[Run]:
        """Runs without an end whose process is gone, the newest first."""
        rows = retried(lambda: list(self._holders.find()))
        holders = {row["_id"]: RunHolder.model_validate(row) for row in rows}
        return [run for run in self.unfinished() if _gone(holders.get(run.id))]

    def _newest(self, query: dict[str, Any], most: int) -> list[Run]:
        order = [("started_at", -1), ("_id", -1)]
        return [
            Run.model_validate(row) for row in retried(lambda: list(self._runs.find(query).sort(order).limit(most)))
        ]

    def _set(self, query: dict[str, Any], fields: dict[str, Any]) -> None:
        write(self._runs, [UpdateOne(query, {"$set": fields})])

    def _hold(self, run_id: str) -> None:
        process, born = mine()
        holder = RunHolder(id=run_id, host=host(), process=process, born=born, at=datetime.now(UTC))
        write(self._holders, [UpdateOne({"_id": run_id}, {"$set": _without_id(holder)}, upsert=True)])


def _without_id(record: Record) -> dict[str, Any]:
    return {name: value for name, value in record.to_document().items() if name != "_id"}


def _checked(counters: Mapping[str, Counter]) -> dict[str, Any]:
    unknown = counters.keys() - _COUNTERS
    if unknown:
        raise TypeError(f"a run has no counters {sorted(unknown)}; it has {sorted(_COUNTERS)}")
    return dict(counters)


def _gone(holder: RunHolder | None) -> bool:
    if holder is None:
        return True
    if holder.host != host():
        return datetime.now(UTC) - holder.at > _SILENCE
    return birth(holder.process) != holder.born
