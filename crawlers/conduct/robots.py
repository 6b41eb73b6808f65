"""robots.txt, obeyed without a gap: whoever needs a host's rules waits until they are known, and unknown means no."""

import asyncio
import time
from collections import defaultdict
from collections.abc import Callable
from urllib.parse import urljoin

from scrapy import Request
from scrapy.crawler import Crawler

from crawlers.conduct.authority import authority, host_of
from crawlers.conduct.headers import headers_of
from crawlers.conduct.no_answer import words_of
from crawlers.conduct.outcomes_of_requests import ROBOTS_FORBIDDEN, ROBOTS_UNREADABLE
from crawlers.conduct.own import is_own, own_request
from crawlers.conduct.pace import Pace
from crawlers.conduct.refusal import RequestRefusedError
from crawlers.conduct.robots_rules import RobotsRules, closed, rules_of_answer
from crawlers.conduct.wall import hides_rules


class Robots:
    """Downloader middleware. Rules are kept per scheme and authority; a lock per host lets one request fetch them.

    `clock` gives seconds; tests move it.
    """

    clock: Callable[[], float] = staticmethod(time.monotonic)

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._known: dict[str, tuple[float, RobotsRules]] = {}
        self._locks: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "Robots":
        """Scrapy's way to make it."""
        return cls(crawler)

    async def process_request(self, request: Request) -> None:
        """Lets through what robots.txt allows.

        Raises:
            RequestRefusedError: it is forbidden, or nobody knows.
        """
        if is_own(request):
            return
        rules = await self.rules(request.url)
        if not rules.allows(request.url):
            self._crawler.stats.inc_value(ROBOTS_FORBIDDEN)
            raise RequestRefusedError(rules.counted, f"{request.url}: forbidden ({rules.reason})")

    async def rules(self, url: str) -> RobotsRules:
        """The rules of the address's host, fetched where they are not known or too old. Spiders find sitemaps here."""
        key = authority(url)
        async with self._locks[key]:
            until, rules = self._known.get(key, (-1.0, None))
            if rules is None or self.clock() >= until:
                rules = await self._fetch(key)
                self._known[key] = (self.clock() + rules.lifetime, rules)
                self._apply(key, rules)
        return rules

    async def _fetch(self, key: str) -> RobotsRules:
        try:
            answer = await self._crawler.engine.download_async(own_request(urljoin(key, "/robots.txt")))
        except RequestRefusedError as error:
            return closed(str(error), error.counted)
        except Exception as error:  # noqa: BLE001 - whatever kept us from reading the rules keeps us out
            return closed(f"robots.txt could not be read: {words_of(error)}")
        if hides_rules(answer.status, headers_of(answer), answer.body):
            return closed("a wall stands before robots.txt")
        return rules_of_answer(answer.status, answer.body)

    def _apply(self, key: str, rules: RobotsRules) -> None:
        if not rules.readable:
            self._crawler.stats.inc_value(ROBOTS_UNREADABLE)
        pace = self._crawler.get_downloader_middleware(Pace)
        if pace and rules.delay:
            pace.slow_down(host_of(key), rules.delay)
