from datetime import timedelta

import pytest

from storage.store import Store
from storage.touchpoints import Replaced
from tests.storage.samples import NOW, item, touchpoint
from touchpoints.errors import BadInputError, WorkFailedError
from touchpoints.touchpoint import Correction

POST = item(1)[0]
WARNS = Correction(by="anna", at=NOW, changes={"recommendation": "warns", "sentiment.label": "negative"})


def test_reading_again_keeps_adds_and_removes(store: Store) -> None:
    velora, quint, otaru = (touchpoint(POST, brand) for brand in ("velora", "quint", "otaru"))
    assert store.touchpoints.replace(POST.id, [velora, quint]) == Replaced(new=2, kept=0, gone=0)
    assert store.touchpoints.replace(POST.id, [quint, otaru]) == Replaced(new=1, kept=1, gone=1)
    assert {found.brand for found in store.touchpoints.find()} == {"quint", "otaru"}
    assert store.touchpoints.count() == 2


def test_a_reading_leaves_other_posts_touchpoints_alone(store: Store) -> None:
    other = item(2)[0]
    store.touchpoints.replace(other.id, [touchpoint(other)])
    assert store.touchpoints.replace(POST.id, []) == Replaced(new=0, kept=0, gone=0)
    assert store.touchpoints.count() == 1


def test_many_posts_are_replaced_in_one_go(store: Store) -> None:
    posts = [item(number)[0] for number in range(5)]
    readings = {post.id: [touchpoint(post)] for post in posts}
    assert store.touchpoints.replace_many(readings) == Replaced(new=5, kept=0, gone=0)
    assert store.touchpoints.replace_many({post.id: [] for post in posts[:2]}) == Replaced(new=0, kept=0, gone=2)


def test_a_correction_outlives_reading_again_and_wins(store: Store) -> None:
    first = touchpoint(POST)
    store.touchpoints.replace(POST.id, [first])
    store.touchpoints.correct(first.id, WARNS)
    store.touchpoints.replace(POST.id, [touchpoint(POST, recommendation="recommends", snippet="neu gelesen")])
    (found,) = store.touchpoints.find()
    assert (found.recommendation, found.sentiment.label, found.snippet) == ("warns", "negative", "neu gelesen")
    assert found.correction
    assert found.correction.changes == WARNS.changes


def test_a_correction_that_makes_no_touchpoint_is_refused(store: Store) -> None:
    first = touchpoint(POST)
    store.touchpoints.replace(POST.id, [first])
    for changes in ({"recommendation": "shouts"}, {"mood": 1}, {"brand.name": "x"}):
        with pytest.raises(BadInputError, match="don't make a touchpoint"):
            store.touchpoints.correct(first.id, Correction(by="anna", at=NOW, changes=changes))
    with pytest.raises(BadInputError, match="no touchpoint has the id"):
        store.touchpoints.correct("unknown", WARNS)
    assert [found.correction for found in store.touchpoints.find()] == [None]


def test_touchpoints_are_found_by_brand_and_time(store: Store) -> None:
    for number in range(4):
        post = item(number, published_at=NOW - timedelta(days=number))[0]
        store.touchpoints.replace(post.id, [touchpoint(post, "velora"), touchpoint(post, "quint")])
    found = list(store.touchpoints.find("velora", since=NOW - timedelta(days=2, hours=1), until=NOW))
    assert [entry.post.id for entry in found] == [item(2)[0].id, item(1)[0].id]


@pytest.mark.filterwarnings("ignore:Pydantic serializer")
def test_a_record_that_is_no_touchpoint_is_refused(store: Store) -> None:
    bad = touchpoint(POST).model_copy(update={"expectation": "high"})
    with pytest.raises(WorkFailedError, match="touchpoints: MongoDB refused 1"):
        store.touchpoints.replace(POST.id, [bad])
    assert store.touchpoints.count() == 0
