"""Run: an entry of the ledger, written before the work starts, so that what never ended shows."""

from typing import Literal

from pydantic import Field

from touchpoints.enumerations import Outcome
from touchpoints.record import Record, UtcDatetime
from touchpoints.remark import Remark


class Run(Record):
    """One crawl of one source, or one reading.

    A run without `ended_at` whose process is gone was interrupted. `requests` counts responses by HTTP status,
    written as text because MongoDB's keys are text. `portal_size` is how many pages the portal has at least, as far as
    it told; 0 is unknown. `found` counts the posts on the pages that were read, kept or not, `filled` those that had an
    author, time, rating or title, `languages` those in each language. `remarks` are what the run has to tell, `fallen`
    what fell far below the median of earlier runs; `detail` and `warnings` are the same in English words.
    """

    id: str = Field(alias="_id")
    kind: Literal["crawl", "read"]
    source: str | None
    started_at: UtcDatetime
    ended_at: UtcDatetime | None = None
    outcome: Outcome | None = None
    detail: str | None = None
    remarks: tuple[Remark, ...] = ()
    warnings: tuple[str, ...] = ()
    fallen: tuple[Remark, ...] = ()
    pages: int = 0
    portal_size: int = 0
    requests: dict[str, int] = Field(default_factory=dict)
    found: int = 0
    filled: dict[str, int] = Field(default_factory=dict)
    languages: dict[str, int] = Field(default_factory=dict)
    posts: int = 0
    new_posts: int = 0
    changed_posts: int = 0
    dropped_posts: int = 0
    touchpoints: int = 0
    new_touchpoints: int = 0
    backlog: int = 0
    trace: str | None = None
