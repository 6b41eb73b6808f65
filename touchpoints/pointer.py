"""Pointer: a post that links to a place which is not watched, and so speaks for watching it."""

from datetime import datetime
from typing import Self
from urllib.parse import urlsplit

from pydantic import Field

from touchpoints.identity import digest, platform_of
from touchpoints.record import Record, UtcDatetime


class Pointer(Record):
    """`venue` is the place's host, `url` its front page. No address within the place is kept: it may name a person.

    `id` is a hash of post and place, so that a post counts once, however often it is met and however often it links.
    """

    id: str = Field(alias="_id")
    venue: str
    url: str
    post: str
    seen_at: UtcDatetime

    @classmethod
    def from_post(cls, post: str, place: str, seen_at: datetime) -> Self:
        """The pointer of a post (its `_id`) to a place (any address on it)."""
        parts = urlsplit(place)
        venue = platform_of(place)
        return cls(
            id=digest(post, venue), venue=venue, url=f"{parts.scheme}://{parts.netloc}/", post=post, seen_at=seen_at
        )


class Candidate(Record):
    """A place that posts link to and nobody watches yet, with the evidence.

    `posts` counts the posts, copies once; `writers` who wrote them; `venues` where they stand. `brands` counts those
    with an accepted mention of a brand, by its id. `examples` are addresses of posts, the newest first.
    """

    venue: str
    url: str
    first_seen_at: UtcDatetime
    posts: int
    writers: int
    venues: int
    brands: dict[str, int]
    examples: tuple[str, ...]
