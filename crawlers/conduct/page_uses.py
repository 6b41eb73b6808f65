"""Pages whose owner lets nothing be done with them: neither stored nor followed, so they are not even read.

Pages that allow one of the two are read; what is admitted of them is decided where they are read.
"""

from datetime import UTC, datetime

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Response

from crawlers.conduct.headers import headers_of
from crawlers.conduct.outcomes_of_requests import NOINDEX
from crawlers.conduct.own import is_own
from crawlers.conduct.page_directives import directives_of
from crawlers.conduct.refusal import refuse


class PageUses:
    """Downloader middleware."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "PageUses":
        """Scrapy's way to make it."""
        return cls(crawler)

    def process_response(self, request: Request, response: Response) -> Response:
        """Lets pages through that may be stored or followed.

        Raises:
            RequestRefusedError: neither is allowed.
        """
        if not is_own(request):
            directives = directives_of(headers_of(response), response.body, datetime.now(UTC))
            if directives.noindex and directives.nofollow:
                refuse(self._crawler, NOINDEX, f"{response.url}: may be neither stored nor followed")
        return response
