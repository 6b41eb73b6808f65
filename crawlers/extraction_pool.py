"""The worker processes of a crawl, and the pages that wait for them."""

import asyncio
import contextlib
import os
from collections import deque
from dataclasses import dataclass
from datetime import datetime

from crawlers.extraction_process import SECONDS_A_PAGE, ExtractionProcess, Setup, Task
from crawlers.page import Page
from crawlers.page_reading import PageReading
from crawlers.thread_so_far import ThreadSoFar

_MOST_PROCESSES = 2
"""The reactor's process and the store take a core's worth of time for two of them."""
_MANY = 8
"""More pages that wait than these are worth another worker."""


@dataclass(frozen=True, slots=True)
class _Asked:
    task: Task
    answer: asyncio.Future[PageReading]

    def tell(self, reading: PageReading) -> None:
        if not self.answer.done():
            self.answer.set_result(reading)

    def fail(self, error: Exception) -> None:
        if not self.answer.done():
            self.answer.set_exception(error)


class ExtractionPool:
    """Worker processes that share the pages that wait; as many as `processes`, by default one a core, and two at most.

    All but the first are started when many pages wait: a crawl that keeps a host's pace never needs them. Each takes
    what waits in a thread of its own, so that no worker waits for a busy loop between two pages. Nothing hangs on the
    order of what is asked for at the same time: a thread's next page is asked for when the one before it is stored.
    """

    def __init__(self, setup: Setup, seconds_a_page: float = SECONDS_A_PAGE, processes: int | None = None) -> None:
        number = processes or min(_MOST_PROCESSES, _cores())
        self._processes = [ExtractionProcess(setup, seconds_a_page) for _ in range(number)]
        self._at_work: dict[ExtractionProcess, asyncio.Task[None]] = {}
        self._waiting: deque[_Asked] = deque()

    def start(self) -> None:
        """Starts the first worker without waiting for it: it gets ready while the first page is fetched."""
        self._processes[0].start()

    def warm_up(self) -> None:
        """Starts all workers, and waits until they are ready."""
        for process in self._processes:
            process.start()
        for process in self._processes:
            process.warm_up()

    async def read(
        self,
        page: Page,
        horizon: datetime | None = None,
        *,
        further: bool = False,
        thread: ThreadSoFar | None = None,
        leads_on: bool = False,
    ) -> PageReading:
        """What the page holds; `unreadable` where two workers died of it, or found no end.

        A page that `leads_on` to others is read before those that wait, so that the next ones come in meanwhile.
        """
        asked = _Asked(Task(page, horizon, further, thread), asyncio.get_running_loop().create_future())
        put = self._waiting.appendleft if leads_on else self._waiting.append
        put(asked)
        process = self._wanted()
        if process is not None:
            self._at_work[process] = asyncio.create_task(self._work_off(process))
        return await asked.answer

    def stop(self) -> None:
        """Ends the workers, whatever they are doing, and starts no other."""
        for process in self._processes:
            process.stop()

    def _wanted(self) -> ExtractionProcess | None:
        """One that has nothing to do, or that is worth being started."""
        idle = [process for process in self._processes if process not in self._at_work]
        is_much = not self._at_work or len(self._waiting) > _MANY
        return next((process for process in idle if process.is_started or is_much), None)

    async def _work_off(self, process: ExtractionProcess) -> None:
        try:
            # Asked again in the loop, which alone puts pages here: none is left behind that came too late.
            while self._waiting:
                await asyncio.to_thread(self._serve, process, asyncio.get_running_loop())
        finally:
            del self._at_work[process]

    def _serve(self, process: ExtractionProcess, loop: asyncio.AbstractEventLoop) -> None:
        """Has pages read until none waits; each answer is handed to the loop as soon as it is there."""
        taken = deque[_Asked]()

        def take() -> Task | None:
            try:
                taken.append(self._waiting.popleft())
            except IndexError:
                return None
            return taken[-1].task

        try:
            with contextlib.suppress(EOFError, OSError):
                # Until it is ready the others may take what waits; a death is met again with the first page.
                process.warm_up()
            for reading in process.readings(take):
                loop.call_soon_threadsafe(taken.popleft().tell, reading)
        except Exception as error:  # noqa: BLE001 - whoever waits for a page has to learn that it is not read
            for asked in taken:
                loop.call_soon_threadsafe(asked.fail, error)


def _cores() -> int:
    """How many this process may use."""
    with contextlib.suppress(AttributeError):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
