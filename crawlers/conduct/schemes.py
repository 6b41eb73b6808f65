"""http and https only, and no user names in addresses."""

from urllib.parse import urlsplit

from scrapy import Request
from scrapy.crawler import Crawler

from crawlers.conduct.outcomes_of_requests import SCHEME_REFUSED
from crawlers.conduct.refusal import refuse


class Schemes:
    """Downloader middleware; the handlers of other schemes are off as well, this one says so and counts it."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "Schemes":
        """Scrapy's way to make it."""
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        """Lets web addresses through.

        Raises:
            RequestRefusedError: it is another scheme, or logs somebody in.
        """
        if not is_plain_web(request.url):
            refuse(self._crawler, SCHEME_REFUSED, f"{request.url}: no plain http or https address")


def is_plain_web(url: str) -> bool:
    """Whether an address is http or https with a host and without user name and password."""
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and "@" not in parts.netloc
