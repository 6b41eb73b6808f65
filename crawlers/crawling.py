"""One crawl in this process: the reactor runs from its first request to its last write."""

import gc
import logging
from typing import Any

from scrapy.crawler import AsyncCrawlerProcess

from crawlers.conduct.share_cap import KNOWN_SIZE
from crawlers.outcome import Conclusion
from crawlers.project_settings import project_settings
from crawlers.session import CrawlSession
from crawlers.statistics import FINISH_REASON
from touchpoints.errors import BadInputError


def crawl(session: CrawlSession, settings: dict[str, Any] | None = None) -> Conclusion:
    """Crawls the session's source; `settings` overrides Scrapy's. Can be called once in a process.

    Raises:
        BadInputError: conduct refuses to begin.
    """
    own = {"LOG_INSTALL_ROOT_HANDLER": False, KNOWN_SIZE: session.store.runs.portal_size(session.source.name)}
    process = AsyncCrawlerProcess(project_settings({**own, **(settings or {})}))
    # Scrapy lets its lines of every request be written at any level, for the root to drop.
    logging.getLogger("scrapy").setLevel(logging.NOTSET)
    crawler = process.create_crawler(session.source.channel.value)
    task = process.crawl(crawler, session=session)
    # What is there by now stays until the end: without it, looking for garbage takes a fraction of the time.
    gc.freeze()
    process.start()
    # What was still out when the reactor was ended gave no turn back.
    session.store.host_turns.leave()
    if task.done() and not task.cancelled() and isinstance(fault := task.exception(), BadInputError):
        session.fail(str(fault))
        raise fault
    # A reactor that was ended leaves no reason behind.
    return session.finish({FINISH_REASON: "shutdown", **crawler.stats.get_stats()})
