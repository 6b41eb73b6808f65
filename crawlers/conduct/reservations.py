"""Pages whose owner reserves text and data mining are thrown away: nothing is stored, no link of theirs taken."""

import asyncio
from collections import defaultdict
from urllib.parse import urljoin

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Response

from crawlers.conduct.authority import authority
from crawlers.conduct.headers import headers_of
from crawlers.conduct.outcomes_of_requests import RESERVED
from crawlers.conduct.own import is_own, own_request
from crawlers.conduct.refusal import refuse
from crawlers.conduct.robots import Robots
from crawlers.conduct.tdm_rules import PATH, Rules, reserves, rules_of_file


class Reservations:
    """Downloader middleware. The file of each host is read before the first of its pages.

    A file that can't be had is one that isn't there, as the protocol says; a robots.txt that forbids it keeps us out.
    """

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._rules: dict[str, Rules] = {}
        self._locks: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "Reservations":
        """Scrapy's way to make it."""
        return cls(crawler)

    async def process_request(self, request: Request) -> None:
        """Waits until the host's file is known."""
        if not is_own(request):
            await self.rules(request.url)

    async def process_response(self, request: Request, response: Response) -> Response:
        """Lets pages through that are not reserved.

        Raises:
            RequestRefusedError: mining the page is reserved.
        """
        if is_own(request):
            return response
        rules = await self.rules(response.url)
        if reserves(response.url, rules, headers_of(response), response.body):
            refuse(self._crawler, RESERVED, f"{response.url}: text and data mining is reserved")
        return response

    async def rules(self, url: str) -> Rules:
        """The rules of the address's host."""
        key = authority(url)
        async with self._locks[key]:
            if key not in self._rules:
                self._rules[key] = await self._fetch(urljoin(key, PATH))
        return self._rules[key]

    async def _fetch(self, url: str) -> Rules:
        robots = self._crawler.get_downloader_middleware(Robots)
        if robots and not (await robots.rules(url)).allows(url):
            return ()
        try:
            answer = await self._crawler.engine.download_async(own_request(url))
        except Exception:  # noqa: BLE001 - whatever kept us from the file, the protocol takes it for absent
            return ()
        return rules_of_file(answer.body) if answer.status == 200 else ()
