"""Discovery: looks at a site as a crawl would, and says what a watchlist entry for it should hold."""

import time
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import dataclass
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
from crawlers.extracted import Extraction, PageOutcome
from crawlers.failures import WALLS, detail_of, label_of_failure
from crawlers.fetch_one import ENDLESS, NOBODY, source_on
from crawlers.look import look
from crawlers.page import Page
from crawlers.post_record import missing_fields
from crawlers.trail import Trail
from storage.shared_turns import SharedTurns
from touchpoints.enumerations import Channel
from touchpoints.errors import WorkFailedError
from touchpoints.watchlist import Watchlist

_SECONDS = 300.0
_LAST_REQUEST_SECONDS = 180.0
"""After these no further page is asked for: one that never comes takes 100, and what was found is to be told."""
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


class DiscoverySpider(Spider):
    """Sends what it finds through `pipe`."""

    # Without a name of its class `scrapy list` leaves it out.
    def __init__(self, url: str, pipe: Connection) -> None:
        super().__init__("discovery")
        self._url, self._pipe = url, pipe
        self._ends_at = time.monotonic() + _LAST_REQUEST_SECONDS

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
        while time.monotonic() < self._ends_at and (url := trail.next()) is not None:
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
