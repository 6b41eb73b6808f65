"""Candidate venues: evidence per post, the best first, and what the user said about them stays said."""

from datetime import timedelta

from storage.store import Store
from tests.storage.samples import NOW, item, touchpoint
from touchpoints.enumerations import Channel, VenueState
from touchpoints.pointer import Pointer

RUNDE, LADEN = "https://tarifrunde.example/t/7", "http://laden.example/x"
ACCEPTED = {"kind": "span", "field": "text", "surface": "Velora", "start": 0, "end": 6, "decision": "accept"}


def point(store: Store, number: int, *places: str, author: str = "", **changes: object) -> None:
    authors = (author or f"a{number}",)
    post, text = item(number, f"Text {number}, der von nichts anderem handelt.", authors=authors, **changes)
    store.posts.save([(post, text)])
    store.candidates.note([Pointer.from_post(post.id, place, NOW) for place in places])


def test_a_post_counts_once_however_often_it_is_met_and_links(store: Store) -> None:
    for _ in range(3):
        point(store, 1, RUNDE, "https://www.tarifrunde.example/anderes")
    (found,) = store.candidates.best(frozenset(), 10)
    assert (found.venue, found.url, found.posts, found.writers) == (
        "tarifrunde.example",
        "https://tarifrunde.example/",
        1,
        1,
    )
    assert found.examples == ("https://forum.example/post/1",)


def test_many_writers_speak_louder_than_many_posts_of_one(store: Store) -> None:
    for number in range(5):
        point(store, number, LADEN, author="werber")
    point(store, 6, RUNDE)
    point(store, 7, RUNDE)
    assert [(each.venue, each.posts, each.writers) for each in store.candidates.best(frozenset(), 10)] == [
        ("tarifrunde.example", 2, 2),
        ("laden.example", 5, 1),
    ]
    assert len(store.candidates.best(frozenset(), 1)) == 1


def test_the_brands_are_those_that_reading_accepted(store: Store) -> None:
    point(store, 1, RUNDE)
    point(store, 2, RUNDE)
    first, second = item(1)[0], item(2)[0]
    accepted = {**ACCEPTED, "confidence": 0.9, "sentiment": touchpoint(first).sentiment}
    store.touchpoints.replace(first.id, [touchpoint(first, mentions=(accepted,))])
    store.touchpoints.replace(second.id, [touchpoint(second, mentions=({**accepted, "decision": "review"},))])
    (found,) = store.candidates.best(frozenset(), 10)
    assert found.brands == {"velora": 1}


def test_a_text_that_was_printed_twice_speaks_once(store: Store) -> None:
    point(store, 1, RUNDE)
    point(store, 2, RUNDE)
    leader = item(1)[0].id
    store._database["posts"].update_one({"_id": item(2)[0].id}, {"$set": {"near_duplicate_of": leader}})
    assert [each.posts for each in store.candidates.best(frozenset(), 10)] == [1]


def test_what_is_watched_waits_for_nobody(store: Store) -> None:
    point(store, 1, RUNDE, LADEN)
    assert store.candidates.count({"laden.example"}) == 1
    assert [each.venue for each in store.candidates.best({"laden.example"}, 10)] == ["tarifrunde.example"]


def test_what_was_dismissed_never_comes_back_and_what_was_accepted_neither(store: Store) -> None:
    point(store, 1, RUNDE, LADEN)
    store.candidates.dismiss("laden.example")
    store.candidates.accept("tarifrunde.example")
    point(store, 2, RUNDE, LADEN)
    assert store.candidates.count(frozenset()) == 0
    found = store.candidates.get("laden.example")
    assert found is not None
    assert found.state is VenueState.RETIRED


def test_a_candidate_that_posts_come_from_is_one_no_longer(store: Store) -> None:
    point(store, 1, RUNDE)
    point(store, 2, venue="tarifrunde.example", platform="tarifrunde.example", channel=Channel.FORUM)
    found = store.venues.get("tarifrunde.example")
    assert found is not None
    assert (found.state, found.channel) == (VenueState.ACTIVE, Channel.FORUM)


def test_evidence_goes_with_its_post(store: Store) -> None:
    point(store, 1, RUNDE)
    point(store, 2, RUNDE)
    store.erasures.add(item(1)[0].id)
    assert [each.posts for each in store.candidates.best(frozenset(), 10)] == [1]
    assert store._database["pointers"].count_documents({}) == 1
    retention = type("Retention", (), {"records": timedelta(0)})
    assert store.expire(retention, NOW + timedelta(days=1)) == 1  # type: ignore[arg-type]
    assert store.candidates.best(frozenset(), 10) == []


def test_a_place_goes_with_the_last_post_that_points_to_it_but_for_what_was_said_of_it(store: Store) -> None:
    point(store, 1, RUNDE, LADEN)
    point(store, 2, RUNDE, "https://weg.example/")
    store.candidates.dismiss("weg.example")
    store.erasures.add(item(1)[0].id)
    assert [venue.id for venue in store.venues.all() if venue.id != "forum.example"] == [
        "tarifrunde.example",
        "weg.example",
    ]
    assert store.candidates.count(frozenset()) == 1
    store.erasures.add(item(2)[0].id)
    assert store.candidates.count(frozenset()) == 0
    point(store, 3, RUNDE, "https://weg.example/")
    assert [each.venue for each in store.candidates.best(frozenset(), 10)] == ["tarifrunde.example"]
