"""Real Scrapy crawls in the test's own process: the program's settings, a plain spider, one reactor in a thread."""

import asyncio
from collections.abc import AsyncIterator, Iterable, Iterator
from dataclasses import dataclass, field
from threading import Thread
from typing import Any

import scrapy
from scrapy.crawler import AsyncCrawlerRunner, Crawler
from scrapy.http import Response
from scrapy.settings import Settings
from scrapy.utils.reactor import install_reactor

import crawlers.settings
from crawlers.conduct.address_guard import AddressGuard
from touchpoints.watchlist import Source, Watchlist
from touchpoints.watchlist_file import parse_watchlist

SECONDS = 60.0


def watchlist_for(url: str, **source: Any) -> Watchlist:
    """A watchlist with one source; further keys of the source as they would stand in the file."""
    keys = {"name": "probe", "url": url, "channel": "forum", "delay": 0, "allow_private": True, **source}
    written = "\n".join(f"{key} = {_toml(value)}" for key, value in keys.items())
    return parse_watchlist(
        f"""
        [project]
        contact_url = "https://kranich-kaffee.example/crawler"
        contact_mail = "crawler@kranich-kaffee.example"
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

    def __init__(self, starts: Iterable[str], log: Crawled) -> None:
        super().__init__()
        self.starts, self.log = starts, log

    async def start(self) -> AsyncIterator[scrapy.Request]:
        for url in self.starts:
            yield scrapy.Request(url, errback=self.failed)

    def parse(self, response: Response) -> Iterator[scrapy.Request]:
        self.log.pages.append(response.url)
        self.log.responses.append(response)
        for href in response.css("a::attr(href)").getall() if hasattr(response, "text") else ():
            yield scrapy.Request(response.urljoin(href), errback=self.failed)

    def failed(self, failure: Any) -> None:
        self.log.failures.append(failure.value)


class Reactor:
    """Runs crawls one after the other in a thread of its own."""

    def __init__(self) -> None:
        install_reactor("twisted.internet.asyncioreactor.AsyncioSelectorReactor")
        from twisted.internet import reactor

        self._reactor: Any = reactor
        self._loop = reactor._asyncioEventloop  # type: ignore[attr-defined]
        AddressGuard(self._reactor).install_on_reactor()
        self._thread = Thread(target=self._reactor.run, kwargs={"installSignalHandlers": False}, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._reactor.callFromThread(self._reactor.stop)
        self._thread.join(10)

    def crawl(self, source_url: str, *starts: str, settings: dict[str, Any] | None = None, **source: Any) -> Crawled:
        """Crawls from `starts` (default: the source's address) with the program's settings and some of the test's."""
        watchlist = watchlist_for(source_url, **source)
        log = Crawled()
        done = self._crawl(settings_for(watchlist, settings or {}), starts or (source_url,), log)
        asyncio.run_coroutine_threadsafe(done, self._loop).result(SECONDS)
        return log

    async def _crawl(self, settings: Settings, starts: tuple[str, ...], log: Crawled) -> None:
        crawler = Crawler(LinkSpider, settings)
        await AsyncCrawlerRunner(settings).crawl(crawler, starts=starts, log=log)
        log.stats = crawler.stats.get_stats()


def settings_for(watchlist: Watchlist, further: dict[str, Any]) -> Settings:
    settings = Settings()
    settings.setmodule(crawlers.settings, priority="project")
    source: Source = watchlist.sources[0]
    settings.setdict(
        {"MUNDFUNK_SOURCE": source, "MUNDFUNK_WATCHLIST": watchlist, "LOG_LEVEL": "ERROR", "SPIDER_MODULES": []},
        "cmdline",
    )
    settings.setdict(further, "cmdline")
    return settings
