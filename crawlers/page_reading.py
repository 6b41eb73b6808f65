"""PageReading: what one fetched page held, as it leaves the process that read it."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime

from crawlers.entry import Entry
from crawlers.extracted import Links, PageOutcome
from crawlers.open_routes import OpenRoutes
from touchpoints.pointer import Pointer
from touchpoints.post import Post, PostText
from touchpoints.thread_marks import ThreadMarks

NOINDEX = "noindex"
"""The reason why the posts of a page whose owner wants it in no index are refused."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageReading:
    """What a page held. No raw name is in here: only admitted posts leave the worker process.

    `found` counts the posts on the page, admitted or not, `filled` and `languages` what they had; `refused` those that
    were not, by reason; `signatures` tells for each linked thread how the list wrote it; `dates` are those of all posts
    in the order of the page. `pointers` tell which of the admitted posts link to places that nobody watches.
    `portal_size` is how many pages the portal has at least, as a list or sitemap tells; 0 is not told.
    `writers` tells who wrote on this page where it is one of several of its thread.
    """

    outcome: PageOutcome
    detail: str | None = None
    engine: str | None = None
    found: int = 0
    filled: Counter[str] = field(default_factory=Counter)
    languages: Counter[str] = field(default_factory=Counter)
    admitted: tuple[tuple[Post, PostText], ...] = ()
    pointers: tuple[Pointer, ...] = ()
    refused: Counter[str] = field(default_factory=Counter)
    dates: tuple[datetime, ...] = ()
    links: Links = field(default_factory=Links)
    signatures: dict[str, str] = field(default_factory=dict)
    changed: dict[str, datetime] = field(default_factory=dict)
    routes: OpenRoutes | None = None
    is_restricted: bool = False
    entries: tuple[Entry, ...] | None = None
    portal_size: int = 0
    writers: ThreadMarks | None = None
    trace: str | None = None
