"""Keeps requests out of spider traps."""

from scrapy import Request
from scrapy.crawler import Crawler

from crawlers.conduct.addon import SOURCE
from crawlers.conduct.outcomes_of_requests import TRAP
from crawlers.conduct.own import is_own
from crawlers.conduct.refusal import refuse
from crawlers.conduct.trap import trap_of


class Traps:
    """Downloader middleware. The address that the watchlist itself names is no trap, whatever it looks like."""

    def __init__(self, crawler: Crawler, start: str) -> None:
        self._crawler, self._start = crawler, start

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "Traps":
        """Scrapy's way to make it."""
        return cls(crawler, crawler.settings[SOURCE].url)

    def process_request(self, request: Request) -> None:
        """Lets other addresses through.

        Raises:
            RequestRefusedError: it looks like a trap.
        """
        if is_own(request) or request.url == self._start:
            return
        kind = trap_of(request.url)
        if kind:
            refuse(self._crawler, f"{TRAP}/{kind}", f"{request.url}: looks like a spider trap ({kind})")
