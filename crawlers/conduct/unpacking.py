"""Unpacks what came compressed, and counts what would have become too large."""

import struct
import zlib

import brotli  # type: ignore[import-untyped]
from backports.zstd import ZstdError
from scrapy import Request, Spider
from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.httpcompression import HttpCompressionMiddleware
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response

from crawlers.conduct.outcomes_of_requests import BROKEN, TOO_LARGE
from crawlers.conduct.refusal import refuse

_MOST_LAYERS = 5
"""No server packs an answer twice; thousands of layers, each as large as a page may be, would take the loop minutes."""
_UNPACKABLE = (OSError, EOFError, UnicodeError, struct.error, zlib.error, brotli.error, ZstdError)


class Unpacking(HttpCompressionMiddleware):
    """Downloader middleware in the place of Scrapy's own, which drops a bomb like any page that nobody wants."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler=crawler)
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "Unpacking":
        """Scrapy's way to make it."""
        return cls(crawler)

    def process_response(
        self,
        request: Request,
        response: Response,
        spider: Spider | None = None,  # noqa: ARG002
    ) -> Request | Response:
        """The response unpacked.

        Raises:
            RequestRefusedError: it grew over the size limit, or can't be unpacked.
        """
        if b",".join(response.headers.getlist("Content-Encoding")).count(b",") >= _MOST_LAYERS:
            refuse(self._crawler, BROKEN, f"{response.url}: is packed over and over")
        try:
            return super().process_response(request, response)
        except IgnoreRequest as error:
            refuse(self._crawler, TOO_LARGE, f"{response.url}: {error}")
        except _UNPACKABLE as error:
            refuse(self._crawler, BROKEN, f"{response.url}: is not packed as it says: {error}")
