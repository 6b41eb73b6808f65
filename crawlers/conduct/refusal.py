"""The one way in which conduct refuses a request: counted, and told from every other failure."""

from typing import NoReturn

from scrapy.crawler import Crawler
from scrapy.exceptions import IgnoreRequest


class RequestRefusedError(IgnoreRequest):
    """Conduct refused a request or its answer. `counted` is the name in the statistics that says what for."""

    def __init__(self, counted: str, detail: str) -> None:
        super().__init__(detail)
        self.counted = counted


def refuse(crawler: Crawler, counted: str, detail: str) -> NoReturn:
    """Counts the refusal and ends the request.

    Raises:
        RequestRefusedError: always; Scrapy hands it to the request's errback and tries nothing again.
    """
    crawler.stats.inc_value(counted)
    raise RequestRefusedError(counted, detail)
