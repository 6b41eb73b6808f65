import asyncio
import os
import signal
import time
from datetime import UTC, datetime
from multiprocessing.connection import Connection

import pytest

from crawlers.extracted import PageOutcome
from crawlers.extraction_process import ExtractionProcess, Setup
from crawlers.page import Page
from crawlers.page_reading import PageReading
from tests.crawlers.spiders.worlds import ago, forum_post, thread_page
from tests.crawlers.test_archive import WATCHLIST
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
        for task in pipe.recv():
            if task.page.body == "tödlich".encode():
                os.kill(os.getpid(), signal.SIGKILL)
            pipe.send(PageReading(outcome=PageOutcome.POSTS))


def count_pages(pipe: Connection, _: Setup) -> None:
    """A worker that tells for each page how many it has been given."""
    pipe.send("ready")
    given = 0
    while True:
        for _task in pipe.recv():
            given += 1
            pipe.send(PageReading(outcome=PageOutcome.POSTS, found=given))


def setup() -> Setup:
    watchlist = parse_watchlist(WATCHLIST)
    return Setup(watchlist, watchlist.sources[0], b"k" * 32)


def page(words: str = PAGE) -> Page:
    url = "https://forum.example/strom/viewtopic.php?t=1"
    return Page(url=url, body=words.encode(), fetched_at=datetime.now(UTC), headers={"content-type": "text/html"})


def worker_of(extraction: ExtractionProcess) -> int:
    assert extraction._worker is not None
    pid = extraction._worker._process.pid
    assert pid is not None
    return pid


def test_a_page_is_read_elsewhere_and_only_admitted_posts_come_back() -> None:
    extraction = ExtractionProcess(setup())
    try:
        reading = asyncio.run(extraction.read(page()))
        assert worker_of(extraction) != os.getpid()
    finally:
        extraction.stop()
    assert (reading.outcome, reading.found, len(reading.admitted)) == (PageOutcome.POSTS, 1, 1)
    assert "ida" not in repr(reading)


def test_a_worker_that_is_killed_costs_nothing_and_one_that_hangs_its_page() -> None:
    async def scene() -> list[PageOutcome]:
        extraction = ExtractionProcess(setup(), seconds_a_page=5.0)
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

    assert asyncio.run(scene()) == [PageOutcome.POSTS, PageOutcome.POSTS, PageOutcome.UNREADABLE]


def test_a_page_of_which_every_worker_dies_is_unreadable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crawlers.extraction_process._work", die_of_the_page)
    extraction = ExtractionProcess(setup())
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
        extraction = ExtractionProcess(setup())
        try:
            words = [PAGE, "tödlich", PAGE, PAGE]
            readings = await asyncio.gather(*(extraction.read(page(each)) for each in words))
            return [reading.outcome for reading in readings]
        finally:
            extraction.stop()

    good, bad = PageOutcome.POSTS, PageOutcome.UNREADABLE
    assert asyncio.run(scene()) == [good, bad, good, good]


def test_a_page_that_leads_on_is_read_before_those_that_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crawlers.extraction_process._work", count_pages)

    async def scene() -> list[int]:
        extraction = ExtractionProcess(setup())
        try:
            readings = await asyncio.gather(*(extraction.read(page(), leads_on=number == 2) for number in range(3)))
            return [reading.found for reading in readings]
        finally:
            extraction.stop()

    assert asyncio.run(scene()) == [2, 3, 1]
