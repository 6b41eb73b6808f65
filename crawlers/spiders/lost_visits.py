"""Lost visits: those that come to no answer through a fault of our own, or of which nobody will hear any more.

Each of them ends all the same. The ledger gets the trace, the page stays due, and the frontier doesn't wait for it.
"""

import asyncio
from datetime import UTC, datetime

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.http import Response
from twisted.python.failure import Failure

from crawlers import statistics
from crawlers.arrival import Answer, Arrival
from crawlers.conduct.stopping import is_closing
from crawlers.failures import detail_of
from crawlers.frontier import Frontier
from crawlers.labels import Label
from crawlers.visit import Visit

VISIT = "mundfunk_visit"
"""Where a request's meta says which visit it is made for."""
_FAULTS_IN_A_ROW = 20
"""After so many pages that were lost by faults of our own, one after the other, the crawl ends: it is not the pages."""


class LostVisits:
    """Of one crawl. It listens to Scrapy for what goes wrong there."""

    def __init__(self, crawler: Crawler, frontier: Frontier) -> None:
        self._crawler, self._frontier = crawler, frontier
        self._given_up: dict[int, asyncio.Future[None]] = {}
        self._faults = 0
        crawler.signals.connect(self.page_lost, signal=signals.spider_error)
        crawler.signals.connect(self.arrival_lost, signal=signals.item_error)
        crawler.signals.connect(self.settle, signal=signals.scheduler_empty)

    def page_lost(self, failure: Failure, response: Response | Failure | None) -> None:
        """A fault of the program: the page stays due, and the ledger gets the trace.

        Without a page it is the way to all further ones that is lost.
        """
        self.count_fault(failure)
        request: Request | None = getattr(response, "request", None)
        if request is None:
            self._frontier.stop()
        else:
            self.give_up(request.meta[VISIT], Label.FAILED, detail_of(failure.value))

    def arrival_lost(self, failure: Failure, item: Arrival) -> None:
        """A fault of the store: nothing can be kept, so nothing more is fetched."""
        statistics.count_fault(self._crawler.stats, item.visit, failure.getTraceback())
        self._frontier.stop()
        self._frontier.done(item.visit)

    def settle(self) -> None:
        """Ends what is out while nobody works at anything: requests that were dropped, and nobody was told."""
        engine = self._crawler.engine
        scraped, scheduled = engine.scraper.slot, engine.scheduler
        if engine.downloader.active or not scraped or not scraped.is_idle():
            return
        if scheduled is None or scheduled.has_pending_requests():
            return
        for visit in self._frontier.out():
            self.give_up(visit, Label.FAILED, f"{visit.url}: was dropped, and nobody said why")

    def count_fault(self, failure: Failure) -> None:
        """Too many of them without a page in between that could be read end the crawl."""
        statistics.note_trace(self._crawler.stats, failure.getTraceback())
        self._faults += 1
        if self._faults == _FAULTS_IN_A_ROW:
            self._frontier.stop()

    def nothing_lost(self) -> None:
        """A page went the whole way: the row of faults is at its end."""
        self._faults = 0

    def give_up(self, visit: Visit, label: Label, detail: str) -> None:
        """Lets the store know, on the way of all others, what became of a visit that nobody will hear of any more."""
        if is_closing(self._crawler):
            self._frontier.done(visit)
        elif id(visit) not in self._given_up:
            arrival = without_page(visit, label, detail)
            stored = self._crawler.engine.scraper.start_itemproc_async(arrival, response=None)
            self._given_up[id(visit)] = told = asyncio.ensure_future(stored)
            told.add_done_callback(lambda _: self._given_up.pop(id(visit)))


def without_page(visit: Visit, label: Label, detail: str) -> Arrival:
    """What a visit came to that has no answer."""
    answer = Answer(url=visit.url, status=0, fetched_at=datetime.now(UTC))
    return Arrival(visit=visit, answer=answer, label=label, detail=detail)
