"""Records are frozen, closed, and hold their moments in UTC as MongoDB can keep them."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from touchpoints.post import Rating
from touchpoints.record import Record, UtcDatetime, to_utc


class Dated(Record):
    at: UtcDatetime


@given(st.datetimes(timezones=st.just(timezone(timedelta(hours=2)))))
def test_a_moment_becomes_utc_and_loses_what_mongodb_would_lose(moment: datetime) -> None:
    if moment.year == 1:
        return
    kept = Dated(at=moment).at
    assert kept.tzinfo is UTC
    assert timedelta(0) <= moment - kept < timedelta(milliseconds=1)
    assert to_utc(kept) == kept


def test_a_moment_without_zone_is_refused() -> None:
    with pytest.raises(ValidationError, match="time zone"):
        Dated(at=datetime(2026, 1, 1))  # noqa: DTZ001


def test_an_unknown_field_is_refused() -> None:
    with pytest.raises(ValidationError):
        Rating(value=1, best=5, worst=1, stars=3)  # type: ignore[call-arg]


@pytest.mark.parametrize(
    ("rating", "share"),
    [
        (Rating(value=5, best=5, worst=1), 1),
        (Rating(value=1, best=1, worst=6), 1),
        (Rating(value=3, best=3, worst=3), 0.5),
    ],
)
def test_a_rating_has_a_share_whatever_its_scale(rating: Rating, share: float) -> None:
    assert rating.share == share
