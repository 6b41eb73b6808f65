import subprocess
import sys
from datetime import timedelta

import pytest

from storage.store import Store
from tests.storage.samples import NOW
from touchpoints.enumerations import Outcome
from touchpoints.remark import because
from touchpoints.run import Run

STARTS_A_RUN = """
import sys
from pymongo import MongoClient
from storage.runs import Runs
from tests.storage.test_runs import run
Runs(MongoClient(sys.argv[1], tz_aware=True)["{database}"]).start(run("theirs"))
"""


def run(name: str, minutes: int = 0, source: str = "radforum") -> Run:
    return Run(id=name, kind="crawl", source=source, started_at=NOW + timedelta(minutes=minutes))


def test_a_run_is_in_the_ledger_from_its_start_to_its_end(store: Store) -> None:
    store.runs.start(run("one"))
    assert [entry.id for entry in store.runs.unfinished()] == ["one"]
    store.runs.progress("one", pages=3, requests={"200": 3})
    store.runs.end("one", Outcome.NEW_POSTS, [because("stromabwärts")], posts=2, new_posts=2)
    ended = store.runs.get("one")
    assert ended
    assert (ended.pages, ended.requests, ended.new_posts, ended.outcome) == (3, {"200": 3}, 2, Outcome.NEW_POSTS)
    assert ended.ended_at
    assert (ended.remarks, ended.detail) == ((because("stromabwärts"),), "stromabwärts")
    assert store.runs.unfinished() == []


def test_progress_that_comes_after_the_end_takes_nothing_back(store: Store) -> None:
    store.runs.start(run("one"))
    store.runs.end("one", Outcome.NEW_POSTS, new_posts=3)
    store.runs.progress("one", new_posts=2)
    ended = store.runs.get("one")
    assert ended
    assert ended.new_posts == 3


def test_the_latest_run_of_a_source_and_of_all(store: Store) -> None:
    for number, source in enumerate(["radforum", "blog", "radforum"]):
        store.runs.start(run(str(number), minutes=-number, source=source))
    assert [entry.id for entry in store.runs.recent(2)] == ["0", "1"]
    latest = store.runs.latest("blog")
    assert latest
    assert latest.id == "1"
    assert store.runs.latest("unknown") is None


def test_a_counter_that_a_run_does_not_have_is_refused(store: Store) -> None:
    store.runs.start(run("one"))
    with pytest.raises(TypeError, match="smiles"):
        store.runs.progress("one", smiles=1)


def test_a_run_whose_process_lives_is_not_interrupted_and_one_whose_process_died_is(store: Store) -> None:
    store.runs.start(run("ours"))
    client = store._database.client
    address = client._topology_settings.seeds
    socket = next(iter(address))[0].replace("/", "%2F")
    code = STARTS_A_RUN.format(database=store._database.name)
    subprocess.run([sys.executable, "-c", code, f"mongodb://{socket}/?directConnection=true"], check=True)
    assert [entry.id for entry in store.runs.interrupted()] == ["theirs"]
    assert {entry.id for entry in store.runs.unfinished()} == {"ours", "theirs"}


def test_a_run_belongs_to_the_process_that_last_told_of_it(store: Store) -> None:
    store.runs.start(run("one"))
    store._database["run_holders"].update_one({"_id": "one"}, {"$set": {"born": "before the last boot"}})
    assert [entry.id for entry in store.runs.interrupted()] == ["one"]
    store.runs.progress("one", pages=1)
    assert store.runs.interrupted() == []
