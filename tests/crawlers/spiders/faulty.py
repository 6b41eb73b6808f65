"""A crawl by a program with faults, in a process of its own: `python -m tests.crawlers.spiders.faulty SOURCE ...`.

What a fault strikes is told by the number of a thread, so that a test's forum decides.
"""

import argparse
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

from scrapy import Request
from scrapy.http import Response
from twisted.python.failure import Failure

import crawlers.settings
from crawlers.arrival import Arrival
from crawlers.crawling import crawl
from crawlers.session import open_session
from crawlers.spiders import forum
from crawlers.visit import Visit

UNSAID, REQUEST, RESPONSE, CALLBACK, ERRBACK = (f"t={number}" for number in (21, 22, 26, 27, 28))


class FaultyForum(forum.ForumSpider):
    """The forum's spider, whose callback and errback fail."""

    async def _arrival(self, visit: Visit, response: Response) -> Arrival:
        _fail_at(CALLBACK, visit.url)
        return await super()._arrival(visit, response)

    async def failed(self, failure: Failure) -> AsyncIterator[Arrival | Request]:
        _fail_at(ERRBACK, vars(failure)["request"].url)
        async for each in super().failed(failure):
            yield each


class Dropping:
    """Spider middleware that drops a request and tells nobody, as Scrapy's own for long addresses does."""

    async def process_start(self, start: AsyncIterator[Request]) -> AsyncIterator[Request]:
        async for request in start:
            if UNSAID not in request.url:
                yield request


class Failing:
    """Downloader middleware."""

    def process_request(self, request: Request) -> None:
        _fail_at(REQUEST, request.url)
        _fail_at(ERRBACK, request.url)

    def process_response(self, request: Request, response: Response) -> Response:
        _fail_at(RESPONSE, request.url)
        return response


def _fail_at(mark: str, url: str) -> None:
    if mark in url:
        raise RuntimeError(f"a fault of our own at {mark}")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("source")
    parser.add_argument("--run")
    parser.add_argument("--config", type=Path)
    given = parser.parse_args()
    settings: dict[str, Any] = {
        "SPIDER_MODULES": [__name__],
        "SPIDER_MIDDLEWARES": {**crawlers.settings.SPIDER_MIDDLEWARES, Dropping: 500},
        "DOWNLOADER_MIDDLEWARES": {**crawlers.settings.DOWNLOADER_MIDDLEWARES, Failing: 200},
    }
    with open_session(given.config, given.source, given.run) as session:
        sys.exit(crawl(session, settings).failed)


if __name__ == "__main__":
    main()
