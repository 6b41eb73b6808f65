"""A source that may live on a private address stays at home: its pages can't send the crawl around the own network."""

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured

from crawlers.conduct.addon import SOURCE
from crawlers.conduct.outcomes_of_requests import AWAY_REFUSED
from crawlers.conduct.own import is_own
from crawlers.conduct.refusal import refuse
from touchpoints.identity import platform_of
from touchpoints.watchlist import Source


class Home:
    """Downloader middleware; off for sources on the open web, which the address guard keeps out of private nets."""

    def __init__(self, crawler: Crawler, home: str) -> None:
        self._crawler, self._home = crawler, home

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "Home":
        """Scrapy's way to make it."""
        source: Source = crawler.settings[SOURCE]
        if not source.allow_private:
            raise NotConfigured
        return cls(crawler, platform_of(source.url))

    def process_request(self, request: Request) -> None:
        """Lets requests to the source's own host and port through.

        Raises:
            RequestRefusedError: it goes elsewhere.
        """
        if not is_own(request) and platform_of(request.url) != self._home:
            refuse(self._crawler, AWAY_REFUSED, f"{request.url} leaves {self._home}, which is private")
