"""Copies are linked to the post first seen, once and for all, whatever order, edit, erasure or kill comes between."""

import random
from collections import defaultdict
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Event
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage.bulk import write
from storage.duplicates import Duplicates
from storage.posts import Posts
from storage.signature import Signature
from storage.store import Store
from tests.storage.samples import NOW, item
from touchpoints.identity import digest
from touchpoints.post import About, Post, PostText

VOCABULARY = [
    f"{start}{middle}{end}" for start in ("ka", "le", "mo", "ri") for middle in ("ner", "st", "ll") for end in "aeiou"
]


def text(seed: int, length: int = 60) -> str:
    """Words by chance; two seeds have next to nothing in common."""
    return " ".join(random.Random(seed).choices(VOCABULARY, k=length))


def seen(number: int, words: str, hours: int = 0, **changes: Any) -> tuple[Post, PostText]:
    """A post seen some hours from now, on a site of its own."""
    at = NOW + timedelta(hours=hours)
    return item(number, words, first_seen_at=at, last_seen_at=at, **changes)


def save(store: Store, items: list[tuple[Post, PostText]]) -> None:
    store.posts.save(items)
    store.posts.link_copies()


def post_id(number: int) -> str:
    return item(number)[0].id


def leader(store: Store, number: int) -> int | None:
    post = store.posts.get(post_id(number))
    assert post
    known = {post_id(other): other for other in range(40)}
    return known[post.near_duplicate_of] if post.near_duplicate_of else None


def test_a_copy_under_another_title_is_linked_to_the_first_seen(store: Store) -> None:
    save(store, [seen(1, text(1), title="Abos in der Kritik"), seen(2, text(2))])
    save(store, [seen(3, "dpa-Meldung: " + text(1), 1, title="Kommentar | Abos in der Kritik")])
    assert [leader(store, number) for number in (1, 2, 3)] == [None, None, 1]
    assert store.duplicates.leaders([post_id(number) for number in (1, 2, 3)]) == {post_id(3): post_id(1)}


def test_copies_within_a_batch_are_linked_too(store: Store) -> None:
    save(store, [seen(1, text(1), 2), seen(2, text(1), 1), seen(3, text(1), 3)])
    assert [leader(store, number) for number in (1, 2, 3)] == [2, None, 2]


def test_the_first_seen_leads_though_it_is_stored_later(store: Store) -> None:
    save(store, [seen(1, text(1), 5)])
    save(store, [seen(2, text(1), 6)])
    save(store, [seen(3, text(1), 1)])
    assert [leader(store, number) for number in (1, 2, 3)] == [3, 3, None]


def test_meeting_a_copy_again_changes_nothing(store: Store) -> None:
    copies = [seen(1, text(1)), seen(2, text(1), 1)]
    for _ in range(2):
        save(store, copies)
    save(store, [seen(1, text(1), 9)])
    assert [leader(store, number) for number in (1, 2)] == [None, 1]
    assert store.posts.get(post_id(2)).revision == 1  # type: ignore[union-attr]


def test_a_copy_that_is_rewritten_stands_for_itself(store: Store) -> None:
    save(store, [seen(1, text(1)), seen(2, text(1), 1)])
    save(store, [seen(2, text(2), 2)])
    assert leader(store, 2) is None
    save(store, [seen(2, text(1), 3)])
    assert leader(store, 2) == 1


def test_a_leader_that_is_rewritten_leaves_its_copies_to_the_next(store: Store) -> None:
    save(store, [seen(number, text(1), number) for number in (1, 2, 3)])
    save(store, [seen(1, text(2), 9)])
    assert [leader(store, number) for number in (1, 2, 3)] == [None, None, 2]


def test_a_leader_that_is_erased_hands_over_to_the_next(store: Store) -> None:
    save(store, [seen(number, text(1), number) for number in (1, 2, 3)])
    assert store.erasures.add(post_id(1)) == 1
    assert [leader(store, number) for number in (2, 3)] == [None, 2]
    save(store, [seen(4, text(1), 4)])
    assert leader(store, 4) == 2
    assert store._database["signatures"].count_documents({"_id": post_id(1)}) == 0


SHORT = "Finger weg von diesem Laden!"


@pytest.mark.parametrize(
    ("other", "copied"),
    [
        ({"words": SHORT, "authors": ("a" * 32,)}, True),
        ({"words": "FINGER weg, von diesem Laden", "authors": ("a" * 32,)}, True),
        ({"words": SHORT, "authors": ("b" * 32,)}, False),
        ({"words": SHORT, "authors": ()}, False),
        ({"words": "Finger weg von diesem Händler!", "authors": ("a" * 32,)}, False),
        ({"words": SHORT, "authors": ("a" * 32,), "about": About(name="Zyklo 9", by="page_title")}, False),
    ],
)
def test_a_short_text_is_a_copy_only_of_the_same_by_the_same_author_on_the_same_thing(
    store: Store, other: dict[str, Any], copied: bool
) -> None:
    save(store, [seen(1, SHORT, authors=("a" * 32,))])
    save(store, [seen(2, hours=1, **other)])
    assert leader(store, 2) == (1 if copied else None)


