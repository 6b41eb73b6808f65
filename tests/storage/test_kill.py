"""`kill -9` in the middle of writes: nothing acknowledged is lost, nothing is doubled, no server stays behind."""

import subprocess
import sys
import time

from storage.home import Home
from storage.server.attach import attach
from storage.store import open_store
from tests.storage.processes import kill, mongods, nothing_left, supervisors, until
from tests.storage.samples import HASHES, item
from touchpoints.watchlist import Storage

SIZE = 20
Writer = subprocess.Popen[str]


def start_writer(home: Home, batches: int, first: int = 0) -> Writer:
    arguments = [str(number) for number in (first, batches, SIZE)]
    command = [sys.executable, "-m", "tests.storage.writer", str(home.data), *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def acknowledged(writer: Writer, at_least: int) -> int:
    assert writer.stdout
    last = 0
    while last < at_least:
        line = writer.stdout.readline()
        assert line, "the writer ended early"
        last = int(line)
    return last


def rest_of(writer: Writer, last: int) -> int:
    assert writer.stdout
    return max([last, *(int(line) for line in writer.stdout.read().splitlines())])


def assert_whole(home: Home, first: int, end: int) -> None:
    """Every post of the range is there once, with its text; storing them again adds none."""
    items = [item(number, f"Beitrag {number}") for number in range(first, end)]
    with open_store(home, Storage()) as store:
        assert store.posts.known(post.id for post, _ in items) == {post.id for post, _ in items}
        store.posts.save(items)
        stored = store.posts.count()
        assert len(list(store.posts.unread(*HASHES))) == stored
        assert end - first <= stored <= end - first + SIZE


def test_a_killed_mongod_is_started_again_and_the_writer_goes_on(home: Home) -> None:
    with start_writer(home, batches=20) as writer:
        acknowledged(writer, 5 * SIZE)
        for _ in range(2):
            dead = mongods(home)
            kill(dead)
            assert until(lambda dead=dead: mongods(home) not in ([], dead))  # type: ignore[misc]
        assert rest_of(writer, 0) == 20 * SIZE
    assert writer.returncode == 0
    assert "start 1 of 5" in (home.data / "server" / "supervisor.log").read_text()
    assert_whole(home, 0, 20 * SIZE)
    assert nothing_left(home)


def test_a_killed_supervisor_takes_mongod_along(home: Home) -> None:
    held = attach(home)
    kill(supervisors(home))
    assert nothing_left(home)
    held.leave()


def test_a_writer_whose_supervisor_is_killed_goes_on_with_another(home: Home) -> None:
    with start_writer(home, batches=20) as writer:
        acknowledged(writer, 5 * SIZE)
        kill(supervisors(home))
        assert rest_of(writer, 0) == 20 * SIZE
    assert writer.returncode == 0
    assert_whole(home, 0, 20 * SIZE)
    assert nothing_left(home)


def test_a_killed_command_leaves_no_server_and_what_was_acknowledged(home: Home) -> None:
    with start_writer(home, batches=100_000) as writer:
        last = acknowledged(writer, 5 * SIZE)
        kill([writer.pid])
        last = rest_of(writer, last)
    assert nothing_left(home)
    assert_whole(home, 0, last)


def test_two_commands_at_once_share_one_server(home: Home) -> None:
    with start_writer(home, batches=15) as one, start_writer(home, batches=15, first=15 * SIZE) as other:
        acknowledged(one, SIZE)
        acknowledged(other, SIZE)
        assert len(mongods(home)) == len(supervisors(home)) == 1
        rest_of(one, 0)
        rest_of(other, 0)
    assert one.returncode == other.returncode == 0
    assert_whole(home, 0, 30 * SIZE)
    assert nothing_left(home)


def test_a_command_killed_while_its_server_starts_leaves_none(home: Home) -> None:
    with start_writer(home, batches=1) as writer:
        deadline = time.monotonic() + 20
        while not supervisors(home) and time.monotonic() < deadline:
            time.sleep(0.005)
        kill([writer.pid])
    assert nothing_left(home)
