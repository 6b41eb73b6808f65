"""parse_moment: a date in a few words, German or English, absolute or relative, and how exactly it was told."""

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from crawlers.dates.calendar_day import Day, days_in
from crawlers.dates.clock import Clock, clock_alone, clock_beside
from crawlers.dates.plain import plain
from crawlers.dates.relative import Relative, relative_in
from crawlers.dates.whose import is_anothers
from crawlers.extracted import Moment
from touchpoints.enumerations import Precision

_LONGEST = 400
_EARLIEST = 1985
_UNIX = re.compile(r"\s*(1\d{9}|[2-9]\d{8})(?:\d{3})?\s*\Z")
_ISO = re.compile(r"\s*(?:19|20)\d\d-?\d\d-?\d\d(?:[T ]|\s*\Z)")
_SECONDS = re.compile(r":\d\d:\d\d|T\d{6}")
_YEAR = re.compile(r"\s*((?:19|20)\d\d)\s*\Z")
_MONTH = re.compile(
    r"\s*(?:(?P<month>0[1-9]|1[0-2])\s?[./]\s?(?P<year>(?:19|20)\d\d)|(?P<first>(?:19|20)\d\d)-(?P<then>0[1-9]|1[0-2]))\s*\Z"
)
_TODAY_FORM = timedelta(minutes=10)
_SPAN = 25
"""Characters between a weekday or 'heute' and a date written out that still belong to one statement."""


def parse_moment(
    text: str, now: datetime, zone: tzinfo, day_first: bool = True, *, zone_known: bool = False
) -> Moment | None:
    """The first moment that `text` tells, or None.

    Args:
        text: a few words, of which at most the first 400 characters are read.
        now: aware; what relative dates count from. Later dates than the day after are no dates of posts.
        zone: what clock times are in where the text names none.
        day_first: whether 03/04/2024 is in April.
        zone_known: whether `zone` is what the page says, rather than an assumption.

    A date without a time of day is the named day at 00:00 UTC, so that it is that day in the records. A date that is
    said to be another's (joined, edited, last visit) is passed over.
    """
    text = plain(text[:_LONGEST])
    if _ISO.match(text) and (moment := _from_iso(text.strip(), zone, zone_known)):
        return plausible(moment, now)
    if unix := _UNIX.match(text):
        return plausible(Moment(at=datetime.fromtimestamp(int(unix.group(1)), UTC), precision=Precision.SECOND), now)
    local = now.astimezone(zone)
    day = _first_day(text, local.date(), day_first)
    told = _own_relative(text, local) if day is None or day.start > _SPAN else None
    if told is not None and (day is None or told.end + _SPAN < day.start):
        return _from_relative(text, told, zone, zone_known)
    if day is not None:
        return plausible(_from_day(text, day, zone, zone_known), now)
    moment = _from_little(text, local, zone, zone_known)
    return moment and plausible(moment, now)


def _from_iso(text: str, zone: tzinfo, zone_known: bool) -> Moment | None:
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    if len(text) <= len("2024-03-04"):
        return _joined(at.date(), None, zone, zone_known, Precision.DAY)
    precision = Precision.SECOND if _SECONDS.search(text) else Precision.MINUTE
    known = at.tzinfo is not None
    return Moment(
        at=(at if known else at.replace(tzinfo=zone)).astimezone(UTC),
        precision=precision,
        zone_known=known or zone_known,
    )


def _first_day(text: str, today: date, day_first: bool) -> Day | None:
    days = days_in(text, today, day_first=day_first)
    return next((day for day in days if not is_anothers(text, day.start, day.end)), None)


def _own_relative(text: str, local: datetime) -> Relative | None:
    told = relative_in(text, local)
    return None if told is None or is_anothers(text, told.start, told.end) else told


def _from_day(text: str, day: Day, zone: tzinfo, zone_known: bool) -> Moment:
    clock = clock_beside(text, day.start, day.end) if day.precision is Precision.DAY else None
    return _joined(day.at, clock, zone, zone_known, day.precision)


def _from_relative(text: str, told: Relative, zone: tzinfo, zone_known: bool) -> Moment:
    if told.day is None:
        assert told.at is not None  # noqa: S101 - a Relative holds one or the other
        return Moment(at=told.at.astimezone(UTC), precision=Precision.RELATIVE)
    return _joined(told.day, clock_beside(text, told.start, told.end), zone, zone_known, Precision.DAY)


def _joined(day: date, clock: Clock | None, zone: tzinfo, zone_known: bool, precision: Precision) -> Moment:
    if clock is None:
        return Moment(at=datetime.combine(day, time(), UTC), precision=precision, zone_known=zone_known)
    day += timedelta(days=clock.is_next_day)
    at = datetime.combine(day, clock.at, clock.zone or zone).astimezone(UTC)
    return Moment(at=at, precision=clock.precision, zone_known=clock.zone is not None or zone_known)


def _from_little(text: str, local: datetime, zone: tzinfo, zone_known: bool) -> Moment | None:
    """A year alone, a year and the number of a month, or a time of day alone, which is today's."""
    if year := _YEAR.match(text):
        return _joined(date(int(year.group(1)), 1, 1), None, zone, zone_known, Precision.YEAR)
    if found := _MONTH.match(text):
        month = date(int(found["year"] or found["first"]), int(found["month"] or found["then"]), 1)
        return _joined(month, None, zone, zone_known, Precision.MONTH)
    clock = clock_alone(text)
    if clock is None:
        return None
    moment = _joined(local.date(), clock, zone, zone_known, clock.precision)
    if moment.at > local + _TODAY_FORM:
        return _joined(local.date() - timedelta(days=1), clock, zone, zone_known, clock.precision)
    return moment


def plausible(moment: Moment, now: datetime) -> Moment | None:
    """Nothing that a page dates before the web or after tomorrow is the date of a post."""
    return moment if moment.at.year >= _EARLIEST and moment.at <= now + timedelta(days=2) else None
