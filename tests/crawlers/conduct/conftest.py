"""One reactor for all crawls of this folder: Twisted's can be started once in a process's life."""

from collections.abc import Iterator

import pytest

from tests.crawlers.conduct.crawling import Reactor


@pytest.fixture(scope="session")
def reactor() -> Iterator[Reactor]:
    running = Reactor()
    yield running
    running.stop()
