"""Redirects to where there is nothing: refused, and told from faults of our own."""

from scrapy import Request, Spider
from scrapy.downloadermiddlewares.redirect import RedirectMiddleware
from scrapy.http import Response

from crawlers.conduct.outcomes_of_requests import BROKEN
from crawlers.conduct.refusal import refuse


class Redirects(RedirectMiddleware):
    """Downloader middleware in the place of Scrapy's own, to which a Location that is no address is a fault."""

    def process_response(
        self,
        request: Request,
        response: Response,
        spider: Spider | None = None,  # noqa: ARG002
    ) -> Request | Response:
        """The response, or a request for what it leads to.

        Raises:
            RequestRefusedError: what it leads to is no address.
            IgnoreRequest: it is one redirect too many.
        """
        try:
            return super().process_response(request, response)
        except ValueError as error:
            refuse(self.crawler, BROKEN, f"{response.url}: redirects to what is no address: {error}")
