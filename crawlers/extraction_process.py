"""Extraction in a process of its own: parsing HTML is the slow part, and the reactor's loop stays free of it."""

import asyncio
import multiprocessing
import signal
import traceback
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


class ExtractionProcess:
    """One worker process, asked one page at a time; started anew when it dies or takes too long.

    The worker ends by itself when the pipe to this process closes, so a `kill -9` here leaves none behind.
    """

    def __init__(self, setup: Setup, seconds_a_page: float = SECONDS_A_PAGE) -> None:
        self._setup = setup
        self._seconds = seconds_a_page
        self._turn = asyncio.Lock()
        self._worker: _Worker | None = None

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
    ) -> PageReading:
        """What the page holds; `unreadable` where two workers died of it, or one found no end."""
        async with self._turn:
            return await asyncio.to_thread(self._ask, _Task(page, horizon, further, thread))

    def stop(self) -> None:
        """Ends the worker, whatever it is doing."""
        if self._worker is not None:
            self._worker.end()
        self._worker = None

    def _ask(self, task: _Task) -> PageReading:
        for _ in range(_TRIES):
            self._worker = self._worker or _Worker(self._setup)
            try:
                return self._worker.ask(task, self._seconds)
            except TimeoutError:
                self.stop()
                return _unreadable(f"reading the page took longer than {self._seconds:g} s")
            except (EOFError, OSError):
                self.stop()
        return _unreadable("the worker process died of it")


class _Worker:
    """The process and our end of its pipe."""

    def __init__(self, setup: Setup) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=_work, args=(theirs, setup), name="extraction", daemon=True)
        self._process.start()
        theirs.close()
        self._is_ready = False

    def ask(self, task: _Task, seconds: float) -> PageReading:
        """The answer to a task.

        Raises:
            TimeoutError: there was none in time.
            EOFError: the process died.
        """
        self.wait_until_ready()
        self._pipe.send(task)
        return cast("PageReading", self._receive(seconds))

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
            pipe.send(_read(reader, pipe.recv()))
    except (EOFError, OSError):
        return


def _read(reader: "PageReader", task: _Task) -> PageReading:
    try:
        return reader.read(task.page, task.horizon, further=task.further, thread=task.thread)
    except Exception as error:  # noqa: BLE001 - one bad page must not end the crawl; the trace goes into the ledger
        return _unreadable(f"{type(error).__name__} while reading the page", traceback.format_exc())
