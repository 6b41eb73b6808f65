from storage.posts import Saved
from storage.store import Store
from tests.storage.samples import HASHES, item


def test_a_post_is_new_once_and_then_the_same(store: Store) -> None:
    assert store.posts.save([item(1), item(2)]) == [Saved.NEW, Saved.NEW]
    assert store.posts.save([item(1), item(3)]) == [Saved.SAME, Saved.NEW]
    assert store.posts.count() == 3


def test_a_post_read_is_not_unread_until_its_text_changes(store: Store) -> None:
    store.posts.save([item(1), item(2)])
    documents = list(store.posts.unread(*HASHES))
    assert len(documents) == 2
    store.posts.mark_read([document.id for document in documents], *HASHES)
    assert list(store.posts.unread(*HASHES)) == []
    assert store.posts.save([item(2, "Der Akku hält nicht.")]) == [Saved.CHANGED]
    assert [document.text for document in store.posts.unread(*HASHES)] == ["Der Akku hält nicht."]
