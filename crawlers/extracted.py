"""What extraction gives. Raw names are in here: only the privacy gate turns this into something that may be stored."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from crawlers.entry import Entry
from crawlers.open_routes import OpenRoutes
from touchpoints.enumerations import Precision, Verified
from touchpoints.post import About, Engagement, Extractor, Rating


class PageOutcome(StrEnum):
    """What a page turned out to be."""

    POSTS = "posts"
    LINKS = "links"
    EMPTY = "empty"
    LAYOUT_CHANGED = "layout_changed"
    CHALLENGE = "challenge"
    BLOCKED = "blocked"
    AGE = "age"
    CONSENT = "consent"
    LOGIN = "login"
    NOT_FOUND = "not_found"
    SERVER_ERROR = "server_error"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A point in time, aware, and how exactly it was told. `zone_known` is false where the hints' zone was assumed."""

    at: datetime
    precision: Precision
    zone_known: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtractedPost:
    """One post as its page shows it.

    `native_id` and `parent_native_id` are the software's own ids with their kind before them where one site counts
    several kinds ('comment-12'). `permalink` is the post's own canonical address if it has one; `page_url` that of the
    page it was found on. `answered` is the post of the same page that this one answers, where that has no native id to
    be told by. `about.brand` is never set here: names are matched later. `outward` holds the addresses on
    other hosts that the author's own words link to.
    """

    page_url: str
    permalink: str | None = None
    native_id: str | None = None
    thread_url: str | None = None
    parent_native_id: str | None = None
    answered: "ExtractedPost | None" = None
    position: int | None = None
    title: str | None = None
    authors: tuple[str, ...] = ()
    published: Moment | None = None
    modified: Moment | None = None
    language: str | None = None
    country: str | None = None
    text: str
    quotes: tuple[str, ...] = ()
    outward: tuple[str, ...] = ()
    about: About | None = None
    rating: Rating | None = None
    verified: Verified = Verified.UNKNOWN
    owner_reply: bool = False
    engagement: Engagement | None = None
    section: str | None = None
    paywalled: bool | None = None
    syndicated_from: str | None = None
    extractor: Extractor


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """The way on: `next` page of this thread or list; `threads` and `posts` (articles) that a list leads to."""

    next: str | None = None
    threads: tuple[str, ...] = ()
    posts: tuple[str, ...] = ()
    feeds: tuple[str, ...] = ()
    sitemaps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """What `extract` returns.

    `detail` says in a line why there are no posts, where there are none, and what of a page too large was not read,
    where there are some. `listed` is what a list tells of each of its threads, where it tells it as data; `routes` are
    those at which the page's software gives its pages as JSON.
    """

    outcome: PageOutcome
    posts: tuple[ExtractedPost, ...] = ()
    links: Links = field(default_factory=Links)
    listed: tuple[Entry, ...] = ()
    routes: OpenRoutes | None = None
    detail: str | None = None
    engine: str | None = None
