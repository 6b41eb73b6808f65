"""Into the store: posts first, then what their page leads to, then the page itself. A cursor never runs ahead."""

import asyncio
import contextlib
import time
from collections.abc import Container, Sequence
from typing import TYPE_CHECKING, cast

from scrapy.crawler import Crawler

from crawlers.arrival import Arrival
from crawlers.erased import erased_among
from crawlers.extracted import PageOutcome
from crawlers.frontier import address_of
from crawlers.guide import Guide
from crawlers.labels import Label
from crawlers.page_reading import PageReading
from crawlers.trace import trace_of
from crawlers.way import Way
from storage.faults import STORE_GONE
from storage.posts import Saved
from storage.store import Store
from touchpoints.page_state import PageState
from touchpoints.pointer import Pointer

if TYPE_CHECKING:
    from crawlers.spiders.source_spider import SourceSpider


_SECONDS_BETWEEN_PROGRESS = 2.0
_SECONDS_TO_GATHER = 0.05
"""What arrives within them is written in one go, at half the price of one write each, unless something waits for it."""


class StorePipeline:
    """Writes all arrivals that wait in one go: the more there are, the less each costs."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._waiting: list[tuple[Arrival, asyncio.Future[Way]]] = []
        self._told_at = time.monotonic()
        self._writer: asyncio.Task[None] | None = None
        self._is_urgent = asyncio.Event()

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "StorePipeline":
        """Scrapy's way to make it."""
        return cls(crawler)

    async def process_item(self, item: Arrival) -> Arrival:
        """Returns when the arrival is written, and the spider knows where it leads."""
        done: asyncio.Future[Way] = asyncio.get_running_loop().create_future()
        self._waiting.append((item, done))
        if item.visit.leads_on or item.visit.is_awaited:
            self._is_urgent.set()
        if self._writer is None or self._writer.done():
            self._writer = asyncio.create_task(self._write_all())
        await self._spider.go_on(item, await done)
        await self._tell_progress()
        return item

    @property
    def _spider(self) -> "SourceSpider":
        return cast("SourceSpider", self._crawler.spider)

    async def _write_all(self) -> None:
        while self._waiting:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._is_urgent.wait(), _SECONDS_TO_GATHER)
            self._is_urgent.clear()
            batch, self._waiting = self._waiting, []
            spider = self._spider
            try:
                ways = await asyncio.to_thread(write, spider.session.store, spider.guide, [item for item, _ in batch])
            except Exception as error:  # noqa: BLE001 - each arrival of the batch has to learn that it is not written
                for _, done in batch:
                    done.set_exception(error)
                continue
            for (_, done), way in zip(batch, ways, strict=True):
                done.set_result(way)

    async def _tell_progress(self) -> None:
        now = time.monotonic()
        if now - self._told_at > _SECONDS_BETWEEN_PROGRESS:
            self._told_at = now
            await asyncio.to_thread(self._spider.session.progress, self._crawler.stats.get_stats())


def write(store: Store, guide: Guide, arrivals: Sequence[Arrival]) -> list[Way]:
    """Saves the arrivals' posts and pages and says where each leads. Counts in each what was new to the store.

    An arrival that can't be written because of what it holds counts as unreadable: it costs no other.

    Raises:
        PyMongoError, NotJournalledError: the server is away, or does not what it should.
    """
    try:
        return _written(store, guide, arrivals)
    except STORE_GONE:
        raise
    except Exception:  # noqa: BLE001 - told by each alone, whose trace goes into the ledger
        return [_alone(store, guide, arrival) for arrival in arrivals]


def _alone(store: Store, guide: Guide, arrival: Arrival) -> Way:
    try:
        return _written(store, guide, [arrival])[0]
    except STORE_GONE:
        raise
    except Exception as error:  # noqa: BLE001 - what one page holds must not end the crawl; the trace goes into the ledger
        arrival.label, arrival.detail = Label.UNREADABLE, f"{arrival.answer.url}: what it holds can't be stored"
        arrival.reading = PageReading(outcome=PageOutcome.UNREADABLE, detail=arrival.detail, trace=trace_of(error))
        return _written(store, guide, [arrival])[0]


def _written(store: Store, guide: Guide, arrivals: Sequence[Arrival]) -> list[Way]:
    _save_posts(store, arrivals)
    known = _known(store, set().union(*(guide.addresses(arrival) for arrival in arrivals)))
    ways = [guide.way(arrival, known) for arrival in arrivals]
    awaited = [state for way in ways for state in way.awaited]
    store.pages.save(*awaited, *(state for way in ways for state in way.settled))
    return ways


def _save_posts(store: Store, arrivals: Sequence[Arrival]) -> None:
    found = [(arrival, *item) for arrival in arrivals if arrival.reading for item in arrival.reading.admitted]
    erased = erased_among(store, [post for _, post, _ in found])
    kept = [each for each in found if each[1].id not in erased]
    # What a try that failed afterwards has stored is counted already, and would not be new any more.
    counted = {id(arrival) for arrival in arrivals if arrival.new or arrival.changed or arrival.same}
    saved_as = store.posts.save([(post, text) for _, post, text in kept])
    for (arrival, _, _), saved in zip(kept, saved_as, strict=True):
        if id(arrival) not in counted:
            arrival.new += saved is Saved.NEW
            arrival.changed += saved is Saved.CHANGED
            arrival.same += saved is Saved.SAME
    store.candidates.note(_pointers(arrivals, erased))
    store.thread_writers.note([each.reading.writers for each in arrivals if each.reading and each.reading.writers])


def _pointers(arrivals: Sequence[Arrival], erased: Container[str]) -> list[Pointer]:
    found = (pointer for arrival in arrivals if arrival.reading for pointer in arrival.reading.pointers)
    return [pointer for pointer in found if pointer.post not in erased]


def _known(store: Store, addresses: set[str]) -> dict[str, PageState]:
    """What the store knows of the addresses, and of the last pages of the threads among them."""
    known = store.pages.among(addresses)
    last = {address_of(state.last_page_url) for state in known.values() if state.last_page_url}
    return {**store.pages.among(last - known.keys()), **known}
