"""What is done to one fetched page outside the reactor's process: feed or sitemap, or extraction and admission."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime

from crawlers.conduct.privacy_gate import Admitted, Gate
from crawlers.extract import extract
from crawlers.extracted import Extraction, Links, PageOutcome
from crawlers.growth import signatures
from crawlers.maps import Entry, read_map
from crawlers.page import Hints, Page
from touchpoints.enumerations import Channel
from touchpoints.names import NameIndex
from touchpoints.post import Post, PostText
from touchpoints.watchlist import Source, Watchlist

_PAST = "older than the horizon"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageReading:
    """What a page held. No raw name is in here: only admitted posts leave the worker process.

    `found` counts the posts on the page, admitted or not; `refused` the others by reason; `signatures` tells for each
    linked thread how the list wrote it; `dates` are those of all posts in the order of the page.
    """

    outcome: PageOutcome
    detail: str | None = None
    engine: str | None = None
    found: int = 0
    admitted: tuple[tuple[Post, PostText], ...] = ()
    refused: Counter[str] = field(default_factory=Counter)
    dates: tuple[datetime, ...] = ()
    links: Links = field(default_factory=Links)
    signatures: dict[str, str] = field(default_factory=dict)
    entries: tuple[Entry, ...] | None = None
    trace: str | None = None


class PageReader:
    """Reads the pages of one source."""

    def __init__(self, watchlist: Watchlist, source: Source, key: bytes) -> None:
        self._source = source
        self._gate = Gate(watchlist, key, NameIndex(watchlist))
        self._hints = hints_of(watchlist, source)

    def read(self, page: Page, horizon: datetime | None = None, *, further: bool = False) -> PageReading:
        """What the page holds, without what is older than `horizon`: reviews one by one, a thread or article whole.

        `further` is true for a page after a thread's first. Never asks the network or the store.
        """
        entries = read_map(page)
        if entries is not None:
            return PageReading(outcome=PageOutcome.LINKS if entries else PageOutcome.EMPTY, entries=entries)
        extraction = extract(page, self._hints)
        return self._admitted(page, extraction, self._past(extraction, horizon, further=further))

    def _admitted(self, page: Page, extraction: Extraction, past: frozenset[int]) -> PageReading:
        admitted: list[tuple[Post, PostText]] = []
        refused: Counter[str] = Counter({_PAST: len(past)} if past else {})
        for number, post in enumerate(extraction.posts):
            if number in past:
                continue
            verdict = self._gate.admit(post, self._source, page.fetched_at)
            if isinstance(verdict, Admitted):
                admitted.append((verdict.post, verdict.text))
            else:
                refused[verdict.reason] += 1
        listed = extraction.links.threads + extraction.links.posts
        return PageReading(
            outcome=extraction.outcome,
            detail=extraction.detail,
            engine=extraction.engine,
            found=len(extraction.posts),
            admitted=tuple(admitted),
            refused=refused,
            dates=tuple(post.published.at for post in extraction.posts if post.published),
            links=extraction.links,
            signatures=signatures(page, listed),
        )

    def _past(self, extraction: Extraction, horizon: datetime | None, *, further: bool) -> frozenset[int]:
        """The numbers of the posts that lie before the horizon."""
        if horizon is None:
            return frozenset()
        old = frozenset(
            number for number, post in enumerate(extraction.posts) if post.published and post.published.at < horizon
        )
        if self._source.channel is Channel.REVIEW_PORTAL:
            return old
        whole_thread = not further and extraction.links.next is None
        return old if whole_thread and len(old) == len(extraction.posts) else frozenset()


def hints_of(watchlist: Watchlist, source: Source) -> Hints:
    """What the watchlist says about the pages of a source."""
    return Hints(
        channel=source.channel,
        engine=source.engine,
        selectors=source.selectors,
        timezone=watchlist.timezone_of(source),
    )
