"""Venues: noted as posts come in from them."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from pymongo import UpdateOne
from pymongo.database import Database

from storage.bulk import Write, write
from storage.retry import retried
from touchpoints.enumerations import VenueState
from touchpoints.post import Post
from touchpoints.venue import Venue


class Venues:
    """The collection `venues`."""

    def __init__(self, database: Database[dict[str, Any]]) -> None:
        self._venues = database["venues"]

    def note(self, posts: Iterable[Post]) -> None:
        """Notes that posts came from their venues: a venue is active when it is first met, and keeps its state.

        A candidate that posts come from is one no longer.
        """
        venues = _venues_of(posts)
        write(self._venues, [*map(_write, venues), *map(_promotion, venues)])

    def save(self, *venues: Venue) -> None:
        """Stores venues. Of one that is there only the moments change: the first stays first, the last moves on."""
        write(self._venues, [_write(venue) for venue in venues])

    def set_state(self, venue_id: str, state: VenueState) -> None:
        """Moves a venue on in its life cycle."""
        write(self._venues, [UpdateOne({"_id": venue_id}, {"$set": {"state": state}})])

    def get(self, venue_id: str) -> Venue | None:
        """The venue, or None."""
        found = retried(lambda: self._venues.find_one({"_id": venue_id}))
        return Venue.model_validate(found) if found else None

    def all(self) -> list[Venue]:
        """Every venue, by its id."""
        return [Venue.model_validate(row) for row in retried(lambda: list(self._venues.find().sort("_id", 1)))]


def _venues_of(posts: Iterable[Post]) -> list[Venue]:
    newest: dict[str, Post] = {}
    first_seen: dict[str, datetime] = {}
    for post in posts:
        first_seen[post.venue] = min(post.first_seen_at, first_seen.get(post.venue, post.first_seen_at))
        if post.venue not in newest or _time(post) > _time(newest[post.venue]):
            newest[post.venue] = post
    return [_venue(post, first_seen[venue]) for venue, post in newest.items()]


def _time(post: Post) -> float:
    return post.published_at.timestamp() if post.published_at else float("-inf")


def _venue(post: Post, first_seen_at: datetime) -> Venue:
    return Venue(
        id=post.venue,
        platform=post.platform,
        channel=post.channel,
        url=f"{urlsplit(post.url).scheme or 'https'}://{post.venue}",
        state=VenueState.ACTIVE,
        first_seen_at=first_seen_at,
        last_post_at=post.published_at,
    )


def _promotion(venue: Venue) -> Write:
    found = {"channel": venue.channel, "state": venue.state}
    return UpdateOne({"_id": venue.id, "state": VenueState.CANDIDATE.value}, {"$set": found})


def _write(venue: Venue) -> Write:
    """`$max` over None and a date takes the date: BSON orders null before every date."""
    fields = venue.to_document()
    moments = {"$min": {"first_seen_at": fields["first_seen_at"]}, "$max": {"last_post_at": fields["last_post_at"]}}
    once = {name: fields[name] for name in ("platform", "channel", "url", "state")}
    return UpdateOne({"_id": venue.id}, {"$setOnInsert": once, **moments}, upsert=True)
