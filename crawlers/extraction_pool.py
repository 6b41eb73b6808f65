"""The worker processes of a crawl, and the pages that wait for them."""

import asyncio
import contextlib
import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from crawlers.extraction_process import SECONDS_A_PAGE, ExtractionProcess, Setup, Task
from crawlers.page import Page
from crawlers.page_reading import PageReading
from crawlers.thread_so_far import ThreadSoFar

_MOST_PROCESSES = 2
"""The reactor's process and the store take a core's worth of time for two of them."""
_PAGES_AT_ONCE = 8
"""Pages that a worker is handed at once: it needn't wait for a busy loop between two of them."""


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

    All but the first are started when more pages wait than one takes at once: a crawl that keeps a host's pace never
    needs them. Nothing hangs on the order of what is asked for at the same time: a thread's next page is asked for when
    the one before it is stored.
    """

    def __init__(self, setup: Setup, seconds_a_page: float = SECONDS_A_PAGE, processes: int | None = None) -> None:
        number = processes or min(_MOST_PROCESSES, _cores())
        self._processes = [ExtractionProcess(setup, seconds_a_page) for _ in range(number)]
        self._at_work: dict[ExtractionProcess, asyncio.Task[None]] = {}
        self._waiting: list[_Asked] = []

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
        """What the page holds; `unreadable` where two workers died of it, or one found no end.

        A page that `leads_on` to others is read before those that wait, so that the next ones come in meanwhile.
        """
        asked = _Asked(Task(page, horizon, further, thread), asyncio.get_running_loop().create_future())
        self._waiting.insert(0 if leads_on else len(self._waiting), asked)
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
        is_much = not self._at_work or len(self._waiting) > _PAGES_AT_ONCE
        return next((process for process in idle if process.is_started or is_much), None)

    async def _work_off(self, process: ExtractionProcess) -> None:
        try:
            with contextlib.suppress(EOFError, OSError):
                # Until it is ready the others may take what waits; a death is met again with the first page.
                await asyncio.to_thread(process.warm_up)
            while batch := self._next_batch():
                await self._ask(process, batch)
        finally:
            del self._at_work[process]

    def _next_batch(self) -> list[_Asked]:
        """A fair share of what waits: what one takes at once is nothing to the others."""
        share = -(-len(self._waiting) // max(1, len(self._at_work)))
        number = min(share, _PAGES_AT_ONCE)
        batch, self._waiting = self._waiting[:number], self._waiting[number:]
        return batch

    async def _ask(self, process: ExtractionProcess, batch: Sequence[_Asked]) -> None:
        loop = asyncio.get_running_loop()
        try:
            await asyncio.to_thread(_hand_over, process, batch, loop)
        except Exception as error:  # noqa: BLE001 - whoever waits for a page has to learn that it is not read
            for asked in batch:
                asked.fail(error)


def _hand_over(process: ExtractionProcess, batch: Sequence[_Asked], loop: asyncio.AbstractEventLoop) -> None:
    """Has the pages read; each answer is handed to the loop as soon as it is there."""
    readings = process.readings(asked.task for asked in batch)
    for asked, reading in zip(batch, readings, strict=True):
        loop.call_soon_threadsafe(asked.tell, reading)


def _cores() -> int:
    """How many this process may use."""
    with contextlib.suppress(AttributeError):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