@pytest.mark.parametrize("words", ["", "★★★★★", "https://bild.example/1.jpg"])
def test_posts_without_words_are_copies_of_nothing(store: Store, words: str) -> None:
    save(store, [seen(1, words, authors=("a" * 32,)), seen(2, words, 1, authors=("a" * 32,))])
    assert [leader(store, number) for number in (1, 2)] == [None, None]


@pytest.mark.parametrize("after", range(5))
def test_what_a_kill_leaves_undone_the_next_meeting_repairs(
    store: Store, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    """Each of the writes of linking in turn is the one that does not happen any more."""
    save(store, [seen(1, text(1), 2), seen(2, text(1), 3), seen(9, text(9))])
    batch = [seen(3, text(1), 1), seen(4, text(1), 4), seen(5, text(9), 5)]
    done = _dying_after(monkeypatch, after)
    with pytest.raises(ConnectionAbortedError):
        save(store, batch)
    monkeypatch.undo()
    assert done == [None] * after
    save(store, batch)
    assert [leader(store, number) for number in (1, 2, 3, 4, 5, 9)] == [3, 3, None, 3, 9, None]


def _dying_after(monkeypatch: pytest.MonkeyPatch, writes: int) -> list[None]:
    done: list[None] = []

    def write_or_die(*arguments: Any) -> None:
        if len(done) == writes:
            raise ConnectionAbortedError
        done.append(None)
        write(*arguments)

    monkeypatch.setattr("storage.duplicates.write", write_or_die)
    return done


def test_an_erasure_that_was_killed_is_repaired_by_the_next(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    save(store, [seen(number, text(1), number) for number in (1, 2, 3)])
    _dying_after(monkeypatch, 0)
    with pytest.raises(ConnectionAbortedError):
        store.erasures.add(post_id(1))
    monkeypatch.undo()
    assert store.erasures.enforce() == 1
    assert [leader(store, number) for number in (2, 3)] == [None, 2]


@pytest.mark.parametrize("seed", range(5))
def test_many_that_store_copies_at_once_agree_on_who_was_first(store: Store, seed: int) -> None:
    numbers = list(range(40))
    random.Random(seed).shuffle(numbers)

    def store_each(some: list[int]) -> None:
        posts = Posts(store._database)
        for number in some:
            posts.save([seen(number, text(number % 3), number)])
            posts.link_copies()

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(store_each, (numbers[start::4] for start in range(4))))
    assert [leader(store, number) for number in range(40)] == [None, None, None, *(n % 3 for n in range(3, 40))]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(st.integers(0, 11), st.integers(1, 3), st.integers(0, 20)), max_size=25),
    st.integers(1, 6),
    st.lists(st.integers(0, 11), max_size=3),
)
def test_any_history_ends_with_each_copy_under_the_first_seen_of_its_kind(
    store: Store, meetings: list[tuple[int, int, int]], size: int, erased: list[int]
) -> None:
    for name in ("posts", "texts", "readings_state", "signatures", "erasures"):
        store._database[name].delete_many({})
    told = [(number, text(seed), hours) for number, seed, hours in meetings]
    for start in range(0, len(told), size):
        save(store, [seen(*meeting) for meeting in told[start : start + size]])
    store.erasures.add(*(post_id(number) for number in erased))
    last = {number: seed for number, seed, _ in meetings if number not in erased}
    posts = {number: store.posts.get(post_id(number)) for number in last}
    for number, seed in last.items():
        kind = [post for other, post in posts.items() if last[other] == seed and post]
        first = min(kind, key=lambda post: (post.first_seen_at, post.id))
        mine = posts[number]
        assert mine
        assert mine.near_duplicate_of == (None if mine.id == first.id else first.id)


def test_a_lookup_asks_only_for_leaders_by_an_index(store: Store) -> None:
    save(store, [seen(number, text(1), number) for number in range(30)])
    signatures = store._database["signatures"]
    anchors = signatures.find_one({"_id": post_id(0)})["anchors"]  # type: ignore[index]
    plan = signatures.find({"leader": None, "anchors": {"$in": anchors}}).explain()
    assert plan["executionStats"]["totalDocsExamined"] == 1
    assert plan["executionStats"]["totalKeysExamined"] <= 3 * len(anchors)


