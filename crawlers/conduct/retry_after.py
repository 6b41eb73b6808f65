"""Retry-After: a host that asks for a pause gets it; one that asks for too long a one is left alone until next time."""

import math
import re
from collections import defaultdict
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Response

from crawlers.conduct.authority import host_of
from crawlers.conduct.outcomes_of_requests import BLOCKED, PAUSED
from crawlers.conduct.pace import Pace
from crawlers.conduct.stopping import stop_source

LONGEST_PAUSE = 600.0
"""Seconds that a crawl waits; a host that asks for more is not asked again before the next run."""
LONGEST_PAUSES = 3600.0
"""Seconds that a crawl waits for a host in all: one that asks for a pause with each answer would hold it for weeks."""

_BUSY = frozenset({429, 503})
_SECONDS = re.compile(r"\d{1,12}(\.\d{1,9})?")


class RetryAfter:
    """Downloader middleware; sees the answer before it is tried again."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._paused: defaultdict[str, float] = defaultdict(float)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "RetryAfter":
        """Scrapy's way to make it."""
        return cls(crawler)

    def process_response(self, request: Request, response: Response) -> Response:
        """Pauses the host where the answer asks for it, or where it says that it is overloaded."""
        pace = self._crawler.get_downloader_middleware(Pace)
        host = host_of(request.url)
        seconds = self._asked(response, pace.delay(host) if pace else 0.0)
        if pace is None or not seconds:
            return response
        self._paused[host] += seconds
        if seconds > LONGEST_PAUSE or self._paused[host] > LONGEST_PAUSES:
            self._crawler.stats.inc_value(BLOCKED)
            stop_source(self._crawler, "blocked", f"{host} asks to be left alone for {self._paused[host]:.0f} seconds")
            return response
        self._crawler.stats.inc_value(PAUSED)
        pace.pause(host, seconds)
        return response

    @staticmethod
    def _asked(response: Response, delay: float) -> float:
        header = response.headers.get("Retry-After")
        asked = retry_after(header.decode("latin-1"), datetime.now(UTC)) if header else None
        if asked is not None:
            return asked
        return max(5 * delay, 1.0) if response.status in _BUSY else 0.0


def retry_after(header: str, now: datetime) -> float | None:
    """The seconds that a Retry-After header asks for, written as seconds or as an HTTP date; None if as neither."""
    header = header.strip()
    if _SECONDS.fullmatch(header):
        return float(header)
    try:
        moment = parsedate_to_datetime(header)
    except (ValueError, OverflowError):
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, math.ceil((moment - now).total_seconds()))
