"""Candidate venues: places that posts link to and nobody watches yet, with the evidence for each."""

from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Sequence
from typing import Any

from pymongo import UpdateOne
from pymongo.database import Database

from storage.bulk import Write, write
from storage.retry import retried
from storage.venues import Venues
from touchpoints.batches import batches
from touchpoints.enumerations import VenueState
from touchpoints.pointer import Candidate, Pointer
from touchpoints.venue import Venue

_WEIGHED = 500
"""So many places, those that most posts point to, are looked at closely where the best are asked for."""
_EXAMPLES = 3


class Candidates:
    """The collection `pointers`, and those of `venues` that are candidates."""

    def __init__(self, database: Database[dict[str, Any]]) -> None:
        self._pointers, self._venues = database["pointers"], database["venues"]
        self._posts, self._touchpoints = database["posts"], database["touchpoints"]
        self._states = Venues(database)

    def note(self, pointers: Sequence[Pointer]) -> None:
        """Stores what points where. A place is a candidate when it is first met, and keeps what became of it since."""
        found = {pointer.id: pointer for pointer in reversed(pointers)}
        write(self._pointers, [_write(pointer) for pointer in found.values()])
        self._states.save(*{pointer.venue: _venue(pointer) for pointer in found.values()}.values())

    def count(self, watched: Container[str]) -> int:
        """How many places wait to be accepted or dismissed; `watched` holds the platforms that are listened to."""
        return len(self._waiting(watched))

    def best(self, watched: Container[str], most: int) -> list[Candidate]:
        """The candidates with the best evidence: the most writers, then the most posts about a brand, then posts."""
        waiting = self._waiting(watched)
        group = {"$group": {"_id": "$venue", "posts": {"$sum": 1}, "post_ids": {"$push": "$post"}}}
        steps: list[dict[str, Any]] = [{"$match": {"venue": {"$in": list(waiting)}}}, group]
        steps += [{"$sort": {"posts": -1, "_id": 1}}, {"$limit": _WEIGHED}]
        rows = retried(lambda: list(self._pointers.aggregate(steps, allowDiskUse=True)))
        weighed = self._weighed({row["_id"]: row["post_ids"] for row in rows}, waiting)
        return sorted(weighed, key=_rank)[:most]

    def get(self, venue: str) -> Venue | None:
        """The place, if posts ever pointed to it."""
        return self._states.get(venue)

    def accept(self, venue: str) -> None:
        """The place is watched from now on."""
        self._states.set_state(venue, VenueState.ACTIVE)

    def dismiss(self, venue: str) -> None:
        """The place is never shown again."""
        self._states.set_state(venue, VenueState.RETIRED)

    def _waiting(self, watched: Container[str]) -> dict[str, Venue]:
        rows = retried(lambda: list(self._venues.find({"state": VenueState.CANDIDATE.value})))
        venues = (Venue.model_validate(row) for row in rows)
        return {venue.id: venue for venue in venues if venue.platform not in watched}

    def _weighed(self, pointing: dict[str, list[str]], waiting: dict[str, Venue]) -> Iterator[Candidate]:
        ids = list({post for posts in pointing.values() for post in posts})
        fields = {"url": 1, "authors": 1, "venue": 1, "near_duplicate_of": 1, "first_seen_at": 1}
        posts = {row["_id"]: row for row in retried(lambda: list(self._posts.find({"_id": {"$in": ids}}, fields)))}
        brands = self._brands(ids)
        for venue, from_posts in pointing.items():
            there = [posts[post] for post in from_posts if post in posts]
            if there:
                yield _candidate(waiting[venue], there, brands)

    def _brands(self, ids: Sequence[str]) -> dict[str, list[str]]:
        """By post, the brands that it was found to mention."""
        query = {"post.id": {"$in": ids}, "mentions.decision": "accept"}
        found = defaultdict[str, list[str]](list)
        for row in retried(lambda: list(self._touchpoints.find(query, {"post.id": 1, "brand": 1}))):
            found[row["post"]["id"]].append(row["brand"])
        return found


def drop_unfounded(database: Database[dict[str, Any]]) -> None:
    """Removes the candidates to which no post points any more: even a host may name a person.

    What was dismissed stays noted, so that it stays dismissed.
    """
    pointers, venues = database["pointers"], database["venues"]
    waiting = {"state": VenueState.CANDIDATE.value}
    ids = [row["_id"] for row in retried(lambda: list(venues.find(waiting, {"_id": 1})))]
    for some in batches(ids, _WEIGHED):
        pointed = retried(lambda some=some: pointers.distinct("venue", {"venue": {"$in": some}}))  # type: ignore[misc]
        gone = {**waiting, "_id": {"$in": sorted(set(some).difference(pointed))}}
        retried(lambda gone=gone: venues.delete_many(gone))  # type: ignore[misc]


def _candidate(venue: Venue, posts: list[dict[str, Any]], brands: dict[str, list[str]]) -> Candidate:
    """A text that was printed several times speaks once."""
    once = {row["near_duplicate_of"] or row["_id"]: row for row in posts}.values()
    newest = sorted(once, key=lambda row: row["first_seen_at"], reverse=True)
    return Candidate(
        venue=venue.id,
        url=venue.url,
        first_seen_at=venue.first_seen_at,
        posts=len(once),
        writers=len({author for row in once for author in row["authors"]}),
        venues=len({row["venue"] for row in once}),
        brands=dict(Counter(brand for row in once for brand in brands.get(row["_id"], ())).most_common()),
        examples=tuple(row["url"] for row in newest[:_EXAMPLES]),
    )


def _rank(candidate: Candidate) -> tuple[int, int, int, str]:
    return -candidate.writers, -sum(candidate.brands.values()), -candidate.posts, candidate.venue


def _write(pointer: Pointer) -> Write:
    fields = pointer.to_document()
    return UpdateOne({"_id": fields.pop("_id")}, {"$setOnInsert": fields}, upsert=True)


def _venue(pointer: Pointer) -> Venue:
    return Venue(
        id=pointer.venue,
        platform=pointer.venue,
        url=pointer.url,
        state=VenueState.CANDIDATE,
        first_seen_at=pointer.seen_at,
    )
