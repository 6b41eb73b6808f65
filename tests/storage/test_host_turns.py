"""Two crawls keep a host's pace as one does, and one that is killed holds nobody up."""

import os
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta

import pytest

from storage.host_turns import HostTurns
from storage.process_identity import host
from storage.store import Store

HOST = "forum.example"


def other(store: Store, owner: str) -> HostTurns:
    """The same host's turns as another process sees them."""
    turns = HostTurns(store._database)
    turns._me = owner
    return turns


@pytest.fixture
def elsewhere(store: Store) -> HostTurns:
    return other(store, "another-machine/1/boot/1")


def test_the_turn_is_nobody_elses_until_it_is_given_back_and_the_delay_has_passed(
    store: Store, elsewhere: HostTurns
) -> None:
    assert store.host_turns.claim(HOST, 20) == 0
    assert elsewhere.claim(HOST, 0) > 0
    store.host_turns.give_back(HOST)
    assert elsewhere.claim(HOST, 0) > 0, "the one who was there asked for 20 seconds"
    assert elsewhere.claim("another.example", 20) == 0


def test_who_wants_a_longer_delay_waits_longer(store: Store, elsewhere: HostTurns) -> None:
    assert store.host_turns.claim(HOST, 0) == 0
    store.host_turns.give_back(HOST)
    assert elsewhere.claim(HOST, 20) > 0
    assert store.host_turns.claim(HOST, 0) == 0


def test_a_turn_that_was_given_back_is_free(store: Store, elsewhere: HostTurns) -> None:
    assert store.host_turns.claim(HOST, 0.001) == 0
    store.host_turns.leave()
    time.sleep(0.01)
    assert elsewhere.claim(HOST, 0.001) == 0


def test_a_pause_holds_for_everybody(store: Store, elsewhere: HostTurns) -> None:
    store.host_turns.hold_back(HOST, 30)
    assert store.host_turns.claim(HOST, 0) == elsewhere.claim(HOST, 0) == 0.5
    store.host_turns.hold_back(HOST, 0)
    assert store.host_turns.claim(HOST, 0) == 0.5, "a shorter pause does not end a longer one"


def test_a_process_that_was_killed_holds_nobody_up(store: Store) -> None:
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    assert other(store, f"{host()}/{gone.pid}/a boot/1").claim(HOST, 0) == 0
    assert other(store, f"{host()}/{os.getpid()}/other birth").claim(HOST, 0) == 0
    assert store.host_turns.claim(HOST, 0) == 0


def test_one_on_another_machine_that_gives_nothing_back_counts_as_gone_in_the_end(
    store: Store, elsewhere: HostTurns, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.host_turns._LEASE", timedelta(seconds=1))
    assert elsewhere.claim(HOST, 0) == 0
    monkeypatch.setattr("storage.host_turns._LEASE", timedelta(seconds=45))
    time.sleep(1.1)
    assert store.host_turns.claim(HOST, 0) == 0
    assert elsewhere.claim(HOST, 0) > 0


def test_a_turn_that_was_taken_under_a_wrong_clock_is_nobodys(store: Store, elsewhere: HostTurns) -> None:
    assert elsewhere.claim(HOST, 20) == 0
    later = datetime.now(UTC) + timedelta(days=400)
    moments = dict.fromkeys(("until", "last_at", "next_at", "asked_at"), later)
    store._database["host_turns"].update_one({"_id": HOST}, {"$set": moments})
    assert store.host_turns.claim(HOST, 20) == 0
    assert elsewhere.claim(HOST, 20) > 0
