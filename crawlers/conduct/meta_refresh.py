"""Follows pages that send their reader on by a meta element, and leaves those alone that can't."""

from scrapy import Request
from scrapy.downloadermiddlewares.redirect import MetaRefreshMiddleware
from scrapy.http import Response

from crawlers.conduct.outcomes_of_requests import BROKEN
from crawlers.conduct.refusal import refuse

_HEAD = 4 * 4096
"""Bytes: Scrapy looks into 4,096 characters, which may take four each."""
_MARKS = (b"refresh", b"\x00")
"""What asks for it, in any encoding: those that write it in other bytes write zeros."""


class MetaRefresh(MetaRefreshMiddleware):
    """Scrapy's, which decodes the whole page and searches its head before it knows that nothing is asked for."""

    def process_response(self, request: Request, response: Response) -> Request | Response:  # type: ignore[override]
        """The page, or a request for what it leads to.

        Raises:
            RequestRefusedError: what it leads to is no address.
            IgnoreRequest: it is one redirect too many.
        """
        head = response.body[:_HEAD].lower()
        if not any(mark in head for mark in _MARKS):
            return response
        try:
            return super().process_response(request, response)
        except ValueError as error:
            refuse(self.crawler, BROKEN, f"{response.url}: sends on to what is no address: {error}")
