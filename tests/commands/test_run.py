"""`mundfunk run` as people start it: crawls what is due, reads it, serves, and ends cleanly however it is ended."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from examples.sample_web.folder import SampleWeb, prepare
from examples.sample_web.server import served
from storage.home import Home
from storage.server.attach import running
from storage.store import open_store

_PATIENCE = 90.0


@pytest.fixture
def sample(home: Home, tmp_path: Path) -> Iterator[SampleWeb]:
    """The sample web, its blog due every hour and the other sources by hand only."""
    sample = prepare(home.folder())
    text = sample.watchlist_file.read_text("utf-8")
    text = re.sub(r"^schedule = .*\n", "", text, flags=re.MULTILINE)
    text = text.replace("[[sources]]\n", '[[sources]]\nschedule = "manual"\n')
    text = text.replace('schedule = "manual"\nname = "slowpour"', 'schedule = "hourly"\nname = "slowpour"')
    sample.watchlist_file.write_text(text, "utf-8")
    with served(sample.content, sample.place):
        yield sample


@contextmanager
def run(home: Home, sample: SampleWeb) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """`mundfunk run` with the address of its dashboard; killed if the test leaves it alive."""
    command = [sys.executable, "-P", "-m", "commands", "run", "--port", "0", "--config", str(sample.watchlist_file)]
    environment = {**os.environ, "MUNDFUNK_DATA": str(home.data)}
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stderr is not None
            first = process.stderr.readline()
            found = re.search(r"http://\S+", first)
            assert found, first + process.stderr.read()
            yield process, found[0]
        finally:
            process.kill()


def wait_until_read(home: Home, sample: SampleWeb) -> None:
    deadline = time.monotonic() + _PATIENCE
    with open_store(home, sample.watchlist.storage) as store:
        while store.touchpoints.count() == 0:
            assert time.monotonic() < deadline, store.runs.recent(5)
            time.sleep(0.3)


def wait_until_gone(home: Home) -> None:
    deadline = time.monotonic() + _PATIENCE
    while running(home):
        assert time.monotonic() < deadline, "a database server was left behind"
        time.sleep(0.2)


def test_what_is_due_is_crawled_read_and_shown_and_sigterm_ends_it(home: Home, sample: SampleWeb) -> None:
    with run(home, sample) as (process, address):
        wait_until_read(home, sample)
        parts = urlsplit(address)
        connection = HTTPConnection(parts.hostname or "", parts.port or 80, timeout=20)
        connection.request("GET", "/healthz")
        assert connection.getresponse().status == 200
        connection.close()
        begun = time.monotonic()
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=20) == 128 + signal.SIGTERM
        assert time.monotonic() - begun < 10
    wait_until_gone(home)


def test_a_second_scheduler_on_the_same_home_is_refused(home: Home, sample: SampleWeb) -> None:
    with run(home, sample):
        command = [sys.executable, "-P", "-m", "commands", "run", "--port", "0", "--config", str(sample.watchlist_file)]
        environment = {**os.environ, "MUNDFUNK_DATA": str(home.data)}
        second = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)
        assert second.returncode == 2
        assert "runs already" in second.stderr


def test_kill_9_in_the_middle_leaves_nothing_running_and_the_next_run_goes_on(home: Home, sample: SampleWeb) -> None:
    with run(home, sample) as (process, _):
        deadline = time.monotonic() + _PATIENCE
        with open_store(home, sample.watchlist.storage) as store:
            while store.runs.latest("slowpour") is None:
                assert time.monotonic() < deadline
                time.sleep(0.05)
        process.kill()
        process.wait()
    wait_until_gone(home)
    with run(home, sample) as (process, _):
        wait_until_read(home, sample)
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=20)
    wait_until_gone(home)
    with open_store(home, sample.watchlist.storage) as store:
        urls = [touchpoint.post.url for touchpoint in store.touchpoints.find()]
        assert len(store.runs.recent(9)) >= 2
        assert len({(touchpoint.post.id, touchpoint.brand) for touchpoint in store.touchpoints.find()}) == len(urls)
