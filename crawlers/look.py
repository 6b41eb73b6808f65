"""A look at the web by one spider in a process of its own, with a crawl's conduct and in turn with all crawls."""

import logging
from contextlib import nullcontext
from multiprocessing.connection import Connection
from typing import Any

from scrapy import Spider
from scrapy.crawler import AsyncCrawlerProcess

from crawlers.conduct import pace
from crawlers.conduct.addon import SOURCE, WATCHLIST
from crawlers.conduct.pace import HOST_TURNS
from crawlers.own_process import answer_of
from crawlers.project_settings import project_settings
from storage.shared_turns import SharedTurns
from touchpoints.errors import BadInputError, WorkFailedError
from touchpoints.watchlist import Source, Watchlist

_OWN = {"LOG_ENABLED": False, "DUPEFILTER_CLASS": "scrapy.dupefilters.BaseDupeFilter"}
"""Scrapy's own filter drops a redirect to where it came from, and tells nobody: there would be no answer."""


def look(
    spider: type[Spider],
    watchlist: Watchlist,
    source: Source,
    turns: SharedTurns | None,
    *,
    seconds: float,
    **arguments: Any,
) -> Any:
    """What the spider sends through `pipe`, which it is given beside its `arguments`.

    With `turns` it waits for its turn at each host as a crawl does, and says so in one line on standard error.

    Raises:
        TimeoutError: nothing came in time.
        EOFError: the process died before it sent anything.
        BadInputError: conduct refuses to begin.
        WorkFailedError: there is no page, or nobody can say whose turn it is.
    """
    return answer_of(_look, spider, watchlist, source, turns, arguments, seconds=seconds)


def _look(
    pipe: Connection,
    spider: type[Spider],
    watchlist: Watchlist,
    source: Source,
    turns: SharedTurns | None,
    arguments: dict[str, Any],
) -> None:
    process = AsyncCrawlerProcess(project_settings({SOURCE: source, WATCHLIST: watchlist, **_OWN}))
    crawler = process.create_crawler(spider)
    _tell_of_waiting()
    try:
        with turns.open() if turns else nullcontext() as opened:
            crawler.settings.set(HOST_TURNS, opened, priority="cmdline")
            task = process.crawl(crawler, pipe=pipe, **arguments)
            process.start()
        task.result()
    except (BadInputError, WorkFailedError) as error:
        pipe.send(error)


def _tell_of_waiting() -> None:
    """The one thing that is worth a line: why nothing seems to happen."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("mundfunk: %(message)s"))
    pace.logger.addHandler(handler)
    pace.logger.setLevel(logging.INFO)
    pace.logger.propagate = False
