from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage.posts import Saved
from storage.store import Store
from tests.storage.samples import HASHES, NOW, item
from touchpoints.errors import WorkFailedError
from touchpoints.identity import digest
from touchpoints.post import About, Engagement, Rating
from touchpoints.record import to_utc


def unread_ids(store: Store) -> list[str]:
    return [document.id for document in store.posts.unread(*HASHES)]


def test_a_post_is_new_once_and_then_the_same(store: Store) -> None:
    assert store.posts.save([item(1), item(2)]) == [Saved.NEW, Saved.NEW]
    assert store.posts.save([item(1), item(3)]) == [Saved.SAME, Saved.NEW]
    assert store.posts.count() == 3
    assert store.posts.known([item(1)[0].id, digest("never seen")]) == {item(1)[0].id}


def test_the_same_post_twice_in_a_batch_is_stored_once(store: Store) -> None:
    assert store.posts.save([item(1), item(1), item(1, "Anders.")]) == [Saved.NEW, Saved.SAME, Saved.CHANGED]
    assert store.posts.count() == 1


def test_a_record_comes_back_as_it_went_in(store: Store) -> None:
    post, text = item(
        1,
        title="$title und 'mehr'",
        authors=("a1", "b2"),
        about=About(name="$$ROOT", brand="velora", by="page_title"),
        rating=Rating(value=1.8, best=1, worst=6),
        engagement=Engagement(likes=2**40),
        published_at=NOW - timedelta(days=2),
    )
    store.posts.save([(post, text)])
    assert store.posts.get(post.id) == post


def test_first_seen_stays_last_seen_moves_and_the_revision_counts_changes(store: Store) -> None:
    later, latest = NOW + timedelta(days=1), NOW + timedelta(days=2)
    store.posts.save([item(1)])
    store.posts.save([item(1, first_seen_at=later, last_seen_at=later)])
    assert store.posts.save([item(1, "Anders.", first_seen_at=latest, last_seen_at=latest)]) == [Saved.CHANGED]
    store.posts.save([item(1, "Anders.", first_seen_at=later, last_seen_at=later)])
    post = store.posts.get(item(1)[0].id)
    assert post
    assert (post.first_seen_at, post.last_seen_at, post.revision) == (to_utc(NOW), to_utc(latest), 2)


def test_a_post_read_is_not_unread_until_its_text_changes(store: Store) -> None:
    store.posts.save([item(1), item(2)])
    store.posts.mark_read(unread_ids(store), *HASHES)
    assert unread_ids(store) == []
    store.posts.save([item(1)])
    assert unread_ids(store) == []
    store.posts.save([item(2, "Der Akku hält nicht.")])
    assert [document.text for document in store.posts.unread(*HASHES)] == ["Der Akku hält nicht."]


@pytest.mark.parametrize("position", [0, 1, 2])
def test_another_pipeline_watchlist_or_weights_reads_anew(store: Store, position: int) -> None:
    store.posts.save([item(1)])
    store.posts.mark_read(unread_ids(store), *HASHES)
    others = [*HASHES]
    others[position] = "another"
    assert len(list(store.posts.unread(*others))) == 1


def test_a_post_that_changes_while_it_is_read_stays_unread(store: Store) -> None:
    store.posts.save([item(1)])
    read = unread_ids(store)
    store.posts.save([item(1, "Inzwischen anders.")])
    store.posts.mark_read(read, *HASHES)
    assert unread_ids(store) == read


def test_more_posts_than_a_batch_are_all_handed_out_once(store: Store) -> None:
    store.posts.save([item(number) for number in range(1203)])
    ids = unread_ids(store)
    assert len(ids) == len(set(ids)) == 1203


def test_a_reply_comes_with_its_threads_title_and_first_post(store: Store) -> None:
    thread = {"thread_url": "https://forum.example/t/7"}
    first = item(1, "Welches Rad?", position=1, title="Velora oder nicht", **thread)
    store.posts.save([first, item(2, "Nimm das.", position=2, **thread)])
    documents = {document.text: document for document in store.posts.unread(*HASHES)}
    assert documents["Nimm das."].thread_title == "Velora oder nicht"
    assert documents["Nimm das."].thread_start == "Welches Rad?"
    assert documents["Welches Rad?"].thread_start is None


def test_a_comment_comes_with_the_article_that_it_stands_under(store: Store) -> None:
    url = "https://blog.example/velora"
    article = item(1, "Ein Bericht.", url=url, title="Velora im Test")
    store.posts.save([article, item(2, "Schön.", thread_url=url, position=1)])
    comment = next(document for document in store.posts.unread(*HASHES) if document.text == "Schön.")
    assert (comment.thread_title, comment.thread_start) == ("Velora im Test", "Ein Bericht.")


def test_a_post_whose_text_has_expired_is_counted_and_never_read(store: Store) -> None:
    gone, text = item(1)
    store.posts.save([(gone, text.model_copy(update={"expires_at": NOW - timedelta(days=1)})), item(2)])
    assert unread_ids(store) == [item(2)[0].id]
    assert store.posts.past_retention_unread(*HASHES) == 1


@pytest.mark.filterwarnings("ignore:Pydantic serializer")
def test_a_record_that_is_no_post_is_refused_and_the_others_are_stored(store: Store) -> None:
    bad = item(1)[0].model_copy(update={"channel": "rumour"})
    with pytest.raises(WorkFailedError, match=rf"posts: MongoDB refused 1 .*{bad.id}"):
        store.posts.save([(bad, item(1)[1]), item(2)])
    assert store.posts.known([bad.id, item(2)[0].id]) == {item(2)[0].id}


def test_venues_are_noted_as_posts_come_in(store: Store) -> None:
    earlier = NOW - timedelta(days=3)
    store.posts.save([item(1, published_at=earlier), item(2)])
    store.posts.save([item(3, published_at=NOW), item(4, published_at=earlier)])
    (venue,) = store.venues.all()
    assert (venue.id, venue.state, venue.last_post_at) == ("forum.example", "active", to_utc(NOW))


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 4), st.sampled_from(["a", "b", "$c.d"])), max_size=12), st.integers(1, 5))
def test_any_order_of_meetings_ends_with_each_post_once_and_its_last_words(
    store: Store, meetings: list[tuple[int, str]], size: int
) -> None:
    last = dict(meetings)
    for start in range(0, len(meetings), size):
        store.posts.save([item(number, words) for number, words in meetings[start : start + size]])
    texts = {document.id: document.text for document in store.posts.unread(*HASHES)}
    assert {item(number)[0].id: words for number, words in last.items()}.items() <= texts.items()
    assert store.posts.count() <= 5
