import asyncio
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from crawlers import extraction_process
from crawlers.extracted import PageOutcome
from crawlers.extraction_pool import ExtractionPool
from crawlers.extraction_process import Setup
from crawlers.page import Page
from crawlers.page_reading import PageReading
from tests.crawlers.spiders.worlds import ago, forum_post, thread_page
from tests.crawlers.test_archive import WATCHLIST
from tests.storage.processes import until
from touchpoints.watchlist_file import parse_watchlist

PAGE = thread_page("Abschlag", [forum_post(1, "ida", ago(3), "Der Abschlag von Nordlicht stimmt einfach nie.")])


def die_of_the_page(pipe: Connection, _: Setup) -> None:
    """What a worker does instead of reading."""
    pipe.send("ready")
    pipe.recv()
    os.kill(os.getpid(), signal.SIGKILL)


def die_of_the_word(pipe: Connection, _: Setup) -> None:
    """A worker that one page kills."""
    pipe.send("ready")
    while True:
        if pipe.recv().page.body == "tödlich".encode():
            os.kill(os.getpid(), signal.SIGKILL)
        pipe.send(PageReading(outcome=PageOutcome.POSTS))


def count_pages(pipe: Connection, _: Setup) -> None:
    """A worker that tells for each page how many it has been given."""
    pipe.send("ready")
    given = 0
    while True:
        pipe.recv()
        given += 1
        pipe.send(PageReading(outcome=PageOutcome.POSTS, found=given))


def tell_who_reads(pipe: Connection, _: Setup) -> None:
    """A worker that takes its time, and tells its number."""
    pipe.send("ready")
    while True:
        pipe.recv()
        time.sleep(0.02)
        pipe.send(PageReading(outcome=PageOutcome.POSTS, found=os.getpid()))


def answer_at_length(pipe: Connection, setup: Setup) -> None:
    """A worker whose answers fill every pipe."""
    extraction_process._read = at_length  # type: ignore[assignment]
    extraction_process._work(pipe, setup)


def find_no_end(pipe: Connection, _: Setup) -> None:
    """A worker that hangs."""
    pipe.send("ready")
    pipe.recv()
    time.sleep(600)


def in_python(pipe: Connection, setup: Setup) -> None:
    """A worker that hangs where other threads still run."""
    extraction_process._read = lambda *_: time.sleep(600)  # type: ignore[assignment]
    extraction_process._work(pipe, setup)


def in_a_pattern(pipe: Connection, setup: Setup) -> None:
    """A worker that hangs where none does, and that is left alone early."""
    extraction_process._read = lambda *_: re.match("(a+)+$", "a" * 60 + "b")  # type: ignore[assignment]
    extraction_process._SECONDS_ALONE = 1
    extraction_process._work(pipe, setup)


def read_without_end(work: Callable[[Connection, Setup], None]) -> None:
    """Tells the worker's number when it is ready, and has it read a page."""
    extraction_process._work = work  # type: ignore[assignment]
    extraction = ExtractionPool(setup(), processes=1)
    extraction.warm_up()
    print(worker_of(extraction), flush=True)
    asyncio.run(extraction.read(page()))


def at_length(*_: object) -> PageReading:
    return PageReading(outcome=PageOutcome.POSTS, detail="x" * 4_000_000)


def setup() -> Setup:
    watchlist = parse_watchlist(WATCHLIST)
    return Setup(watchlist, watchlist.sources[0], b"k" * 32)


def page(words: str = PAGE) -> Page:
    url = "https://forum.example/strom/viewtopic.php?t=1"
    return Page(url=url, body=words.encode(), fetched_at=datetime.now(UTC), headers={"content-type": "text/html"})


def workers_of(extraction: ExtractionPool) -> list[int]:
    workers = [process._worker for process in extraction._processes if process._worker is not None]
    return [worker._process.pid for worker in workers if worker._process.pid is not None]


def worker_of(extraction: ExtractionPool) -> int:
    (pid,) = workers_of(extraction)
    return pid


def test_a_page_is_read_elsewhere_and_only_admitted_posts_come_back() -> None:
    extraction = ExtractionPool(setup())
    try:
        reading = asyncio.run(extraction.read(page()))
        assert worker_of(extraction) != os.getpid()
    finally:
        extraction.stop()
    assert (reading.outcome, reading.found, len(reading.admitted)) == (PageOutcome.POSTS, 1, 1)
    assert "ida" not in repr(reading)


def test_a_worker_that_is_killed_or_stopped_costs_nothing() -> None:
    async def scene() -> list[PageOutcome]:
        extraction = ExtractionPool(setup(), seconds_a_page=5.0)
        try:
            first = await extraction.read(page())
            os.kill(worker_of(extraction), signal.SIGKILL)
            again = await extraction.read(page())
            os.kill(worker_of(extraction), signal.SIGSTOP)
            begun = time.monotonic()
            late = await extraction.read(page())
            assert time.monotonic() - begun < 20
            return [first.outcome, again.outcome, late.outcome]
        finally:
            extraction.stop()

    assert asyncio.run(scene()) == [PageOutcome.POSTS] * 3


