"""Pace: one request to a host at a time, and between two starts at least what source, robots.txt and host ask for.

That holds for all crawls together that share a store: whoever begins a request takes the host's turn there first.
"""

import asyncio
import logging
import time
from dataclasses import dataclass, field

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response

from crawlers.conduct.authority import host_of
from crawlers.conduct.stopping import is_closing
from storage.host_turns import HostTurns

HOST_TURNS = "MUNDFUNK_HOST_TURNS"
"""The setting that holds the store's `host_turns`; without it a crawl knows of no other."""
_TICK = 0.25
_WORTH_A_LINE = 0.25
"""Seconds of waiting for others; shorter than what the clocks of two processes may differ by is not told."""

logger = logging.getLogger(__name__)


@dataclass
class _Turn:
    host: str
    delay: float
    places: asyncio.Semaphore
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    next_at: float = 0.0
    is_claimed: bool = False
    has_waited: bool = False
    told: asyncio.Future[None] | None = None
    """The store is being told of a pause; the loop holds its tasks weakly."""


class Pace:
    """Downloader middleware, the last before the download. AutoThrottle may still lengthen what it grants.

    Scrapy's own slots forget a host's Crawl-delay as soon as AutoThrottle adjusts them, and know no pauses.
    """

    def __init__(self, crawler: Crawler, delay: float, at_once: int, shared: HostTurns | None = None) -> None:
        self._crawler = crawler
        self._delay, self._at_once, self._shared = delay, at_once, shared
        self._turns: dict[str, _Turn] = {}
        self._holders: dict[Request, _Turn] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "Pace":
        """Scrapy's way to make it."""
        settings = crawler.settings
        at_once = settings.getint("CONCURRENT_REQUESTS_PER_DOMAIN")
        return cls(crawler, settings.getfloat("DOWNLOAD_DELAY"), at_once, settings.get(HOST_TURNS))

    def slow_down(self, host: str, delay: float) -> None:
        """At least so many seconds between two requests to the host from now on; never fewer than before."""
        turn = self._turn(host)
        turn.delay = max(turn.delay, delay)
        self.pause(host, delay)

    def pause(self, host: str, seconds: float) -> None:
        """No request to the host for so many seconds, neither from another crawl."""
        turn = self._turn(host)
        turn.next_at = max(turn.next_at, time.monotonic() + seconds)
        if self._shared is not None:
            turn.told = asyncio.ensure_future(asyncio.to_thread(self._shared.hold_back, host, seconds))

    def delay(self, host: str) -> float:
        """Seconds between two requests to the host."""
        return self._turn(host).delay

    async def process_request(self, request: Request) -> None:
        """Waits for the host's turn.

        Raises:
            IgnoreRequest: the crawl ends while it waits.
        """
        turn = self._turn(host_of(request.url))
        await turn.places.acquire()
        self._holders[request] = turn
        try:
            async with turn.lock:
                await self._wait(turn)
                await self._claim(turn)
                self._go_on()
                turn.next_at = time.monotonic() + turn.delay
        except BaseException:
            await self._release(request)
            raise

    async def process_response(self, request: Request, response: Response) -> Response:
        """Gives the host's place on."""
        await self._release(request)
        return response

    async def process_exception(self, request: Request, exception: Exception) -> None:  # noqa: ARG002
        """Gives the host's place on."""
        await self._release(request)

    def _turn(self, host: str) -> _Turn:
        return self._turns.setdefault(host, _Turn(host, self._delay, asyncio.Semaphore(self._at_once)))

    async def _wait(self, turn: _Turn) -> None:
        while (left := turn.next_at - time.monotonic()) > 0 or is_closing(self._crawler):
            await self._sleep(min(left, _TICK))

    async def _claim(self, turn: _Turn) -> None:
        """Waits until no other crawl is at the host, nor was there too short a time ago."""
        if self._shared is None or turn.delay <= 0:
            return
        begun = time.monotonic()
        while left := await asyncio.to_thread(self._shared.claim, turn.host, turn.delay):
            await self._sleep(left)
            _tell_of_waiting(turn, time.monotonic() - begun)
        turn.is_claimed = True

    async def _sleep(self, seconds: float) -> None:
        self._go_on()
        await asyncio.sleep(seconds)

    def _go_on(self) -> None:
        if is_closing(self._crawler):
            raise IgnoreRequest("the crawl ends")

    async def _release(self, request: Request) -> None:
        turn = self._holders.pop(request, None)
        if turn is None:
            return
        try:
            if turn.is_claimed and self._shared is not None:
                turn.is_claimed = False
                await asyncio.to_thread(self._shared.give_back, turn.host)
        finally:
            # Whoever waits for the host would wait for ever where the store had a fault.
            turn.places.release()


def _tell_of_waiting(turn: _Turn, seconds: float) -> None:
    """Says it once for each host: whoever looks on sees why nothing happens."""
    if seconds >= _WORTH_A_LINE and not turn.has_waited:
        turn.has_waited = True
        logger.info("%s: waits for its turn: another crawl or command is at this host, or was just now", turn.host)
