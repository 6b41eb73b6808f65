"""`kill -9` while copies are linked: storing again what was not acknowledged repairs every link."""

import subprocess
import sys

from storage.home import Home
from storage.store import open_store
from tests.storage.copier import KINDS, copy
from tests.storage.processes import kill, mongods, nothing_left, until
from touchpoints.watchlist import Storage

SIZE, BATCHES = 10, 400


def start(home: Home, first: int, batches: int) -> subprocess.Popen[str]:
    words = [str(number) for number in (first, batches, SIZE)]
    command = [sys.executable, "-m", "tests.storage.copier", str(home.data), *words]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def acknowledged(copier: subprocess.Popen[str], at_least: int) -> int:
    assert copier.stdout
    last = 0
    while last < at_least:
        line = copier.stdout.readline()
        assert line, "the copier ended early"
        last = int(line)
    return last


def assert_linked(home: Home, end: int) -> None:
    """Every copy follows the first of its kind, and each is there once."""
    leaders = [copy(kind)[0].id for kind in range(KINDS)]
    copies = {copy(number)[0].id: leaders[number % KINDS] for number in range(KINDS, end)}
    with open_store(home, Storage()) as store:
        assert store.posts.count() == end
        assert store.duplicates.leaders([*leaders, *copies]) == copies


def test_a_killed_writer_leaves_links_that_the_next_repairs(home: Home) -> None:
    first = 0
    for round_ in range(4):
        with start(home, first, BATCHES) as copier:
            last = acknowledged(copier, first + SIZE * (3 + round_))
            kill([copier.pid])
            assert copier.stdout
            first = max([last, *(int(line) for line in copier.stdout.read().splitlines())])
    with start(home, first, 1) as copier:
        assert acknowledged(copier, first + SIZE) == first + SIZE
    assert_linked(home, first + SIZE)
    assert nothing_left(home)


def test_a_killed_mongod_loses_no_link(home: Home) -> None:
    with start(home, 0, 20) as copier:
        acknowledged(copier, 3 * SIZE)
        dead = mongods(home)
        kill(dead)
        assert until(lambda: mongods(home) not in ([], dead))
        assert acknowledged(copier, 20 * SIZE) == 20 * SIZE
    assert_linked(home, 20 * SIZE)
    assert nothing_left(home)