def test_a_batch_is_looked_up_without_walking_through_all_that_is_stored(store: Store) -> None:
    save(store, [seen(number, text(number), number) for number in range(600)])
    store._database.command("profile", 2)
    save(store, [seen(number, text(number), number) for number in range(600, 650)])
    store._database.command("profile", 0)
    profile = store._database["system.profile"]
    looked_at = [row["docsExamined"] for row in profile.find({"ns": {"$regex": "signatures$"}, "op": "query"})]
    profile.drop()
    assert looked_at
    assert max(looked_at) <= 2 * 50


def test_a_phrase_that_everybody_has_is_no_reason_to_compare(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    sent = " gesendet von meinem telefon"
    save(store, [seen(number, text(number, 12) + sent, number) for number in range(30)])
    monkeypatch.setattr("storage.duplicates._ANYBODYS", 20)
    compared: list[str] = []
    is_like = Signature.is_like

    def counted(self: Signature, other: Signature) -> bool:
        compared.append(other.id)
        return is_like(self, other)

    monkeypatch.setattr(Signature, "is_like", counted)
    save(store, [seen(30, text(7, 12) + sent, 40)])
    assert leader(store, 30) == 7
    assert compared == [post_id(7)]


def test_after_a_change_of_scheme_all_are_signed_and_linked_anew(store: Store) -> None:
    save(store, [seen(1, text(1))])
    store._database["signatures"].update_one({"_id": post_id(1)}, {"$set": {"scheme": "older"}})
    save(store, [seen(2, text(1), 1)])
    assert leader(store, 2) is None, "signatures of two schemes can't be compared"
    store._database["readings_state"].update_many({}, {"$set": {"linked": "older"}})
    store._database["signatures"].update_many({}, {"$set": {"scheme": "older"}})
    store.posts.link_copies()
    assert leader(store, 2) == 1


def test_a_leader_whose_signature_has_the_fields_of_an_older_scheme_hands_over_too(store: Store) -> None:
    save(store, [seen(number, text(1), number) for number in (1, 2, 3)])
    older = {"$set": {"scheme": "older", "bands": [1, 2]}, "$unset": {"anchors": ""}}
    store._database.command(
        "update", "signatures", updates=[{"q": {}, "u": older, "multi": True}], bypassDocumentValidation=True
    )
    store.erasures.add(post_id(1))
    assert [leader(store, number) for number in (2, 3)] == [None, None]
    store._database["readings_state"].update_many({}, {"$set": {"linked": "older"}})
    store.posts.link_copies()
    assert [leader(store, number) for number in (2, 3)] == [None, 2]


def test_a_state_whose_post_is_not_written_yet_waits(store: Store) -> None:
    store.posts.save([seen(1, text(1))])
    row = store._database["posts"].find_one_and_delete({"_id": post_id(1)})
    assert row
    store.posts.link_copies()
    store._database["posts"].insert_one(row)
    save(store, [seen(2, text(1), 1)])
    assert [leader(store, number) for number in (1, 2)] == [None, 1]


def test_signatures_hold_no_words(store: Store) -> None:
    post, words = seen(1, text(1))
    save(store, [(post, words)])
    row = store._database["signatures"].find_one({"_id": post.id})
    assert row
    assert Signature.model_validate(row).minhash is not None
    assert not any(word in str(value) for value in row.values() for word in ("kaner", "lest", digest("x")))


def test_a_copy_linked_while_its_leader_is_overtaken_follows(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """A lookup is no snapshot: what another process is just writing may be passed over."""
    save(store, [seen(2, text(1), 2)])
    first, late = seen(1, text(1), 1), seen(3, text(1), 3)
    store.posts.save([first, late])
    slow, overtaking = Duplicates(store._database), Duplicates(store._database)
    has_looked, goes_on = Event(), Event()
    find_leaders, find_copies = slow._leading, overtaking._copies_of

    def leaders_and_wait(opened: Sequence[Signature]) -> dict[int, list[Signature]]:
        found = find_leaders(opened)
        has_looked.set()
        assert goes_on.wait(30)
        return found

    def leaders_but_late(opened: Sequence[Signature]) -> dict[int, list[Signature]]:
        found = find_leaders(opened)
        return defaultdict(list, {key: [each for each in some if each.id != late[0].id] for key, some in found.items()})

    def copies_and_let_go(leaders: Iterable[str], but: Iterable[str]) -> list[Signature]:
        wanted = list(leaders)
        found = find_copies(wanted, but)
        if post_id(2) in wanted and not goes_on.is_set():
            goes_on.set()
            linked.result(30)
        return found

    monkeypatch.setattr(slow, "_leading", leaders_and_wait)
    monkeypatch.setattr(overtaking, "_leading", leaders_but_late)
    monkeypatch.setattr(overtaking, "_copies_of", copies_and_let_go)
    with ThreadPoolExecutor(1) as pool:
        linked = pool.submit(slow.link, [late])
        assert has_looked.wait(30)
        overtaking.link([first])
    assert [leader(store, number) for number in (1, 2, 3)] == [None, 1, 1]
