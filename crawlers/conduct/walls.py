"""A wall ends the crawl of its source: nobody logs in here, and no CAPTCHA is solved or waited out."""

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Response

from crawlers.conduct.headers import headers_of
from crawlers.conduct.outcomes_of_requests import CHALLENGE, LOGIN
from crawlers.conduct.own import is_own
from crawlers.conduct.refusal import refuse
from crawlers.conduct.stopping import stop_source
from crawlers.conduct.wall import wall_of

_REASONS = {CHALLENGE: "challenge", LOGIN: "login"}


class Walls:
    """Downloader middleware; sees the page unpacked, and before anybody tries again."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "Walls":
        """Scrapy's way to make it."""
        return cls(crawler)

    def process_response(self, request: Request, response: Response) -> Response:
        """Lets pages through that are none.

        Raises:
            RequestRefusedError: it is a wall; the source's crawl ends.
        """
        wall = None if is_own(request) else wall_of(response.status, headers_of(response), response.body)
        if wall:
            detail = f"{response.url}: {wall.detail}"
            stop_source(self._crawler, _REASONS[wall.kind], detail)
            refuse(self._crawler, wall.kind, detail)
        return response
