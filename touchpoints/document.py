"""What reading takes and gives: a post with its surroundings in, its readings out. No database, no clock."""

from typing import Annotated

from pydantic import AfterValidator, Field

from touchpoints.enumerations import Channel
from touchpoints.post import About, Rating
from touchpoints.record import Record
from touchpoints.searchable import without_surrogates
from touchpoints.sentiment import Sentiment
from touchpoints.touchpoint import Reading

Words = Annotated[str, AfterValidator(without_surrogates)]
"""Halves of characters are replaced one for one: neither a language model nor a database takes them."""


class Target(Record):
    """A span of the text whose sentiment is asked for, brand or not."""

    start: int
    end: int


class Document(Record):
    """A post as the reading sees it, with its thread's title and first post."""

    id: str
    text: Words
    title: Words | None = None
    language: str | None = None
    channel: Channel | None = None
    about: About | None = None
    rating: Rating | None = None
    thread_title: Words | None = None
    thread_start: Words | None = None
    targets: tuple[Target, ...] = ()


class TargetReading(Target):
    """A target with its sentiment."""

    sentiment: Sentiment


class DocumentReading(Record):
    """Everything read from one document. `sentiment` is that of the whole text, where it was asked for."""

    id: str
    language: str | None
    readings: tuple[Reading, ...] = ()
    targets: tuple[TargetReading, ...] = Field(default=())
    sentiment: Sentiment | None = None
