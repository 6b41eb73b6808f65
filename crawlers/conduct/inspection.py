"""What a source's site allows, looked up as a crawl would: its robots.txt, its reservation, its first page."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from typing import TypeVar
from urllib.parse import urljoin

from scrapy import Request, Spider
from scrapy.crawler import AsyncCrawlerProcess, Crawler
from scrapy.http import Response
from twisted.python.failure import Failure

from crawlers.conduct.addon import SOURCE, WATCHLIST
from crawlers.conduct.authority import host_of
from crawlers.conduct.every_answer import every_answer
from crawlers.conduct.headers import headers_of
from crawlers.conduct.pace import Pace
from crawlers.conduct.page_directives import directives_of
from crawlers.conduct.reservations import Reservations
from crawlers.conduct.robots import Robots
from crawlers.own_process import answer_of
from crawlers.project_settings import project_settings
from touchpoints.errors import BadInputError, WorkFailedError
from touchpoints.watchlist import Source, Watchlist

_SECONDS = 300.0
Component = TypeVar("Component")


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """One source's state, each part in a few words. `delay` is in seconds, `usable` says whether a crawl can work."""

    source: str
    robots: str
    delay: float
    sitemaps: tuple[str, ...]
    reservation: str
    page: str
    usable: bool


def inspect(watchlist: Watchlist, source: Source) -> Inspection:
    """Looks at a source in a process of its own. Fetches robots.txt, tdmrep.json and the source's own address.

    Raises:
        BadInputError: conduct refuses to begin.
        WorkFailedError: the process that looked died, or found no end.
    """
    try:
        inspection: Inspection = answer_of(_look, watchlist, source, seconds=_SECONDS)
    except (TimeoutError, EOFError):
        raise WorkFailedError(f"{source.name}: the look at {source.url} came to no end") from None
    return inspection


def start_address(source: Source, watchlist: Watchlist) -> str:
    """The address that a look at the source begins with; a search is tried with the first brand's first alias."""
    return source.url.replace("{alias}", watchlist.brands[0].aliases[0].replace(" ", "+"))


class InspectionSpider(Spider):
    """Sends what it finds through `pipe`."""

    def __init__(self, source: Source, url: str, pipe: Connection) -> None:
        # Without a name of its class `scrapy list` leaves it out.
        super().__init__("inspection")
        self._source, self._url, self._pipe = source, url, pipe

    async def start(self) -> AsyncIterator[Request]:
        """The one request."""
        yield Request(self._url, meta=every_answer(), callback=self.parse, errback=self.failed)

    async def parse(self, response: Response) -> None:
        """The page came."""
        self._pipe.send(await inspected(self.crawler, self._source, self._url, response))

    async def failed(self, failure: Failure) -> None:
        """It didn't."""
        self._pipe.send(await inspected(self.crawler, self._source, self._url, failure.value))


async def inspected(crawler: Crawler, source: Source, url: str, came: Response | BaseException | None) -> Inspection:
    """What there is to say of a site once its page, or the reason why there is none, came."""
    rules, reserved = await asyncio.gather(
        _component(crawler, Robots).rules(url), _component(crawler, Reservations).rules(url)
    )
    page, usable = _told(came)
    return Inspection(
        source=source.name,
        robots=f"{'allows' if rules.allows(url) else 'forbids'} ({rules.reason})",
        delay=_component(crawler, Pace).delay(host_of(url)),
        sitemaps=tuple(urljoin(url, sitemap) for sitemap in rules.sitemaps),
        reservation=f"{len(reserved)} rules in tdmrep.json" if reserved else "none",
        page=page,
        usable=usable,
    )


def _told(came: Response | BaseException | None) -> tuple[str, bool]:
    if not isinstance(came, Response):
        return " ".join(str(came).split())[:200] or type(came).__name__, False
    uses = directives_of(headers_of(came), came.body, datetime.now(UTC))
    limits = [name for name in ("noindex", "nofollow", "figures_only") if getattr(uses, name)]
    return ", ".join([f"status {came.status}", *limits]), came.status < 400 and not uses.noindex


def _component(crawler: Crawler, kind: type[Component]) -> Component:
    found = crawler.get_downloader_middleware(kind)
    if found is None:
        raise WorkFailedError(f"{kind.__name__} is switched off in the settings, so nothing is looked at")
    return found


def _look(pipe: Connection, watchlist: Watchlist, source: Source) -> None:
    process = AsyncCrawlerProcess(project_settings({SOURCE: source, WATCHLIST: watchlist, "LOG_ENABLED": False}))
    task = process.crawl(InspectionSpider, source=source, url=start_address(source, watchlist), pipe=pipe)
    process.start()
    fault = task.exception()
    if isinstance(fault, BadInputError):
        pipe.send(fault)
