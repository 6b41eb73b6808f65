"""Ending a source's crawl early, with a line that says why."""

import asyncio

from scrapy.crawler import Crawler

from crawlers.conduct.outcomes_of_requests import STOPPED

_closing: set[asyncio.Task[None]] = set()


def stop_source(crawler: Crawler, reason: str, detail: str) -> None:
    """Closes the spider. `reason` is one word for Scrapy's `finish_reason`, `detail` a line for people."""
    if is_closing(crawler):
        return
    crawler.stats.set_value(STOPPED, detail)
    task = asyncio.ensure_future(crawler.engine.close_spider_async(reason=reason))
    # The loop holds its tasks weakly: without this one the spider might never be closed.
    _closing.add(task)
    task.add_done_callback(_closing.discard)


def is_closing(crawler: Crawler) -> bool:
    """Whether the crawl is about to end, so that nobody should start to wait for anything, nor ask for it.

    The engine learns of it in a turn of the loop to come, in which whoever waits for the host may be woken first.
    """
    if crawler.stats.get_value(STOPPED) is not None:
        return True
    slot = crawler.engine._slot  # noqa: SLF001 - Scrapy tells nobody in any other way that a spider is closing
    return not crawler.crawling or slot is None or slot.closing is not None
