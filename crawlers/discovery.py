"""Discovery: looks at a site as a crawl would, and says what a watchlist entry for it should hold."""

from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from urllib.parse import urljoin

from scrapy import Request, Spider
from scrapy.http import Response
from twisted.python.failure import Failure

from crawlers.answers import page_of
from crawlers.channel_guess import channel_of
from crawlers.conduct.every_answer import every_answer
from crawlers.conduct.inspection import Inspection, inspected
from crawlers.extract import extract
from crawlers.extracted import Extraction, PageOutcome
from crawlers.failures import WALLS, detail_of, label_of_failure
from crawlers.fetch_one import ENDLESS, NOBODY, source_on
from crawlers.labels import Label, label_of_page, label_of_status
from crawlers.look import look
from crawlers.maps import read_map
from crawlers.page import Page
from crawlers.post_record import missing_fields
from storage.shared_turns import SharedTurns
from touchpoints.enumerations import Channel
from touchpoints.errors import WorkFailedError
from touchpoints.identity import platform_of
from touchpoints.watchlist import Watchlist

_SECONDS = 300.0
_PAGES = 6
"""As many pages are fetched at most on the way to one that holds posts: index, board, thread, and some to miss."""
_READ = frozenset({Label.POSTS, Label.LINKS, Label.EMPTY, Label.LAYOUT_CHANGED})
_EMPTY = "it holds no post and leads to none; try the address of a list, a feed or a search"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """The first page with posts that the start page led to. `missing` counts the posts that lack a field."""

    url: str
    posts: int
    engine: str | None
    missing: dict[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Discovery:
    """What was found. `lists` are the pages that lead on to others, `leads` counts what they lead to.

    `no_source` says of the page, as 'it', why no crawl would find a post from there on.
    """

    url: str
    inspection: Inspection
    channel: Channel = Channel.PRESS
    feeds: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()
    leads: int = 0
    sample: Sample | None = None
    no_source: str | None = None


def discover(url: str, watchlist: Watchlist | None = None, turns: SharedTurns | None = None) -> Discovery:
    """Looks at a site in a process of its own, under the watchlist's contact; fetches no more than a few pages.

    With `turns` it waits for its turn at the host among all crawls that keep theirs there.

    Raises:
        BadInputError: conduct refuses to begin.
        WorkFailedError: the look came to no end, or nobody can say whose turn it is.
    """
    asking = watchlist or NOBODY
    source = source_on(url, asking)
    try:
        found: Discovery = look(DiscoverySpider, asking, source, turns, seconds=_SECONDS, url=url)
    except TimeoutError:
        raise WorkFailedError(f"{url}: {ENDLESS.format(seconds=_SECONDS)}") from None
    except EOFError:
        raise WorkFailedError(f"{url}: the process that looked at it died") from None
    return found


@dataclass
class Trail:
    """The way from the start page to one that holds posts."""

    start: Page
    waiting: list[str] = field(default_factory=list)
    asked: set[str] = field(default_factory=set)
    feeds: tuple[str, ...] = ()
    lists: list[str] = field(default_factory=list)
    leads: int = 0
    found: tuple[Page, Extraction] | None = None
    refused: str | None = None

    def take(self, page: Page) -> None:
        """Reads a page; what it leads to is tried before what waits already."""
        self.asked.add(page.url)
        entries = read_map(page)
        if entries is not None:
            self._lead(page, [entry.url for entry in entries])
            return
        extraction = extract(page)
        links = extraction.links
        self.feeds = self.feeds or links.feeds
        self.refused = self._refusal(page, extraction)
        if self.refused:
            return
        if extraction.posts:
            self.found = (page, extraction)
        else:
            self._lead(page, [*links.threads, *links.posts, *(links.feeds if page is self.start else ())])

    def next(self) -> str | None:
        """What to fetch now; nothing once posts are found, or the site wants a login or a human."""
        while self.waiting and self.found is None and self.refused is None and len(self.asked) < _PAGES:
            url = self.waiting.pop(0)
            if url not in self.asked and platform_of(url) == platform_of(self.start.url):
                self.asked.add(url)
                return url
        return None

    def _refusal(self, page: Page, extraction: Extraction) -> str | None:
        """What ends a crawl here: a wall wherever it stands, and a start page that is no page to read."""
        by_status = label_of_status(page.status)
        label = by_status or label_of_page(extraction.outcome)
        if label in _READ or not (label in WALLS or page is self.start):
            return None
        told = f"answers with status {page.status}" if by_status else extraction.detail or label
        told = told.removeprefix(f"{page.url}: ")
        return f"it {told}" if page is self.start else f"{page.url} {told}"

    def _lead(self, page: Page, urls: list[str]) -> None:
        if urls:
            self.lists.append(page.url)
            self.leads += len(urls)
            self.waiting = [*urls[:_PAGES], *self.waiting]


class DiscoverySpider(Spider):
    """Sends what it finds through `pipe`."""

    # Without a name of its class `scrapy list` leaves it out.
    def __init__(self, url: str, pipe: Connection) -> None:
        super().__init__("discovery")
        self._url, self._pipe = url, pipe

    async def start(self) -> AsyncIterator[Request]:
        """The first request."""
        yield Request(self._url, meta=every_answer(), callback=self.parse, errback=self.failed)

    async def parse(self, response: Response) -> None:
        """The start page came."""
        inspection = await inspected(self.crawler, response.url, response)
        if not inspection.usable:
            self._pipe.send(Discovery(url=response.url, inspection=inspection))
            return
        trail = Trail(start=page_of(response, datetime.now(UTC)))
        trail.take(trail.start)
        if not trail.waiting and trail.refused is None:
            trail.waiting = list(inspection.sitemaps) or [urljoin(response.url, "/sitemap.xml")]
        while (url := trail.next()) is not None:
            page = await self._page(url, trail)
            if page is not None:
                trail.take(page)
        self._pipe.send(_discovery(trail, inspection))

    async def failed(self, failure: Failure) -> None:
        """It didn't."""
        inspection = await inspected(self.crawler, self._url, failure.value)
        self._pipe.send(Discovery(url=self._url, inspection=inspection))

    async def _page(self, url: str, trail: Trail) -> Page | None:
        try:
            response = await self.crawler.engine.download_async(Request(url, meta=every_answer()))
        except Exception as error:  # noqa: BLE001 - a page that can't be had is passed over, whatever kept it from us
            if label_of_failure(error) in WALLS:
                trail.refused = detail_of(error).replace(f"{url}: ", f"{url} ")
            return None
        return page_of(response, datetime.now(UTC))


def _discovery(trail: Trail, inspection: Inspection) -> Discovery:
    page, extraction = trail.found or (trail.start, Extraction(outcome=PageOutcome.EMPTY))
    channel = channel_of(extraction.engine, extraction.posts, (trail.start, page))
    missing = Counter(name for post in extraction.posts for name in missing_fields(post, channel))
    sample = Sample(url=page.url, posts=len(extraction.posts), engine=extraction.engine, missing=dict(missing))
    return Discovery(
        url=trail.start.url,
        inspection=inspection,
        channel=channel,
        feeds=trail.feeds,
        lists=tuple(trail.lists),
        leads=trail.leads,
        sample=sample if extraction.posts else None,
        no_source=trail.refused or (None if extraction.posts or trail.lists or trail.feeds else _EMPTY),
    )
