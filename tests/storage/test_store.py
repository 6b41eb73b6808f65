from datetime import timedelta

import pytest
from pymongo import MongoClient
from pymongo.errors import WriteError

from storage.home import Home
from storage.layout import COLLECTIONS
from storage.store import Store, open_store
from tests.storage.processes import until
from tests.storage.samples import HASHES, NOW, item, touchpoint
from touchpoints.duration import parse_duration
from touchpoints.watchlist import Retention, Storage


def test_every_collection_has_a_closed_validator(store: Store) -> None:
    for collection in COLLECTIONS:
        with pytest.raises(WriteError, match="failed validation"):
            store._database[collection.name].insert_one({"_id": "a" * 32, "meta": "anything"})


@pytest.mark.parametrize("change", [{"channel": "rumour"}, {"revision": "1"}, {"mood": 1}, {"about": {"nam": "x"}}])
def test_a_post_that_is_none_is_refused_by_the_database_itself(store: Store, change: dict[str, object]) -> None:
    posts = store._database["posts"]
    posts.insert_one(item(1)[0].to_document())
    with pytest.raises(WriteError, match="failed validation"):
        posts.update_one({"_id": item(1)[0].id}, {"$set": change})


def test_a_validator_of_an_earlier_version_is_brought_up_to_date(store: Store, server_home: Home) -> None:
    store._database.command("collMod", "venues", validator={})
    with open_store(server_home, Storage()) as again, pytest.raises(WriteError, match="failed validation"):
        again._database["venues"].insert_one({"_id": "forum.example"})


@pytest.mark.parametrize("store", ["uri"], indirect=True)
def test_texts_go_when_they_expire_and_their_posts_stay(store: Store) -> None:
    post, text = item(1)
    store.posts.save([(post, text.model_copy(update={"expires_at": NOW - timedelta(seconds=1)})), item(2)])
    texts = store._database["texts"]
    assert until(lambda: [row["_id"] for row in texts.find({}, {"_id": 1})] == [item(2)[0].id])
    assert store.posts.count() == 2


def test_records_go_when_their_post_was_not_seen_for_as_long_as_they_are_kept(store: Store) -> None:
    old = item(1, last_seen_at=NOW - timedelta(days=8))
    store.posts.save([old, item(2)])
    for post in (old[0], item(2)[0]):
        store.touchpoints.replace(post.id, [touchpoint(post)])
    kept = Retention(records=parse_duration("7d"))
    assert store.expire(kept, NOW) == 1
    assert store.expire(kept, NOW) == 0
    assert store.posts.known([old[0].id, item(2)[0].id]) == {item(2)[0].id}
    assert [found.post.id for found in store.touchpoints.find()] == [item(2)[0].id]


def test_what_was_erased_is_gone_and_remembered_without_a_name(store: Store) -> None:
    author = "f" * 32
    post = item(1, authors=(author,))[0]
    store.posts.save([item(1, authors=(author,)), item(2)])
    store.touchpoints.replace(post.id, [touchpoint(post)])
    assert store.erasures.add(author) == 1
    assert store.erasures.has(author)
    assert store.erasures.among([author, post.id]) == {author}
    assert (store.posts.count(), store.touchpoints.count()) == (1, 0)
    assert [document.id for document in store.posts.unread(*HASHES)] == [item(2)[0].id]
    with pytest.raises(ValueError, match="pattern"):
        store.erasures.add("Anna from Bonn")


def test_the_database_is_the_one_the_watchlist_or_else_the_uri_names(
    home: Home, other_server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    named = other_server.replace("/?", "/fromuri?")
    monkeypatch.setenv("MUNDFUNK_MONGODB_URI", named)
    for settings in (Storage(), Storage(database="explicit")):
        with open_store(home, settings) as store:
            assert "from MUNDFUNK_MONGODB_URI" in store.server
    with open_store(home, Storage(uri=named.replace("fromuri", "admin"))) as store:
        assert "[storage] uri" in store.server
    with MongoClient[dict[str, object]](other_server) as client:
        assert {"fromuri", "explicit", "mundfunk"} <= set(client.list_database_names())
        assert "posts" not in client["admin"].list_collection_names()
