"""The spider that is measured: everything that it does on the open web, but for the pace."""

import asyncio
import os
import resource
import statistics
import time
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, ClassVar

from benchmarks.crawl.pace_off import PACE_OFF
from benchmarks.crawl.watchlist import write_watchlist

_LAG_SECONDS = 0.005


def whole(url: str, home: str, told: Connection) -> None:
    """Obeys robots.txt and reservations, extracts every post, writes those admitted, journalled, into MongoDB."""
    from crawlers import crawling, settings
    from crawlers.logs import configure_logs
    from crawlers.session import open_session

    os.environ["MUNDFUNK_DATA"] = home
    extensions = {**settings.EXTENSIONS, "benchmarks.crawl.whole.Lag": 1}
    with open_session(write_watchlist(Path(home), url, delay=0), "forum") as session:
        configure_logs(session.run, "forum")
        session.extraction.warm_up()
        begun = time.process_time()
        crawling.crawl(session, {**PACE_OFF, "EXTENSIONS": extensions})
        run = session.store.runs.get(session.run)
        cpu = time.process_time() - begun
    told.send(
        {
            "pages": run.pages if run else 0,
            "posts": run.new_posts if run else 0,
            "seconds": Lag.seconds,
            "detail": run.detail if run else None,
            "reactor_cpu_ms_a_page": 1000 * cpu / (run.pages if run else 1),
            "worker_cpu_seconds": resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime,
            "lag_p99_ms": 1000 * statistics.quantiles(Lag.lags, n=100)[98],
            "lag_max_ms": 1000 * max(Lag.lags),
        }
    )


class Lag:
    """Extension: how much later than asked for the event loop comes back."""

    lags: ClassVar[list[float]] = []
    seconds: ClassVar[float] = 0

    @classmethod
    def from_crawler(cls, crawler: Any) -> "Lag":
        from scrapy import signals

        extension = cls()
        crawler.signals.connect(extension.begin, signal=signals.spider_opened)
        crawler.signals.connect(extension.end, signal=signals.spider_closed)
        return extension

    def begin(self) -> None:
        self._begun = time.perf_counter()
        self._task = asyncio.ensure_future(self._watch())

    def end(self) -> None:
        Lag.seconds = time.perf_counter() - self._begun
        self._task.cancel()

    async def _watch(self) -> None:
        while True:
            begun = time.perf_counter()
            await asyncio.sleep(_LAG_SECONDS)
            self.lags.append(time.perf_counter() - begun - _LAG_SECONDS)
