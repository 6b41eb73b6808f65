"""The long-lived service: crawls by the timetable, reads after each crawl, and makes up for what was missed."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import structlog
from apscheduler.events import EVENT_JOB_ERROR, EVENT_JOB_MISSED, JobExecutionEvent
from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.schedulers.background import BackgroundScheduler

from scheduler.crawling import crawl_sources
from scheduler.reading_process import read_in_a_process
from scheduler.timetable import in_window, is_overdue, keeps_to_window, trigger_of, window_closing, window_opening
from storage.home import Home
from storage.store import Store
from touchpoints.identity import platform_of
from touchpoints.watchlist import Source, Watchlist

log = structlog.get_logger()

_CRAWLS_AT_ONCE = 2
_GRACE_SECONDS = 10 * 3600
"""Misfire grace counts the time spent waiting for a free crawl, so it is longer than any window."""


@dataclass
class Service:
    """Crawls and readings of one watchlist; they are processes of their own, so that neither can stall the other."""

    home: Home
    config: Path
    watchlist: Watchlist
    store: Store
    clock: Callable[[], datetime] = lambda: datetime.now(UTC)
    _stop: threading.Event = field(default_factory=threading.Event)
    _window_closed: threading.Event = field(default_factory=threading.Event)
    _unread: threading.Event = field(default_factory=threading.Event)
    _hosts: dict[str, threading.Lock] = field(default_factory=dict)

    @contextmanager
    def running(self) -> Iterator[None]:
        """The timetable runs for as long as the context lasts; leaving it ends crawls and reading cleanly."""
        scheduler = self._scheduler()
        reading = threading.Thread(target=self._read_when_asked, name="reading")
        self._unread.set()
        reading.start()
        scheduler.start()
        try:
            yield
        finally:
            scheduler.pause()
            self._stop.set()
            self._window_closed.set()
            self._unread.set()
            scheduler.shutdown(wait=True)
            reading.join()

    def _scheduler(self) -> BackgroundScheduler:
        scheduler = BackgroundScheduler(
            executors={"default": ThreadPoolExecutor(_CRAWLS_AT_ONCE), "clock": ThreadPoolExecutor(1)},
            job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": _GRACE_SECONDS},
            timezone=self.watchlist.project.timezone,
        )
        scheduler.add_listener(_tell_missed, EVENT_JOB_MISSED)
        scheduler.add_listener(_tell_failed, EVENT_JOB_ERROR)
        now = self.clock()
        project = self.watchlist.project
        for source in self.watchlist.sources:
            trigger = trigger_of(source, project, now)
            if trigger is not None:
                scheduler.add_job(self._crawl, trigger, [source], id=source.name, name=source.name)
            if is_overdue(source, project, self._last_completed(source), now):
                scheduler.add_job(self._crawl, None, [source], id=f"{source.name} (made up for)")
        if not in_window(project, now):
            self._window_closed.set()
        scheduler.add_job(self._window_closed.clear, window_opening(project, now), id="window opens", executor="clock")
        scheduler.add_job(self._window_closed.set, window_closing(project, now), id="window closes", executor="clock")
        return scheduler

    def _last_completed(self, source: Source) -> datetime | None:
        run = self.store.runs.latest(source.name)
        return run.started_at if run and run.ended_at else None

    def _crawl(self, source: Source) -> None:
        stop = self._window_closed if keeps_to_window(source) else self._stop
        with self._hosts.setdefault(platform_of(source.url), threading.Lock()):
            if stop.is_set():
                log.warning("not crawled: its time was over before its turn came", source=source.name)
                return
            for run in crawl_sources(self.home, self.config, [source.name], self.store, stop=stop):
                log.info("crawled", source=source.name, run=run.id, outcome=run.outcome, new_posts=run.new_posts)
        self._unread.set()

    def _read_when_asked(self) -> None:
        while self._unread.wait() and not self._stop.is_set():
            self._unread.clear()
            try:
                code = read_in_a_process(self.home, self.config, self._stop)
            except OSError:
                log.exception("reading could not be started")
                continue
            if code and not self._stop.is_set():
                log.error("reading failed", code=code)


def _tell_missed(event: JobExecutionEvent) -> None:
    log.warning("missed", job=event.job_id, due=str(event.scheduled_run_time))


def _tell_failed(event: JobExecutionEvent) -> None:
    log.error("failed", job=event.job_id, error=str(event.exception), trace=event.traceback)
