"""Requests that the address guard stopped: told apart from names that don't exist, counted, and never tried again."""

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import CannotResolveHostError

from crawlers.conduct.address_guard import AddressGuard
from crawlers.conduct.authority import host_of
from crawlers.conduct.outcomes_of_requests import ADDRESS_REFUSED
from crawlers.conduct.refusal import refuse


class DeniedAddresses:
    """Downloader middleware; sees a failure before anybody thinks of a retry."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "DeniedAddresses":
        """Scrapy's way to make it."""
        return cls(crawler)

    def process_exception(self, request: Request, exception: Exception) -> None:
        """Ends the request where the guard had a reason.

        Raises:
            RequestRefusedError: its host led to a denied address.
        """
        from twisted.internet import reactor

        guard = getattr(reactor, "nameResolver", None)
        if not isinstance(exception, CannotResolveHostError) or not isinstance(guard, AddressGuard):
            return
        reason = guard.refused.get(host_of(request.url))
        if reason:
            detail = f"{request.url}: {reason}; private addresses need allow_private = true"
            refuse(self._crawler, ADDRESS_REFUSED, detail)
