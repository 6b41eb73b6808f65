"""Extraction in a process of its own: parsing HTML is the slow part, and the reactor's loop stays free of it."""

import asyncio
import multiprocessing
import signal
import traceback
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, cast

from crawlers.extracted import PageOutcome
from crawlers.page import Page
from crawlers.page_reading import PageReading
from crawlers.thread_so_far import ThreadSoFar
from touchpoints.watchlist import Source, Watchlist

if TYPE_CHECKING:
    from crawlers.page_reader import PageReader

SECONDS_A_PAGE = 20.0
"""Ten times what `extract` may take on the worst page: beyond it, it hangs."""
_SECONDS_TO_START = 60.0
_READY = "ready"
_PAGES_AT_ONCE = 8
"""Pages that a worker is handed at once: it needn't wait for a busy loop between two of them."""
_TRIES = 2
"""A worker that died may have been killed by anybody; when a second one dies, it dies of the page."""


@dataclass(frozen=True, slots=True)
class Setup:
    """What the worker needs to know of its source. `key` makes the pseudonyms."""

    watchlist: Watchlist
    source: Source
    key: bytes


@dataclass(frozen=True, slots=True)
class _Task:
    page: Page
    horizon: datetime | None
    further: bool
    thread: ThreadSoFar | None


@dataclass(frozen=True, slots=True)
class _Asked:
    task: _Task
    answer: asyncio.Future[PageReading]

    def tell(self, reading: PageReading) -> None:
        if not self.answer.done():
            self.answer.set_result(reading)

    def fail(self, error: Exception) -> None:
        if not self.answer.done():
            self.answer.set_exception(error)


class ExtractionProcess:
    """One worker process, asked for all pages that wait at once; started anew when it dies or takes too long.

    The worker ends by itself when the pipe to this process closes, so a `kill -9` here leaves none behind.
    """

    def __init__(self, setup: Setup, seconds_a_page: float = SECONDS_A_PAGE) -> None:
        self._setup = setup
        self._seconds = seconds_a_page
        self._waiting: list[_Asked] = []
        self._asking: asyncio.Task[None] | None = None
        self._worker: _Worker | None = None
        self._is_over = False

    def start(self) -> None:
        """Starts the worker without waiting for it: it gets ready while the first page is fetched."""
        self._worker = _Worker(self._setup)

    def warm_up(self) -> None:
        """Waits until the worker is ready."""
        self._worker = self._worker or _Worker(self._setup)
        self._worker.wait_until_ready()

    async def read(
        self,
        page: Page,
        horizon: datetime | None = None,
        *,
        further: bool = False,
        thread: ThreadSoFar | None = None,
        leads_on: bool = False,
    ) -> PageReading:
        """What the page holds; `unreadable` where two workers died of it, or one found no end.

        A page that `leads_on` to others is read before those that wait, so that the next ones come in meanwhile.
        """
        asked = _Asked(_Task(page, horizon, further, thread), asyncio.get_running_loop().create_future())
        self._waiting.insert(0 if leads_on else len(self._waiting), asked)
        if self._asking is None or self._asking.done():
            self._asking = asyncio.create_task(self._ask_all())
        return await asked.answer

    def stop(self) -> None:
        """Ends the worker, whatever it is doing, and starts no other."""
        self._is_over = True
        self._end_worker()

    async def _ask_all(self) -> None:
        loop = asyncio.get_running_loop()
        while self._waiting:
            batch, self._waiting = self._waiting[:_PAGES_AT_ONCE], self._waiting[_PAGES_AT_ONCE:]
            try:
                await asyncio.to_thread(self._ask, deque(batch), loop)
            except Exception as error:  # noqa: BLE001 - whoever waits for a page has to learn that it is not read
                for asked in batch:
                    asked.fail(error)

    def _ask(self, batch: deque[_Asked], loop: asyncio.AbstractEventLoop) -> None:
        """Has the pages read, one after the other; each answer is handed to the loop as soon as it is there."""
        deaths = 0
        while batch:
            try:
                for reading in self._readings([asked.task for asked in batch]):
                    loop.call_soon_threadsafe(batch.popleft().tell, reading)
                    deaths = 0
                continue
            except TimeoutError:
                words = f"reading the page took longer than {self._seconds:g} s"
            except (EOFError, OSError):
                deaths += 1
                words = "the worker process died of it" if deaths == _TRIES or self._is_over else ""
            self._end_worker()
            if words:
                loop.call_soon_threadsafe(batch.popleft().tell, _unreadable(words))
                deaths = 0

    def _readings(self, tasks: list[_Task]) -> Iterator[PageReading]:
        if self._is_over:
            raise EOFError
        self._worker = self._worker or _Worker(self._setup)
        return self._worker.ask(tasks, self._seconds)

    def _end_worker(self) -> None:
        if self._worker is not None:
            self._worker.end()
        self._worker = None


class _Worker:
    """The process and our end of its pipe."""

    def __init__(self, setup: Setup) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=_work, args=(theirs, setup), name="extraction", daemon=True)
        self._process.start()
        theirs.close()
        self._is_ready = False

    def ask(self, tasks: list[_Task], seconds: float) -> Iterator[PageReading]:
        """The answers to tasks, each as soon as it is there.

        Raises:
            TimeoutError: one did not come in time.
            EOFError: the process died.
        """
        self.wait_until_ready()
        self._pipe.send(tasks)
        for _ in tasks:
            yield cast("PageReading", self._receive(seconds))

    def wait_until_ready(self) -> None:
        """Returns once it has made its reader.

        Raises:
            TimeoutError: that takes too long.
            EOFError: it died over it.
        """
        if not self._is_ready:
            self._receive(_SECONDS_TO_START)
            self._is_ready = True

    def end(self) -> None:
        """Kills it."""
        self._process.kill()
        self._process.join()
        self._pipe.close()

    def _receive(self, seconds: float) -> object:
        if not self._pipe.poll(seconds):
            raise TimeoutError
        return self._pipe.recv()


def _unreadable(detail: str, trace: str | None = None) -> PageReading:
    return PageReading(outcome=PageOutcome.UNREADABLE, detail=detail, trace=trace)


def _work(pipe: Connection, setup: Setup) -> None:
    """The worker's whole life. Ctrl-C is the parent's to handle."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Heavy, and of no use to the process that only asks.
    from crawlers.page_reader import PageReader

    reader = PageReader(setup.watchlist, setup.source, setup.key)
    try:
        pipe.send(_READY)
        while True:
            for task in pipe.recv():
                pipe.send(_read(reader, task))
    except (EOFError, OSError):
        return


def _read(reader: "PageReader", task: _Task) -> PageReading:
    try:
        return reader.read(task.page, task.horizon, further=task.further, thread=task.thread)
    except Exception as error:  # noqa: BLE001 - one bad page must not end the crawl; the trace goes into the ledger
        return _unreadable(f"{type(error).__name__} while reading the page", traceback.format_exc())
