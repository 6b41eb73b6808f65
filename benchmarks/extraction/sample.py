"""A page with its ground truth."""

from dataclasses import dataclass, field
from datetime import datetime

from crawlers.page import Hints, Page

NO_NEXT = ""
"""The truth of a page that has no next one."""


@dataclass(frozen=True, kw_only=True)
class TruthPost:
    """A post as the truth tells it.

    `start` is its beginning, `length` that of its text with runs of white space as one. `at` is naive where the truth
    names no zone. `quotes` must not be in the text. A `repeated` post (a question on each page of its answers) may be
    printed or not.
    """

    start: str
    length: int
    author: str | None = None
    at: datetime | None = None
    rating: float | None = None
    quotes: tuple[str, ...] = ()
    repeated: bool = False


@dataclass(frozen=True, kw_only=True)
class Truth:
    """What is known of a page; `None` is 'not known'. `next` are all addresses that would be right."""

    posts: tuple[TruthPost, ...] | None = None
    text: str | None = None
    title: str | None = None
    authors: tuple[str, ...] | None = None
    date: str | None = None
    inside: tuple[str, ...] = ()
    outside: tuple[str, ...] = ()
    next: frozenset[str] | None = None


@dataclass(frozen=True, kw_only=True)
class Sample:
    """`origin` names the collection ('aeb', 'fundus', 'wcxb', 'trafilatura', 'autopager', 'engines')."""

    name: str
    kind: str
    origin: str
    engine: str
    language: str
    page: Page
    truth: Truth
    hints: Hints = field(default_factory=Hints)
