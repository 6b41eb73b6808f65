"""What a source's site allows, looked up as a crawl would: its robots.txt, its reservation, its first page."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from typing import TypeVar

from scrapy import Request, Spider
from scrapy.crawler import Crawler
from scrapy.http import Response
from twisted.python.failure import Failure

from crawlers.conduct.addon import SOURCE
from crawlers.conduct.authority import host_of
from crawlers.conduct.every_answer import every_answer
from crawlers.conduct.headers import headers_of
from crawlers.conduct.pace import Pace
from crawlers.conduct.page_directives import directives_of
from crawlers.conduct.reservations import Reservations
from crawlers.conduct.robots import Robots
from crawlers.failures import detail_of
from crawlers.look import look
from storage.shared_turns import SharedTurns
from touchpoints.errors import WorkFailedError
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


def inspect(watchlist: Watchlist, source: Source, turns: SharedTurns | None = None) -> Inspection:
    """Looks at a source in a process of its own. Fetches robots.txt, tdmrep.json and the source's own address.

    With `turns` it waits for its turn at the host among all crawls that keep theirs there.

    Raises:
        BadInputError: conduct refuses to begin.
        WorkFailedError: the process that looked died, or found no end; or nobody can say whose turn it is.
    """
    url = start_address(source, watchlist)
    try:
        inspection: Inspection = look(InspectionSpider, watchlist, source, turns, seconds=_SECONDS, url=url)
    except (TimeoutError, EOFError):
        raise WorkFailedError(f"{source.name}: the look at {source.url} came to no end") from None
    return inspection


def start_address(source: Source, watchlist: Watchlist) -> str:
    """The address that a look at the source begins with; a search is tried with the first brand's first alias."""
    return source.url.replace("{alias}", watchlist.brands[0].aliases[0].replace(" ", "+"))


class InspectionSpider(Spider):
    """Sends what it finds through `pipe`."""

    def __init__(self, url: str, pipe: Connection) -> None:
        # Without a name of its class `scrapy list` leaves it out.
        super().__init__("inspection")
        self._url, self._pipe = url, pipe

    async def start(self) -> AsyncIterator[Request]:
        """The one request."""
        yield Request(self._url, meta=every_answer(), callback=self.parse, errback=self.failed)

    async def parse(self, response: Response) -> None:
        """The page came."""
        self._pipe.send(await inspected(self.crawler, self._url, response))

    async def failed(self, failure: Failure) -> None:
        """It didn't."""
        self._pipe.send(await inspected(self.crawler, self._url, failure.value))


async def inspected(crawler: Crawler, url: str, came: Response | BaseException | None) -> Inspection:
    """What there is to say of a site once its page, or the reason why there is none, came."""
    rules, reserved = await asyncio.gather(
        _component(crawler, Robots).rules(url), _component(crawler, Reservations).rules(url)
    )
    page, usable = _told(came)
    return Inspection(
        source=crawler.settings[SOURCE].name,
        robots=f"{'allows' if rules.allows(url) else 'forbids'} ({rules.reason})",
        delay=_component(crawler, Pace).delay(host_of(url)),
        sitemaps=rules.sitemaps_from(url),
        reservation=f"{len(reserved)} rules in tdmrep.json" if reserved else "none",
        page=page,
        usable=usable,
    )


def _told(came: Response | BaseException | None) -> tuple[str, bool]:
    if not isinstance(came, Response):
        return detail_of(came), False
    uses = directives_of(headers_of(came), came.body, datetime.now(UTC))
    limits = [name for name in ("noindex", "nofollow", "figures_only") if getattr(uses, name)]
    return ", ".join([f"status {came.status}", *limits]), 200 <= came.status < 300 and not uses.noindex


def _component(crawler: Crawler, kind: type[Component]) -> Component:
    found = crawler.get_downloader_middleware(kind)
    if found is None:
        raise WorkFailedError(f"{kind.__name__} is switched off in the settings, so nothing is looked at")
    return found
