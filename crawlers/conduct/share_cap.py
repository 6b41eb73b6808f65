"""The cap on the share of a portal that one crawl takes: its database is its maker's (UrhG 87b)."""

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Response

from crawlers.conduct.outcomes_of_requests import SHARE_CAP
from crawlers.conduct.own import is_own
from crawlers.conduct.stopping import stop_source

SIZE = "mundfunk/portal_size"
"""How many pages the portal has at least, as its own sitemaps and lists tell."""

KNOWN_SIZE = "MUNDFUNK_PORTAL_SIZE"
"""The setting that says what earlier crawls were told: a map that didn't change is not read again."""

SHARE = 0.1
"""A tenth was no essential part in BGH I ZR 196/08."""

FLOOR = 1000
"""Pages that a crawl may take of any portal, however small: of a small one, a day's news is a large share."""


def cap_of(size: int) -> int:
    """How many pages one crawl may take of a portal with so many."""
    return max(FLOOR, int(SHARE * size))


class ShareCap:
    """Downloader middleware, the nearest to the engine: counts the pages that came, and ends the crawl at the cap.

    The engine's own signal comes too late: whoever waits for the host has gone on by then.
    """

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._taken = 0
        known = crawler.settings.getint(KNOWN_SIZE)
        if known:
            crawler.stats.set_value(SIZE, known)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "ShareCap":
        """Scrapy's way to make it."""
        return cls(crawler)

    def process_response(self, request: Request, response: Response) -> Response:
        """Counts a page."""
        if response.status == 200 and not is_own(request):
            self._take()
        return response

    def _take(self) -> None:
        self._taken += 1
        size = self._crawler.stats.get_value(SIZE)
        cap = cap_of(size) if size else None
        if cap and self._taken >= cap:
            self._crawler.stats.set_value(SHARE_CAP, 1)
            stop_source(self._crawler, "share_cap", f"{cap} pages of this portal are as many as one crawl may take")
