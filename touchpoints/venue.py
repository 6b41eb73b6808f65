"""Venue: a place where people talk, and its life cycle."""

from pydantic import Field

from touchpoints.enumerations import Channel, VenueState
from touchpoints.record import Record, UtcDatetime


class Venue(Record):
    """A site, or a section of it. `id` is its platform and, for a section, the path below it.

    `channel` is None for a candidate that nobody has looked at.
    """

    id: str = Field(alias="_id")
    platform: str
    channel: Channel | None = None
    url: str
    state: VenueState
    first_seen_at: UtcDatetime
    last_post_at: UtcDatetime | None = None
