"""What can't be written because of what it holds costs its own page; a store that is gone ends the crawl."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from pymongo.errors import ServerSelectionTimeoutError

from crawlers.arrival import Answer, Arrival
from crawlers.extracted import Links, PageOutcome
from crawlers.frontier import Frontier
from crawlers.guide import Guide
from crawlers.labels import Label
from crawlers.page_memory import PageMemory
from crawlers.page_reading import PageReading
from crawlers.pipelines.store import write
from crawlers.section import Section
from crawlers.spiders.forum import ForumSpider
from crawlers.visit import Visit
from storage.faults import STORE_GONE, RecordRefusedError
from storage.home import Home
from storage.store import Store, open_store
from touchpoints.enumerations import Channel
from touchpoints.page_state import PageKind
from touchpoints.pointer import Pointer
from touchpoints.post import Engagement, Extractor, Post, PostText
from touchpoints.thread_marks import ThreadMarks
from touchpoints.watchlist import Storage

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
LIST = "https://forum.example/"


@pytest.fixture
def store(server_home: Home, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    monkeypatch.delenv("MUNDFUNK_MONGODB_URI", raising=False)
    with open_store(server_home, Storage(database=f"test-{os.urandom(6).hex()}")) as store:
        yield store


@pytest.fixture
def guide() -> Guide:
    memory = PageMemory(
        source="forum", now=NOW, horizon=NOW - timedelta(days=30), read_with="x", soonest=timedelta(days=1)
    )
    seen = Frontier(now=NOW, budget=100, at_once=1).has_seen
    return Guide(section=Section(LIST), manner=ForumSpider.manner, memory=memory, seen=seen)


def post(number: int, **told: Any) -> tuple[Post, PostText]:
    identity = f"{number:032x}"
    record = Post(
        id=identity,
        source="forum",
        venue="forum.example",
        platform="forum.example",
        channel=Channel.FORUM,
        url=f"{LIST}t={number}",
        first_seen_at=NOW,
        last_seen_at=NOW,
        content_hash=f"{number:032x}",
        extractor=Extractor(name="phpbb3", version="1"),
        **told,
    )
    return record, PostText(id=identity, text=f"Beitrag {number}", expires_at=NOW + timedelta(days=30))


def arrival(number: int, *admitted: tuple[Post, PostText], **told: Any) -> Arrival:
    url = f"{LIST}t={number}"
    reading = PageReading(outcome=PageOutcome.POSTS, found=len(admitted), admitted=admitted, **told)
    answer = Answer(url=url, status=200, fetched_at=NOW, content_hash=f"{number}")
    return Arrival(visit=Visit(url=url, kind=PageKind.THREAD), answer=answer, label=Label.POSTS, reading=reading)


def poisoned(number: int, kind: str) -> Arrival:
    """A thread whose reading holds what no document can, in each of the collections that are written."""
    if kind == "post":
        return arrival(number, post(number, engagement=Engagement(likes=10**30)))
    if kind == "text":
        record, text = post(number)
        return arrival(number, (record, text.model_copy(update={"text": "€" * 6_000_000})))
    if kind == "half a letter":
        return arrival(number, post(number, title="\ud800"))
    if kind == "refused by the server":
        return arrival(number, (post(number)[0].model_copy(update={"position": "first"}), post(number)[1]))
    if kind == "pointer":
        pointer = Pointer(id="p", venue="ort.example", url="https://ort.example/\udfff", post="x", seen_at=NOW)
        return arrival(number, post(number), pointers=(pointer,))
    if kind == "writers":
        marks = ThreadMarks(id="t", marks=("\ud800",), expires_at=NOW)
        return arrival(number, post(number), writers=marks)
    if kind == "link":
        return arrival(number, post(number), links=Links(threads=(f"{LIST}\ud800",)))
    assert kind == "no address"
    return arrival(number, post(number), links=Links(threads=("https://[::1/x",)))


KINDS = ("post", "text", "half a letter", "refused by the server", "pointer", "writers", "link", "no address")


@pytest.mark.parametrize("kind", KINDS)
def test_of_a_batch_only_the_page_that_cannot_be_written_fails(store: Store, guide: Guide, kind: str) -> None:
    good = [arrival(number, post(number), post(number + 100)) for number in (1, 3)]
    batch = [good[0], poisoned(2, kind), good[1]]
    ways = write(store, guide, batch)
    assert [len(way.settled) for way in ways] == [1, 1, 1]
    assert [(each.label, each.new, each.same) for each in good] == [(Label.POSTS, 2, 0)] * 2
    assert {f"{number:032x}" for number in (1, 3, 101, 103)} <= store.posts.known(f"{n:032x}" for n in range(200))
    bad = batch[1]
    assert bad.label is Label.UNREADABLE
    assert bad.reading is not None
    assert (bad.reading.trace or "").startswith("Traceback")
    assert "Beitrag" not in f"{bad.reading.trace}{bad.detail}"
    states = store.pages.among(each.visit.url for each in batch)
    assert [states[each.visit.url].failures for each in batch] == [0, 1, 0]
    due = states[bad.visit.url].due_at
    assert due is not None
    assert due > NOW


def test_a_page_that_failed_is_written_when_it_no_longer_holds_what_made_it_fail(store: Store, guide: Guide) -> None:
    write(store, guide, [poisoned(2, "post")])
    again = arrival(2, post(2))
    again.visit.state = store.pages.get(again.visit.url)
    write(store, guide, [again])
    assert (again.new, store.posts.count()) == (1, 1)
    state = store.pages.get(again.visit.url)
    assert state is not None
    assert (state.failures, state.fetched_at) == (0, NOW)


def test_a_store_that_is_gone_is_nobodys_page(store: Store, guide: Guide, monkeypatch: pytest.MonkeyPatch) -> None:
    def is_away(*_: object) -> None:
        raise ServerSelectionTimeoutError("no server")

    monkeypatch.setattr(store.pages, "save", is_away)
    batch = [arrival(number, post(number)) for number in (1, 2)]
    with pytest.raises(STORE_GONE):
        write(store, guide, batch)
    assert [each.label for each in batch] == [Label.POSTS] * 2


def test_a_store_that_refuses_even_that_a_page_failed_is_at_fault_itself(
    store: Store, guide: Guide, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses(*_: object) -> None:
        raise RecordRefusedError("pages: MongoDB refused 1 of the records")

    monkeypatch.setattr(store.pages, "save", refuses)
    with pytest.raises(RecordRefusedError):
        write(store, guide, [arrival(1, post(1))])
