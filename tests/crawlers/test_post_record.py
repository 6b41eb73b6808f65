"""What extraction gives becomes a record with an identity, pseudonyms, and a list of what is missing."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from crawlers.extracted import ExtractedPost, Moment
from crawlers.post_record import to_records
from touchpoints.enumerations import Channel, Precision
from touchpoints.post import Extractor, Rating

FETCHED = datetime(2026, 11, 20, 6, tzinfo=UTC)
REVIEW = ExtractedPost(
    page_url="https://www.portal.example/wasserkocher-3/",
    native_id="review-7",
    position=2,
    authors=("Kai Beispiel",),
    published=Moment(at=datetime(2026, 11, 1, 9, 30, tzinfo=UTC), precision=Precision.MINUTE),
    text="Kocht schnell.",
    rating=Rating(value=4, best=5, worst=1),
    extractor=Extractor(name="schema_org", version="1"),
)


def records(extracted: ExtractedPost, channel: Channel = Channel.REVIEW_PORTAL, **changes: Any) -> Any:
    settings: dict[str, Any] = {
        "source": "portal",
        "venue": "portal.example",
        "platform": "portal.example",
        "channel": channel,
        "key": b"k" * 32,
        "fetched_at": FETCHED,
        "text_lifetime": timedelta(days=30),
    }
    return to_records(extracted, **(settings | changes))


def test_names_become_pseudonyms_and_no_field_holds_the_name() -> None:
    post, words = records(REVIEW)
    assert len(post.authors) == 1
    assert "Kai" not in post.model_dump_json() + words.model_dump_json()


def test_post_and_words_share_their_identity_and_the_words_expire() -> None:
    post, words = records(REVIEW)
    assert post.id == words.id
    assert words.expires_at == FETCHED + timedelta(days=30)


def test_identity_comes_from_the_native_id_on_whatever_page_the_post_is_met() -> None:
    first, _ = records(REVIEW)
    again, _ = records(replace(REVIEW, page_url="https://portal.example/neueste", position=None))
    assert first.id == again.id


def test_a_reply_points_at_the_identity_of_its_parent() -> None:
    post, _ = records(REVIEW)
    reply, _ = records(replace(REVIEW, native_id="reply-1", parent_native_id="review-7", rating=None))
    assert reply.parent_id == post.id
    assert reply.missing_fields == ()


def test_a_reply_to_a_post_without_a_number_points_at_its_identity_all_the_same() -> None:
    unnumbered = replace(REVIEW, native_id=None)
    post, _ = records(unnumbered)
    reply, _ = records(replace(unnumbered, text="Das freut uns.", answered=unnumbered, rating=None, owner_reply=True))
    assert reply.parent_id == post.id
    assert reply.id != post.id
    assert reply.missing_fields == ()


def test_what_a_reader_would_expect_and_the_page_did_not_give_is_named() -> None:
    bare = replace(REVIEW, authors=(), published=None, rating=None)
    assert records(bare)[0].missing_fields == ("authors", "published_at", "rating")
    assert records(replace(bare, position=1), Channel.PRESS)[0].missing_fields == ("authors", "published_at", "title")


def test_a_changed_text_or_rating_changes_the_content_hash_and_nothing_else_does() -> None:
    before = records(REVIEW)[0].content_hash
    assert records(replace(REVIEW, text="Kocht langsam."))[0].content_hash != before
    assert records(replace(REVIEW, rating=Rating(value=1, best=5, worst=1)))[0].content_hash != before
    assert records(REVIEW, fetched_at=FETCHED + timedelta(days=1))[0].content_hash == before


def test_a_date_told_from_now_moves_and_is_no_part_of_the_identity() -> None:
    bare = replace(REVIEW, native_id=None, permalink=None)
    days = [datetime(2026, 11, day, tzinfo=UTC) for day in (1, 2)]
    told = [replace(bare, published=Moment(at=day, precision=Precision.RELATIVE)) for day in days]
    fixed = [replace(bare, published=Moment(at=day, precision=Precision.DAY)) for day in days]
    assert len({records(post)[0].id for post in told}) == 1
    assert len({records(post)[0].id for post in fixed}) == len(days)
