"""Extraction in a process of its own: parsing HTML is the slow part, and the reactor's loop stays free of it."""

import gc
import multiprocessing
import signal
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, cast

from crawlers.extracted import PageOutcome
from crawlers.page import Page
from crawlers.page_reading import PageReading
from crawlers.thread_so_far import ThreadSoFar
from crawlers.trace import trace_of
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
class Task:
    """One page to be read; see `PageReader.read`."""

    page: Page
    horizon: datetime | None = None
    further: bool = False
    thread: ThreadSoFar | None = None


class ExtractionProcess:
    """One worker process, started anew when it dies or takes too long. Its methods wait: threads call them.

    The worker ends by itself when the pipe to this process closes, so a `kill -9` here leaves none behind.
    """

    def __init__(self, setup: Setup, seconds_a_page: float = SECONDS_A_PAGE) -> None:
        self._setup = setup
        self._seconds = seconds_a_page
        self._worker: _Worker | None = None
        self._is_over = False

    @property
    def is_started(self) -> bool:
        """Whether there is a worker, ready or not."""
        return self._worker is not None

    def start(self) -> None:
        """Starts the worker without waiting for it: it gets ready while the first page is fetched."""
        self._started()

    def warm_up(self) -> None:
        """Waits until the worker is ready.

        Raises:
            TimeoutError: that takes too long.
            EOFError: it died over it, or is to work no more.
        """
        self._started().wait_until_ready()

    def readings(self, tasks: Iterable[Task]) -> Iterator[PageReading]:
        """What the pages hold, one after the other, each as soon as it is known.

        `unreadable` is one of which two workers died, or in which one found no end.
        """
        left, deaths = deque(tasks), 0
        while left:
            try:
                for reading in self._ask(left):
                    left.popleft()
                    deaths = 0
                    yield reading
                continue
            except TimeoutError:
                words = f"reading the page took longer than {self._seconds:g} s"
            except (EOFError, OSError):
                deaths += 1
                words = "the worker process died of it" if deaths == _TRIES or self._is_over else ""
            self._end_worker()
            if words:
                left.popleft()
                deaths = 0
                yield _unreadable(words)

    def stop(self) -> None:
        """Ends the worker, whatever it is doing, and starts no other."""
        self._is_over = True
        self._end_worker()

    def _ask(self, tasks: Iterable[Task]) -> Iterator[PageReading]:
        return self._started().ask(list(tasks), self._seconds)

    def _started(self) -> "_Worker":
        if self._is_over:
            raise EOFError
        self._worker = self._worker or _Worker(self._setup)
        return self._worker

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

    def ask(self, tasks: Sequence[Task], seconds: float) -> Iterator[PageReading]:
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
    # What is there by now stays until the end: without it, looking for garbage takes a fraction of the time.
    gc.freeze()
    try:
        pipe.send(_READY)
        while True:
            for task in pipe.recv():
                pipe.send(_read(reader, task))
    except (EOFError, OSError):
        return


def _read(reader: "PageReader", task: Task) -> PageReading:
    try:
        return reader.read(task.page, task.horizon, further=task.further, thread=task.thread)
    except Exception as error:  # noqa: BLE001 - one bad page must not end the crawl; the trace goes into the ledger
        return _unreadable(f"{type(error).__name__} while reading the page", trace_of(error))
