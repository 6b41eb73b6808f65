"""Requests that leave the source's site are refused so that their spider learns of it."""

from scrapy import Request, Spider
from scrapy.downloadermiddlewares.offsite import OffsiteMiddleware


class Offsite(OffsiteMiddleware):
    """Scrapy's own, but for one thing: it takes a redirect to another host out of the queue without telling anybody.

    The visit would stay out, and the crawl would wait for it without end.
    """

    def request_scheduled(self, request: Request, spider: Spider) -> None:
        """Lets the request into the queue: on its way out of it `process_request` refuses it."""
