"""Extraction in a process of its own: parsing HTML is the slow part, and the reactor's loop stays free of it."""

import contextlib
import gc
import multiprocessing
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from queue import SimpleQueue
from threading import Lock, Thread
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
_AT_ONCE = 2
"""Pages that a worker has: while it reads one, the next is on its way."""
_TRIES = 2
"""A worker that died or gave no answer may have been killed or stopped by anybody; with a second one it is the page."""
_SECONDS_ALONE = 60
"""Longer than anybody lets a worker read one page: whoever was to end it is gone."""


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


TakesTasks = Callable[[], Task | None]
"""Gives the next page that waits, or None where none does. Asked in the thread that reads the answers."""


class ExtractionProcess:
    """One worker process, started anew when it dies or takes too long. Its methods wait: threads call them.

    The worker ends by itself when the pipe to this process closes, also in the middle of a page, so a `kill -9` here
    leaves none behind.
    """

    def __init__(self, setup: Setup, seconds_a_page: float = SECONDS_A_PAGE) -> None:
        self._setup = setup
        self._seconds = seconds_a_page
        self._worker: _Worker | None = None
        self._is_over = False
        self._lock = Lock()
        """So that `stop` overlooks no worker that another thread is just starting."""

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

    def readings(self, take: TakesTasks) -> Iterator[PageReading]:
        """What the pages hold, in the order in which they are taken, each as soon as it is known, until none is left.

        `unreadable` is one of which two workers died, or in which they found no end.
        """
        left, tries = deque[Task](), 0
        while left or _taken(take, left):
            try:
                for reading in self._ask(left, take):
                    left.popleft()
                    tries = 0
                    yield reading
                continue
            except TimeoutError:
                fault = f"reading the page took longer than {self._seconds:g} s"
            except (EOFError, OSError):
                fault = "the worker process died of it"
            self._end_worker()
            tries += 1
            if tries == _TRIES or self._is_over:
                left.popleft()
                tries = 0
                yield _unreadable(fault)

    def stop(self) -> None:
        """Ends the worker, whatever it is doing, and starts no other."""
        self._is_over = True
        self._end_worker()

    def _ask(self, left: deque[Task], take: TakesTasks) -> Iterator[PageReading]:
        """The answers to what is left, and to what is taken meanwhile, which is left until it is answered."""
        again = deque(left)

        return self._started().ask(lambda: again.popleft() if again else _taken(take, left), self._seconds)

    def _started(self) -> "_Worker":
        with self._lock:
            if self._is_over:
                raise EOFError
            self._worker = self._worker or _Worker(self._setup)
            return self._worker

    def _end_worker(self) -> None:
        with self._lock:
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

    def ask(self, take: TakesTasks, seconds: float) -> Iterator[PageReading]:
        """The answers to tasks, each as soon as it is there.

        Raises:
            TimeoutError: one did not come in time.
            EOFError: the process died.
        """
        self.wait_until_ready()
        out = 0
        while True:
            while out < _AT_ONCE and (task := take()) is not None:
                self._pipe.send(task)
                out += 1
            if not out:
                return
            yield cast("PageReading", self._receive(seconds))
            out -= 1

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


def _taken(take: TakesTasks, left: deque[Task]) -> Task | None:
    """The next task, which is left from now on."""
    if (task := take()) is not None:
        left.append(task)
    return task


def _unreadable(detail: str, trace: str | None = None) -> PageReading:
    return PageReading(outcome=PageOutcome.UNREADABLE, detail=detail, trace=trace)


def _work(pipe: Connection, setup: Setup) -> None:
    """The worker's whole life. Ctrl-C is the parent's to handle."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Heavy, and of no use to the process that only asks.
    from crawlers.page_reader import PageReader

    reader = PageReader(setup.watchlist, setup.source, setup.key)
    # Engines and patterns are made for the first page that asks for them: better now than while others wait.
    reader.read(Page(url=setup.source.url, body=b"<p>", fetched_at=datetime.now(UTC)))
    # What is there by now stays until the end: without it, looking for garbage takes a fraction of the time.
    gc.freeze()
    tasks = SimpleQueue[Task]()
    Thread(target=_receive_all, args=(pipe, tasks), daemon=True).start()
    with contextlib.suppress(OSError):
        pipe.send(_READY)
        while True:
            task = tasks.get()
            _end_in(_SECONDS_ALONE)
            reading = _read(reader, task)
            _end_in(0)
            pipe.send(reading)


def _receive_all(pipe: Connection, tasks: SimpleQueue[Task]) -> None:
    """Takes what comes at once, so that nobody waits for this process to send; without a sender the process ends."""
    with contextlib.suppress(EOFError, OSError):
        while True:
            tasks.put(pipe.recv())
    os._exit(0)


def _end_in(seconds: int) -> None:
    """Ends the process then; 0: not at all. A pattern that finds no end lets no thread of Python's do that."""
    if sys.platform != "win32":
        signal.alarm(seconds)


def _read(reader: "PageReader", task: Task) -> PageReading:
    try:
        return reader.read(task.page, task.horizon, further=task.further, thread=task.thread)
    except Exception as error:  # noqa: BLE001 - one bad page must not end the crawl; the trace goes into the ledger
        return _unreadable(f"{type(error).__name__} while reading the page", trace_of(error))
