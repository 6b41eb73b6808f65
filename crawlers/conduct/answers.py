"""What became of each request in the end, counted; and a source that only refuses is left in peace."""

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import CannotResolveHostError, DownloadCancelledError, DownloadFailedError, DownloadTimeoutError
from scrapy.exceptions import DownloadConnectionRefusedError as ConnectionRefused
from scrapy.http import Response

from crawlers.conduct.outcomes_of_requests import BLOCKED, GONE, SERVER_ERROR, TOO_LARGE, UNREACHABLE
from crawlers.conduct.own import is_own
from crawlers.conduct.stopping import stop_source

REFUSALS_IN_A_ROW = 5
"""After so many answers that refuse us, one after the other, the crawl of the source ends."""

_COUNTED = dict.fromkeys((401, 402, 403, 407, 429, 451), BLOCKED) | {404: GONE, 410: GONE}
_FAILURES = (
    (DownloadCancelledError, TOO_LARGE),
    (CannotResolveHostError, UNREACHABLE),
    (DownloadTimeoutError, UNREACHABLE),
    (ConnectionRefused, UNREACHABLE),
    (DownloadFailedError, UNREACHABLE),
    (OSError, UNREACHABLE),
)


class Answers:
    """Downloader middleware, near the engine: retries and redirects are over when it counts."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._refusals = 0

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "Answers":
        """Scrapy's way to make it."""
        return cls(crawler)

    def process_response(self, request: Request, response: Response) -> Response:
        """Counts a final answer by its status."""
        if is_own(request):
            return response
        counted = SERVER_ERROR if response.status >= 500 else _COUNTED.get(response.status)
        if counted:
            self._crawler.stats.inc_value(counted)
        self._refusals = self._refusals + 1 if counted == BLOCKED else 0
        if self._refusals == REFUSALS_IN_A_ROW:
            detail = f"{response.url}: {self._refusals} refusals one after the other, the last with {response.status}"
            stop_source(self._crawler, "blocked", detail)
        return response

    def process_exception(self, request: Request, exception: Exception) -> None:
        """Counts a request that got no answer."""
        if is_own(request):
            return
        for kind, counted in _FAILURES:
            if isinstance(exception, kind):
                self._crawler.stats.inc_value(counted)
                return