def test_a_page_in_which_two_workers_find_no_end_is_unreadable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crawlers.extraction_process._work", find_no_end)
    extraction = ExtractionPool(setup(), seconds_a_page=0.5)
    try:
        reading = asyncio.run(extraction.read(page()))
    finally:
        extraction.stop()
    assert (reading.outcome, reading.detail) == (PageOutcome.UNREADABLE, "reading the page took longer than 0.5 s")


@pytest.mark.parametrize("endless", ["in_python", "in_a_pattern"])
def test_a_worker_ends_in_the_middle_of_a_page_when_its_crawl_was_killed(endless: str) -> None:
    code = f"from tests.crawlers.test_extraction_pool import read_without_end, {endless}; read_without_end({endless})"
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as crawl:
        assert crawl.stdout
        worker = Path("/proc", crawl.stdout.readline().strip())
        assert worker.exists()
        crawl.kill()
        assert until(lambda: not worker.exists())


def test_a_page_of_which_every_worker_dies_is_unreadable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crawlers.extraction_process._work", die_of_the_page)
    extraction = ExtractionPool(setup())
    try:
        reading = asyncio.run(extraction.read(page()))
    finally:
        extraction.stop()
    assert (reading.outcome, reading.detail) == (PageOutcome.UNREADABLE, "the worker process died of it")


def test_of_pages_that_wait_together_one_that_kills_every_worker_costs_no_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("crawlers.extraction_process._work", die_of_the_word)

    async def scene() -> list[PageOutcome]:
        extraction = ExtractionPool(setup())
        try:
            words = [PAGE, "tödlich", PAGE, PAGE]
            readings = await asyncio.gather(*(extraction.read(page(each)) for each in words))
            return [reading.outcome for reading in readings]
        finally:
            extraction.stop()

    good, bad = PageOutcome.POSTS, PageOutcome.UNREADABLE
    assert asyncio.run(scene()) == [good, bad, good, good]


def test_pages_of_megabytes_whose_readings_are_large_wait_for_each_other_in_no_circle(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(extraction_process, "_work", answer_at_length)

    async def scene() -> list[int]:
        extraction = ExtractionPool(setup(), processes=1)
        try:
            readings = await asyncio.gather(*(extraction.read(page("x" * 4_000_000)) for _ in range(6)))
            return [len(reading.detail or "") for reading in readings]
        finally:
            extraction.stop()

    assert asyncio.run(scene()) == [4_000_000] * 6


def test_a_page_that_leads_on_is_read_before_those_that_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crawlers.extraction_process._work", count_pages)

    async def scene() -> list[int]:
        extraction = ExtractionPool(setup(), processes=1)
        try:
            readings = await asyncio.gather(*(extraction.read(page(), leads_on=number == 2) for number in range(3)))
            return [reading.found for reading in readings]
        finally:
            extraction.stop()

    assert asyncio.run(scene()) == [2, 3, 1]


async def read_many(extraction: ExtractionPool, pages: int) -> list[PageReading]:
    return await asyncio.gather(*(extraction.read(page()) for _ in range(pages)))


def test_a_second_worker_is_started_when_many_pages_wait(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("crawlers.extraction_process._work", tell_who_reads)

    async def scene() -> None:
        extraction = ExtractionPool(setup(), processes=2)
        try:
            few = await read_many(extraction, 8)
            assert {reading.found for reading in few} == {worker_of(extraction)}
            many = await read_many(extraction, 400)
            assert {reading.found for reading in many} == set(workers_of(extraction))
            assert len(workers_of(extraction)) == 2
        finally:
            extraction.stop()
        assert workers_of(extraction) == []

    asyncio.run(scene())


def test_one_of_two_workers_that_is_killed_costs_no_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crawlers.extraction_process._work", tell_who_reads)

    async def scene() -> None:
        extraction = ExtractionPool(setup(), processes=2)
        extraction.warm_up()
        try:
            asked = asyncio.create_task(read_many(extraction, 60))
            await asyncio.sleep(0.1)
            killed, other = workers_of(extraction)
            os.kill(killed, signal.SIGKILL)
            readings = await asked
            assert {reading.outcome for reading in readings} == {PageOutcome.POSTS}
            assert other in workers_of(extraction)
            assert killed not in workers_of(extraction)
        finally:
            extraction.stop()

    asyncio.run(scene())


def test_a_page_that_kills_its_workers_is_unreadable_alone_while_the_other_worker_goes_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("crawlers.extraction_process._work", die_of_the_word)

    async def scene() -> list[PageOutcome]:
        extraction = ExtractionPool(setup(), processes=2)
        extraction.warm_up()
        try:
            words = ["tödlich" if number == 5 else PAGE for number in range(20)]
            return [reading.outcome for reading in await asyncio.gather(*(extraction.read(page(w)) for w in words))]
        finally:
            extraction.stop()

    outcomes = asyncio.run(scene())
    assert outcomes.pop(5) == PageOutcome.UNREADABLE
    assert set(outcomes) == {PageOutcome.POSTS}
