"""Pace: one request to a host at a time, and between two starts at least what source, robots.txt and host ask for."""

import asyncio
import time
from collections import defaultdict
from dataclasses import dataclass, field

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response

from crawlers.conduct.authority import host_of
from crawlers.conduct.stopping import is_closing

_TICK = 0.25


@dataclass
class _Turn:
    delay: float
    places: asyncio.Semaphore
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    next_at: float = 0.0


class Pace:
    """Downloader middleware, the last before the download. AutoThrottle may still lengthen what it grants.

    Scrapy's own slots forget a host's Crawl-delay as soon as AutoThrottle adjusts them, and know no pauses.
    """

    def __init__(self, crawler: Crawler, delay: float, at_once: int) -> None:
        self._crawler = crawler
        self._turns: defaultdict[str, _Turn] = defaultdict(lambda: _Turn(delay, asyncio.Semaphore(at_once)))
        self._holders: dict[Request, _Turn] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "Pace":
        """Scrapy's way to make it."""
        settings = crawler.settings
        return cls(crawler, settings.getfloat("DOWNLOAD_DELAY"), settings.getint("CONCURRENT_REQUESTS_PER_DOMAIN"))

    def slow_down(self, host: str, delay: float) -> None:
        """At least so many seconds between two requests to the host from now on; never fewer than before."""
        turn = self._turns[host]
        turn.delay = max(turn.delay, delay)
        turn.next_at = max(turn.next_at, time.monotonic() + delay)

    def pause(self, host: str, seconds: float) -> None:
        """No request to the host for so many seconds."""
        turn = self._turns[host]
        turn.next_at = max(turn.next_at, time.monotonic() + seconds)

    def delay(self, host: str) -> float:
        """Seconds between two requests to the host."""
        return self._turns[host].delay

    async def process_request(self, request: Request) -> None:
        """Waits for the host's turn.

        Raises:
            IgnoreRequest: the crawl ends while it waits.
        """
        turn = self._turns[host_of(request.url)]
        await turn.places.acquire()
        self._holders[request] = turn
        try:
            async with turn.lock:
                await self._wait(turn)
                turn.next_at = time.monotonic() + turn.delay
        except BaseException:
            self._release(request)
            raise

    def process_response(self, request: Request, response: Response) -> Response:
        """Gives the host's place on."""
        self._release(request)
        return response

    def process_exception(self, request: Request, exception: Exception) -> None:  # noqa: ARG002
        """Gives the host's place on."""
        self._release(request)

    async def _wait(self, turn: _Turn) -> None:
        while True:
            if is_closing(self._crawler):
                raise IgnoreRequest("the crawl ends")
            left = turn.next_at - time.monotonic()
            if left <= 0:
                return
            await asyncio.sleep(min(left, _TICK))

    def _release(self, request: Request) -> None:
        turn = self._holders.pop(request, None)
        if turn:
            turn.places.release()
