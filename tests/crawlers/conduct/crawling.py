"""Real Scrapy crawls in the test's own process: the program's settings, a plain spider, one reactor in a thread."""

import asyncio
import importlib
from collections.abc import AsyncIterator, Iterable, Iterator
from dataclasses import dataclass, field
from threading import Thread
from typing import Any

import scrapy
from scrapy.crawler import AsyncCrawlerRunner, Crawler
from scrapy.http import Response
from scrapy.settings import Settings
from scrapy.utils.misc import load_object
from scrapy.utils.reactor import install_reactor

import crawlers.settings
from crawlers.conduct.address_guard import AddressGuard
from crawlers.conduct.share_cap import SIZE
from touchpoints.watchlist import Source, Watchlist
from touchpoints.watchlist_file import parse_watchlist

SECONDS = 60.0


def watchlist_for(url: str, contact: str = "kranich-kaffee.example", **source: Any) -> Watchlist:
    """A watchlist with one source; further keys of the source as they would stand in the file."""
    keys = {"name": "probe", "url": url, "channel": "forum", "delay": 0, "allow_private": True, **source}
    written = "\n".join(f"{key} = {_toml(value)}" for key, value in keys.items())
    return parse_watchlist(
        f"""
        [project]
        contact_url = "https://{contact}/crawler"
        contact_mail = "crawler@{contact}"
        purpose = "market research"
        legal_basis = "legitimate interest"
        [[brands]]
        name = "Kranich Kaffee"
        [[sources]]
        {written}
        """
    )


def _toml(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool | int | float) else f'"{value}"'


@dataclass
class Crawled:
    """What a crawl came to. `pages` are the addresses that reached the spider, `failures` what reached its errback."""

    pages: list[str] = field(default_factory=list)
    responses: list[Response] = field(default_factory=list)
    failures: list[Exception] = field(default_factory=list)
    stats: dict[str, Any] = field(default_factory=dict)

    def count(self, name: str) -> int:
        return int(self.stats.get(name, 0))


class LinkSpider(scrapy.Spider):
    """Follows every link of every page, as a careless spider would."""

    name = "links"

    def __init__(
        self, starts: Iterable[str], log: Crawled, meta: dict[str, Any], portal_size: int | None = None
    ) -> None:
        super().__init__()
        self.starts, self.crawled, self.meta, self.portal_size = starts, log, meta, portal_size

    async def start(self) -> AsyncIterator[scrapy.Request]:
        self.crawler.stats.set_value(SIZE, self.portal_size)
        for url in self.starts:
            yield scrapy.Request(url, errback=self.failed, meta=dict(self.meta))

    def parse(self, response: Response) -> Iterator[scrapy.Request]:
        self.crawled.pages.append(response.url)
        self.crawled.responses.append(response)
        for href in response.css("a::attr(href)").getall() if hasattr(response, "text") else ():
            yield scrapy.Request(response.urljoin(href), errback=self.failed)

    def failed(self, failure: Any) -> None:
        self.crawled.failures.append(failure.value)


class Reactor:
    """Runs crawls one after the other in a thread of its own."""

    def __init__(self) -> None:
        kind = crawlers.settings.ASYNCIO_EVENT_LOOP
        # Scrapy makes one of asyncio's first, and leaves it open.
        asyncio.set_event_loop(load_object(kind)() if kind else asyncio.new_event_loop())
        install_reactor(crawlers.settings.TWISTED_REACTOR, kind)
        self._reactor = reactor()
        self._loop: asyncio.AbstractEventLoop = self._reactor._asyncioEventloop
        AddressGuard(self._reactor).install_on_reactor()
        self._thread = Thread(target=self._reactor.run, kwargs={"installSignalHandlers": False}, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._reactor.callFromThread(self._reactor.stop)
        self._thread.join(10)
        self._loop.close()

    def crawl(
        self,
        source_url: str,
        *starts: str,
        settings: dict[str, Any] | None = None,
        meta: dict[str, Any] | None = None,
        portal_size: int | None = None,
        **source: Any,
    ) -> Crawled:
        """Crawls from `starts` (default: the source's address) with the program's settings and some of the test's."""
        watchlist = watchlist_for(source_url, **source)
        log = Crawled()
        done = self._crawl(
            settings_for(watchlist, settings or {}), starts or (source_url,), log, meta or {}, portal_size
        )
        asyncio.run_coroutine_threadsafe(done, self._loop).result(SECONDS)
        return log

    async def _crawl(
        self, settings: Settings, starts: tuple[str, ...], log: Crawled, meta: dict[str, Any], portal_size: int | None
    ) -> None:
        crawler = Crawler(LinkSpider, settings)
        await AsyncCrawlerRunner(settings).crawl(crawler, starts=starts, log=log, meta=meta, portal_size=portal_size)
        log.stats = crawler.stats.get_stats()


def settings_for(watchlist: Watchlist, further: dict[str, Any]) -> Settings:
    settings = Settings()
    settings.setmodule(crawlers.settings, priority="project")
    source: Source = watchlist.sources[0]
    own = {"MUNDFUNK_SOURCE": source, "MUNDFUNK_WATCHLIST": watchlist, "LOG_LEVEL": "ERROR", "SPIDER_MODULES": []}
    settings.setdict(own, "cmdline")
    settings.setdict(further, "cmdline")
    return settings


def reactor() -> Any:
    """Twisted's reactor; importing it installs one, so it is looked up late."""
    return importlib.import_module("twisted.internet.reactor")
