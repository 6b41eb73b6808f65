"""Touchpoint: the indirect-touchpoint record, one per post and brand."""

from typing import Any

from pydantic import Field as RecordField

from touchpoints.enumerations import (
    Channel,
    DirectTouchpointName,
    Expectation,
    Field,
    JourneyPhase,
    Reaction,
    Recommendation,
    WordOfMouth,
)
from touchpoints.mention import Mention
from touchpoints.post import Post, Rating
from touchpoints.record import Record, UtcDatetime
from touchpoints.sentiment import Sentiment


class PostFacts(Record):
    """What an analyst filters touchpoints by, copied from the post."""

    id: str
    source: str | None = None
    venue: str | None = None
    channel: Channel | None = None
    url: str | None = None
    published_at: UtcDatetime | None = None
    language: str | None = None
    country: str | None = None
    rating: Rating | None = None

    @classmethod
    def of(cls, post: Post) -> "PostFacts":
        """The facts of a stored post."""
        return cls(**{name: getattr(post, name) for name in cls.model_fields})


class DirectTouchpoint(Record):
    """One of the company's own touchpoints that the post speaks of."""

    name: DirectTouchpointName
    sentiment: Sentiment


class Evidence(Record):
    """The words that a finding rests on. `of` names the finding, such as `recommendation` or `journey_phase`."""

    of: str
    field: Field
    start: int
    end: int
    words: str


class Correction(Record):
    """What a person changed in a reading; it outlives every re-reading."""

    by: str
    at: UtcDatetime
    changes: dict[str, Any]


class Provenance(Record):
    """What made the reading: enough to make it again. `pipeline`, `watchlist` and `weights` are hashes."""

    run: str
    extractor: str
    pipeline: str
    watchlist: str
    weights: str


class Reading(Record):
    """All that was understood of one post about one brand."""

    brand: str
    mentions: tuple[Mention, ...]
    sentiment: Sentiment
    reaction: Reaction
    expectation: Expectation
    recommendation: Recommendation
    word_of_mouth: WordOfMouth
    journey_phase: JourneyPhase
    direct_touchpoints: tuple[DirectTouchpoint, ...] = ()
    compared_with: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    snippet: str = ""


class Touchpoint(Reading):
    """A reading with the post that it was read from and the provenance that lets anybody check it."""

    id: str = RecordField(alias="_id")
    post: PostFacts
    correction: Correction | None = None
    provenance: Provenance | None = None
