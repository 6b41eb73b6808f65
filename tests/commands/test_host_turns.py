"""Commands that fetch a page or two keep a host's pace together with the crawls that share their store."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from storage.home import Home
from storage.host_turns import HostTurns
from storage.shared_turns import SharedTurns
from tests.crawlers.conduct.site import Answer, Site, robots, serving
from tests.crawlers.test_discovery import ARTICLE
from tests.watchlists import KRANICH
from touchpoints.watchlist import Storage

ROOT = Path(__file__).parents[2]
HOST = "127.0.0.1"
DELAY = 0.6
JITTER = 0.3
"""What a busy machine may put between taking a turn and using it."""
WORDS = f"mundfunk: {HOST}: waits for its turn: another crawl or command is at this host, or was just now"


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "data")


@pytest.fixture
def site() -> Iterator[Site]:
    with serving({"/robots.txt": robots(""), "/": Answer(ARTICLE.encode())}) as served:
        yield served


@pytest.fixture
def turns(home: Home) -> Iterator[HostTurns]:
    """As a crawl has them that shares the home: this process."""
    with SharedTurns(home, Storage()).open() as opened:
        assert opened is not None
        yield opened


def begin(home: Home, site: Site, command: str) -> "subprocess.Popen[str]":
    config = home.data.parent / "mundfunk.toml"
    source = (
        f'[[sources]]\nname = "blatt"\nurl = "{site.url}/"\nchannel = "blog"\nallow_private = true\ndelay = {DELAY}\n'
    )
    config.write_text(KRANICH + source, "utf-8")
    words = [command, *([] if command == "doctor" else [f"{site.url}/"]), "--config", str(config)]
    environment = {**os.environ, "MUNDFUNK_DATA": str(home.data), "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(
        [sys.executable, "-P", "-m", "commands", *words],
        env=environment,
        cwd=config.parent,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def gaps(site: Site) -> list[float]:
    return [after.at - before.at for before, after in pairwise(site.hits)]


@pytest.mark.parametrize("command", ["doctor", "discover", "extract"])
def test_a_command_waits_for_its_turn_and_says_so_once(command: str, home: Home, site: Site, turns: HostTurns) -> None:
    assert turns.claim(HOST, 0) == 0
    process = begin(home, site, command)
    assert process.stderr is not None
    assert process.stderr.readline().strip() == WORDS
    time.sleep(2 * DELAY)
    assert site.hits == [], "the crawl that has the turn has not given it back"
    turns.give_back(HOST)
    stdout, stderr = process.communicate(timeout=120)
    assert process.returncode == 0, stderr
    assert stdout
    assert "waits for its turn" not in stderr
    assert len(site.hits) == 3
    assert min(gaps(site)) > DELAY - JITTER


def test_without_a_crawl_nobody_waits_and_nothing_is_said(home: Home, site: Site) -> None:
    process = begin(home, site, "extract")
    _, stderr = process.communicate(timeout=120)
    assert (process.returncode, stderr) == (0, "")
    assert min(gaps(site)) > DELAY - JITTER


def test_two_commands_at_one_host_share_its_pace(home: Home, site: Site) -> None:
    begun = [begin(home, site, "extract"), begin(home, site, "discover")]
    for process in begun:
        process.communicate(timeout=120)
    assert [process.returncode for process in begun] == [0, 0]
    assert len(site.hits) == 6
    assert min(gaps(site)) > DELAY - JITTER


def test_a_server_that_a_uri_names_and_that_does_not_answer_keeps_the_command_off_the_site(
    home: Home, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MUNDFUNK_MONGODB_URI", "mongodb://127.0.0.1:9/?serverSelectionTimeoutMS=300")
    process = begin(home, site, "extract")
    _, stderr = process.communicate(timeout=120)
    assert process.returncode == 1
    assert "no MongoDB server answers" in stderr
    assert len(stderr.splitlines()) == 1
    assert site.hits == []


def test_where_no_server_can_be_had_no_crawl_runs_either_and_nobody_waits(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr("storage.server.locate._WHEELS", ())
    with SharedTurns(home, Storage()).open() as opened:
        assert opened is None
