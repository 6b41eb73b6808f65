"""The timetable fires once a night, in the zone's own clock, and knows what was missed."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from scheduler.timetable import in_window, is_overdue, last_due, trigger_of
from touchpoints.enumerations import Channel
from touchpoints.watchlist import Project, Source

BERLIN = ZoneInfo("Europe/Berlin")
PROJECT = Project(contact_url="https://brand.example/", contact_mail="a@brand.example", window="22:00-06:00")


def source(schedule: str) -> Source:
    return Source(name="forum", url="https://forum.example/", channel=Channel.FORUM, schedule=schedule)


def firings(schedule: str, start: datetime, days: int) -> list[datetime]:
    trigger = trigger_of(source(schedule), PROJECT, start)
    assert trigger is not None
    found: list[datetime] = []
    moment = trigger.get_next_fire_time(None, start)
    while moment is not None and moment < start + timedelta(days=days):
        found.append(moment)
        moment = trigger.get_next_fire_time(moment, moment + timedelta(seconds=1))
    return found


@pytest.mark.parametrize("day", [datetime(2026, 3, 27, 12, tzinfo=BERLIN), datetime(2026, 10, 23, 12, tzinfo=BERLIN)])
def test_a_time_that_the_clock_change_doubles_or_skips_fires_at_most_once_a_day(day: datetime) -> None:
    found = firings("02:30", day, 5)
    assert len(found) in {4, 5}
    assert len({moment.date() for moment in found}) == len(found)


def test_nightly_fires_when_the_window_opens_in_summer_and_winter() -> None:
    found = firings("nightly", datetime(2026, 10, 22, 12, tzinfo=BERLIN), 6)
    assert [moment.astimezone(BERLIN).hour for moment in found] == [22] * 6


def test_weekly_fires_on_the_named_weekday_later_today_included() -> None:
    monday = datetime(2026, 11, 23, 12, tzinfo=BERLIN)
    found = firings("weekly mon", monday, 15)
    assert [moment.date().isoformat() for moment in found] == ["2026-11-23", "2026-11-30", "2026-12-07"]


def test_a_manual_source_never_fires() -> None:
    assert trigger_of(source("manual"), PROJECT, datetime.now(BERLIN)) is None
    assert not is_overdue(source("manual"), PROJECT, None, datetime.now(BERLIN))


@pytest.mark.parametrize(
    ("hour", "is_open"), [(21, False), (22, True), (23, True), (0, True), (5, True), (6, False), (12, False)]
)
def test_the_window_reaches_over_midnight(hour: int, is_open: bool) -> None:
    assert in_window(PROJECT, datetime(2026, 11, 22, hour, tzinfo=BERLIN)) is is_open


def test_a_missed_night_is_made_up_for_within_the_window_only() -> None:
    before = datetime(2026, 11, 20, 22, 0, tzinfo=BERLIN)
    assert is_overdue(source("nightly"), PROJECT, before, datetime(2026, 11, 22, 1, tzinfo=BERLIN))
    assert not is_overdue(source("nightly"), PROJECT, before, datetime(2026, 11, 22, 9, tzinfo=BERLIN))


def test_a_night_that_began_late_does_not_cost_the_next_one() -> None:
    late = datetime(2026, 11, 21, 3, 0, tzinfo=BERLIN)
    assert is_overdue(source("nightly"), PROJECT, late, datetime(2026, 11, 21, 22, 30, tzinfo=BERLIN))
    assert not is_overdue(source("nightly"), PROJECT, late, datetime(2026, 11, 21, 4, 0, tzinfo=BERLIN))


def test_a_crawl_that_began_under_a_clock_that_was_ahead_hides_no_missed_night() -> None:
    ahead = datetime(2031, 1, 1, tzinfo=BERLIN)
    assert is_overdue(source("nightly"), PROJECT, ahead, datetime(2026, 11, 22, 1, tzinfo=BERLIN))


def test_the_last_due_moment_of_a_week_lies_on_its_weekday() -> None:
    due = last_due(source("weekly mon"), PROJECT, datetime(2026, 11, 22, 12, tzinfo=BERLIN))
    assert due == datetime(2026, 11, 16, 22, tzinfo=BERLIN)


def test_the_first_firing_lies_ahead_even_when_today_s_time_has_passed() -> None:
    now = datetime(2026, 11, 23, 22, 30, tzinfo=BERLIN)
    assert firings("nightly", now, 2)[0] == datetime(2026, 11, 24, 22, tzinfo=BERLIN)
    assert firings("weekly mon", now, 8)[0] == datetime(2026, 11, 30, 22, tzinfo=BERLIN)
