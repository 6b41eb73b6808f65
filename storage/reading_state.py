"""Reading state: which text of a post is stored, and what was done with it."""

from pydantic import Field

from touchpoints.identity import digest
from touchpoints.record import Record


class ReadingState(Record):
    """`stored` is the hash of the text that is there now; `read` that of what read it, None while nothing has.

    `pipeline`, `watchlist` and `weights` are what `read` is made of. `linked` is the scheme of likeness by which it
    was looked up what the text is a copy of, None while it was not.
    """

    id: str = Field(alias="_id")
    stored: str
    read: str | None = None
    pipeline: str | None = None
    watchlist: str | None = None
    weights: str | None = None
    linked: str | None = None


def reader_hash(pipeline: str, watchlist: str, weights: str) -> str:
    """One hash for what reads: any change of pipeline, watchlist or weights reads anew."""
    return digest(pipeline, watchlist, weights)
