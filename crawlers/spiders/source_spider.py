"""What the spiders of all channels share: from the frontier to requests, from responses to arrivals."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any, ClassVar, cast
from urllib.parse import urlsplit

from scrapy import Request, Spider, signals
from scrapy.crawler import Crawler
from scrapy.http import Response
from twisted.internet.base import ReactorBase
from twisted.python.failure import Failure

from crawlers import statistics
from crawlers.answers import answer_of, conditions, is_conditional, page_of
from crawlers.arrival import Answer, Arrival
from crawlers.conduct.addon import SOURCE, WATCHLIST
from crawlers.conduct.every_answer import every_answer
from crawlers.conduct.pace import HOST_TURNS
from crawlers.conduct.stopping import is_closing, stop_source
from crawlers.failures import ENDING, WALLS, detail_of, label_of_failure
from crawlers.frontier import Frontier, address_of
from crawlers.guide import Guide
from crawlers.labels import Label, label_of_page, label_of_status
from crawlers.manner import Manner
from crawlers.open_routes import Twin
from crawlers.page_memory import PageMemory
from crawlers.robots_sitemaps import with_sitemaps
from crawlers.route_choice import BY_ROUTE, RouteChoice, has_answered, is_json, tells_all
from crawlers.section import Section
from crawlers.session import CrawlSession, open_session
from crawlers.spiders.lost_visits import VISIT, LostVisits, without_page
from crawlers.start import first_visits, start_urls
from crawlers.thread_so_far import ThreadSoFar
from crawlers.visit import Visit, Walk
from crawlers.way import Way
from touchpoints.identity import platform_of
from touchpoints.page_state import PageKind

_TWIN, _INSTEAD = "mundfunk_twin", "mundfunk_instead"
_GRACE_SECONDS = 6.0
"""What a stopped crawl may still wait for: a server that answers slowly, a pause that a host asked for."""
_AT_ONCE = 48
"""How many visits may be out: enough to keep the downloader, the worker process and the store busy."""


def end_within(seconds: float) -> None:
    """Ends the reactor then, whatever is still out. What was not written stays due."""
    from twisted.internet import reactor

    asyncio.get_running_loop().call_later(seconds, cast("ReactorBase", reactor).stop)


class SourceSpider(Spider):
    """Reads one source of the watchlist. A channel's spider says in `manner` how its pages are walked."""

    manner: ClassVar[Manner]
    session: CrawlSession
    guide: Guide
    frontier: Frontier
    routes: RouteChoice
    lost: LostVisits
    custom_settings: dict[str, Any] | None = {  # noqa: RUF012 - Scrapy declares it so
        "ITEM_PIPELINES": {"crawlers.pipelines.store.StorePipeline": 100},
        "DUPEFILTER_CLASS": "scrapy.dupefilters.BaseDupeFilter",
        "JOBDIR": None,
    }

    @classmethod
    def from_crawler(
        cls,
        crawler: Crawler,
        *args: Any,
        source: str = "",
        config: str = "mundfunk.toml",
        session: CrawlSession | None = None,
        **kwargs: Any,
    ) -> "SourceSpider":
        """A spider for the source of that name in the watchlist `config`, or for a session that is open already."""
        spider = super().from_crawler(crawler, *args, **kwargs)
        owned = ExitStack()
        spider.session = session or owned.enter_context(open_session(Path(config), source))
        crawler.settings.set(SOURCE, spider.session.source, priority="cmdline")
        crawler.settings.set(WATCHLIST, spider.session.watchlist, priority="cmdline")
        crawler.settings.set(HOST_TURNS, spider.session.store.host_turns, priority="cmdline")
        spider.prepare()
        if session is None:
            owned.callback(lambda: spider.session.finish(crawler.stats.get_stats()))
            crawler.signals.connect(owned.close, signal=signals.engine_stopped, weak=False)
        return spider

    def prepare(self) -> None:
        """Makes the frontier and the guide of the session's source."""
        session = self.session
        self.allowed_domains = [(urlsplit(session.source.url).hostname or "").removeprefix("www.")]
        self.routes = RouteChoice(session.source.channel)
        self.frontier = Frontier(now=session.started_at, budget=session.source.max_pages, at_once=_AT_ONCE)
        self.lost = LostVisits(self.crawler, self.frontier)
        memory = PageMemory(
            source=session.source.name,
            now=session.started_at,
            horizon=session.horizon,
            read_with=session.read_with,
            soonest=self.manner.soonest,
        )
        section = Section(session.source.url)
        self.guide = Guide(section=section, manner=self.manner, memory=memory, seen=self.frontier.has_seen)

    async def start(self) -> AsyncIterator[Request]:
        """One request for each visit that the frontier hands out, until it has no more."""
        try:
            for visit in await asyncio.to_thread(first_visits, self.session, self.guide):
                self.frontier.add(visit)
            while (following := await self.frontier.next()) is not None:
                if request := self._first_request(following):
                    yield request
            # A stop reaches a crawl here: without anybody who waits, what is out would have all its time.
            await self.frontier.all_done()
        except asyncio.CancelledError:
            end_within(_GRACE_SECONDS)
            raise

    async def parse(self, response: Response) -> AsyncIterator[Arrival | Request]:
        """What the response holds, on its way to the store; or what is asked for in its place."""
        visit: Visit = response.meta[VISIT]
        self.frontier.mark_seen(response.url)
        yield self._judged(await self._arrival(visit, response), response.meta)

    async def failed(self, failure: Failure) -> AsyncIterator[Arrival | Request]:
        """A visit without a page goes the same way: what it came to is remembered.

        But what fails while the crawl ends was given up by ourselves and stays due, unless it is what ended the crawl.
        """
        meta = cast("Request", vars(failure)["request"]).meta
        visit: Visit = meta[VISIT]
        label, detail = label_of_failure(failure.value), detail_of(failure.value)
        if is_closing(self.crawler) and label not in ENDING:
            self.frontier.done(visit)
            return
        if label is Label.FAILED:
            self.lost.count_fault(failure)
        yield self._judged(without_page(visit, label, detail), meta)

    async def _arrival(self, visit: Visit, response: Response) -> Arrival:
        answer, twin = answer_of(response), response.meta.get(_TWIN)
        label = self._label_before_reading(visit, response, answer)
        if label is not None:
            return Arrival(visit=visit, answer=answer, label=label, detail=f"{answer.url}: status {answer.status}")
        page = page_of(response, answer.fetched_at)
        page = replace(page, url=twin.page) if twin else page
        further = visit.kind is PageKind.PAGE
        thread = await self._thread_so_far(visit, further=further)
        reading = await self.session.extraction.read(
            page, self.session.horizon, further=further, thread=thread, leads_on=visit.leads_on
        )
        if visit.kind is PageKind.START:
            reading = await with_sitemaps(self.crawler, answer.url, reading)
        label = label_of_page(reading.outcome)
        if label in WALLS:
            stop_source(self.crawler, label, reading.detail or answer.url)
        return Arrival(visit=visit, answer=answer, label=label, detail=reading.detail, reading=reading)

    async def _thread_so_far(self, visit: Visit, *, further: bool) -> ThreadSoFar:
        """What the pages before left of the thread's writers: they are in the store before this page is asked for."""
        address = address_of(visit.thread)
        of_thread = self.session.store.thread_writers.of
        return ThreadSoFar(address, await asyncio.to_thread(of_thread, address) if further else frozenset())

    def _judged(self, arrival: Arrival, meta: dict[str, Any]) -> Arrival | Request:
        """The arrival; where the page's JSON says more, or says nothing, the request for what is read in its place."""
        visit, reading = arrival.visit, arrival.reading
        if meta.get(_TWIN) is not None:
            if arrival.label is Label.UNCHANGED or (reading is not None and tells_all(reading)):
                self.crawler.stats.inc_value(BY_ROUTE)
                return arrival
            self.routes.refused(arrival.label)
            instead: Arrival | None = meta.get(_INSTEAD)
            return instead or self._request(visit)
        if self.routes.is_route(visit) and not has_answered(arrival):
            self._start_over()
        elif reading is not None:
            self.routes.learn(reading)
            twin = self.routes.of_start(visit)
            return self._request(visit, twin, instead=arrival) if twin else arrival
        return arrival

    def _start_over(self) -> None:
        """The routes that the start page's JSON led to don't answer: all is read as pages."""
        self.routes.close()
        for url in start_urls(self.session.watchlist, self.session.source):
            self.frontier.forget(url)
            self.frontier.add(Visit(url=url, kind=PageKind.START))

    async def go_on(self, arrival: Arrival, way: Way) -> None:
        """The arrival is stored: on to where it leads."""
        statistics.count(self.crawler.stats, arrival)
        if arrival.label is not Label.FAILED:
            self.lost.nothing_lost()
        for visit in way.visits:
            if self.frontier.add(visit) and visit.walk is not None:
                visit.walk.waiting += 1
        await self._walk_on(way.walk)
        await self._leave(arrival.visit, is_fresh=self._is_fresh(arrival))

    async def _leave(self, visit: Visit, *, is_fresh: bool) -> None:
        if visit.walk is not None:
            visit.walk.waiting -= 1
            visit.walk.fresh |= is_fresh
            await self._walk_on(visit.walk)
        self.frontier.done(visit)

    async def _walk_on(self, walk: Walk | None) -> None:
        """To the list's next page, or to its end: the rest of a list is older than what was not worth it here."""
        if walk is None or walk.next is None or not (walk.fresh or walk.waiting == 0):
            return
        onward, walk.next = walk.next, None
        if walk.fresh:
            self.frontier.add(onward)
        elif onward.state is not None:
            settled = onward.state.model_copy(update={"due_at": walk.next_due_at})
            await asyncio.to_thread(self.session.store.pages.save, settled)

    def _first_request(self, visit: Visit) -> Request | None:
        """None where the visit's address is none: what earlier versions took for one is still in the store."""
        try:
            return self._request(visit, self.routes.of(visit))
        except ValueError as error:
            self.lost.give_up(visit, Label.UNREADABLE, f"{visit.url}: {detail_of(error)}")
            return None

    def _request(self, visit: Visit, twin: Twin | None = None, instead: Arrival | None = None) -> Request:
        """For the page itself, or for its JSON; `instead` is what there is if that says nothing."""
        meta = {VISIT: visit, _TWIN: twin, _INSTEAD: instead, **every_answer()}
        # What the JSON of a start page leads to has to be looked at though it is as it was.
        is_known = instead is None and visit.state is not None and self._can_be_unchanged(visit)
        headers = conditions(visit.state) if visit.state and is_known and not visit.is_doubtful else {}
        url = twin.route if twin else visit.url
        return Request(url, headers=headers, meta=meta, callback=self.parse, errback=self.failed)

    def _can_be_unchanged(self, visit: Visit) -> bool:
        return visit.was_fetched and visit.state is not None and visit.state.read_with == self.session.read_with

    def _label_before_reading(self, visit: Visit, response: Response, answer: Answer) -> Label | None:
        if platform_of(answer.url) != platform_of(self.session.source.url):
            return Label.OFFSITE
        label, meta = label_of_status(answer.status), response.meta
        if label is Label.UNCHANGED and not is_conditional(response.request):
            return Label.UNREADABLE
        if label is None and (meta.get(_TWIN) or self.routes.is_route(visit)) and not is_json(response.body):
            return Label.UNREADABLE
        if label is None and not meta.get(_INSTEAD) and visit.state is not None and self._can_be_unchanged(visit):
            return Label.UNCHANGED if answer.content_hash == visit.state.content_hash else None
        return label

    def _is_fresh(self, arrival: Arrival) -> bool:
        dates = arrival.reading.dates if arrival.reading else ()
        is_recent = not dates or max(dates) >= self.session.horizon
        is_news = arrival.new > 0 or not arrival.visit.was_fetched
        return arrival.label is Label.POSTS and is_recent and is_news
