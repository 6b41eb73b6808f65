"""Dates told from the reader's now: 'vor 3 Tagen', '1 Monat her', 'gestern', 'Montag um 14:05', '2 years ago'."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from crawlers.dates.words import DAYS_BACK, NOW, NOW_ALONE, NUMERALS, UNITS, WEEKDAYS


def _any(words: object) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))  # type: ignore[call-overload]


_AMOUNT = r"(?P<n>\d{1,4}|\b(?:" + _any(NUMERALS) + r")(?=\s))\s*(?P<unit>" + _any(UNITS) + r")\b\.?"
_SUM = r"(?:" + _AMOUNT.replace("?P<n>", "").replace("?P<unit>", "") + r"(?:\s*,?\s*(?:und|and)?\s*)?){1,4}"
_ONE = re.compile(_AMOUNT, re.IGNORECASE)
_ABOUT = (
    r"(?:etwa|ca\.?|circa|ungefähr|rund|über|mehr als|weniger als|fast|knapp|gut"
    r"|about|over|almost|nearly|approximately|around|less than|more than)?\s*"
)
_AGO = re.compile(
    r"\bvor\s+" + _ABOUT + _SUM + r"|(?<![\w.])" + _ABOUT + _SUM + r"\s*(?:ago|her\b|zuvor|früher)"
    r"|\A\s*\d{1,3}\s?(?:" + _any(UNITS) + r")\.?\s*\Z",
    re.IGNORECASE,
)
_LAST = re.compile(
    r"\b(?:last|letzten?|letztes|vorige[nrs]?)\s+(?P<unit>week|month|year|woche|monat|jahr)\b", re.IGNORECASE
)
_NOW = re.compile(r"\b(?:" + _any(NOW) + r")\b|\A\s*(?:" + _any(NOW_ALONE) + r")\W*\Z", re.IGNORECASE)
_DAY = re.compile(r"\b(?:" + _any(DAYS_BACK) + r")\b", re.IGNORECASE)
_WEEKDAY = re.compile(
    r"(?<!\w)(?P<coming>(?:nächste|kommende|jede|diese)[nrs]? |next |coming |every |this )?"
    r"(?:am |on |last |letzten )?(?:"
    r"(?P<day>" + _any(name for name in WEEKDAYS if len(name) > 2) + r")\b\.?(?=\s*(?:,|um|at|\d|\Z))"
    r"|(?<!.)(?P<short>" + _any(name for name in WEEKDAYS if len(name) == 2) + r")\b\.?(?=,?\s*\d{1,2}:\d\d))",
    re.IGNORECASE,
)
"""The short names ('So, 14:05') are words too, so they are read only at the very beginning and before a time of day."""


@dataclass(frozen=True, slots=True)
class Relative:
    """A place in the text that tells a moment (`at`) or a whole day (`day`) by its distance from now."""

    start: int
    end: int
    at: datetime | None = None
    day: date | None = None


def relative_in(text: str, now: datetime) -> Relative | None:
    """The first relative date of the text; days are those of `now`'s own zone."""
    found = [place for read in (_ago, _last, _just_now, _day, _weekday) if (place := read(text, now))]
    return min(found, key=lambda place: place.start, default=None)


def _ago(text: str, now: datetime) -> Relative | None:
    found = _AGO.search(text)
    if not found:
        return None
    at = now
    for part in _ONE.finditer(found.group()):
        number = NUMERALS.get(part["n"].lower()) or int(part["n"])
        at = back(at, number, UNITS[part["unit"].lower()])
    return Relative(found.start(), found.end(), at=at)


def _last(text: str, now: datetime) -> Relative | None:
    found = _LAST.search(text)
    return Relative(found.start(), found.end(), at=back(now, 1, UNITS[found["unit"].lower()])) if found else None


def _just_now(text: str, now: datetime) -> Relative | None:
    found = _NOW.search(text)
    return Relative(found.start(), found.end(), at=now) if found else None


def _day(text: str, now: datetime) -> Relative | None:
    found = _DAY.search(text)
    if not found:
        return None
    return Relative(found.start(), found.end(), day=now.date() - timedelta(days=DAYS_BACK[found.group().lower()]))


def _weekday(text: str, now: datetime) -> Relative | None:
    found = _WEEKDAY.search(text)
    if not found or found["coming"]:
        return None
    days = (now.weekday() - WEEKDAYS[(found["day"] or found["short"]).lower()]) % 7 or 7
    return Relative(found.start(), found.end(), day=now.date() - timedelta(days=days))


def back(at: datetime, number: float, unit: str) -> datetime:
    """`number` units before `at`; months and years are those of the calendar, whatever the clocks did meanwhile."""
    if unit not in {"months", "years"}:
        return (at.astimezone(UTC) - timedelta(**{unit: number})).astimezone(at.tzinfo)
    months = at.year * 12 + at.month - 1 - int(number * (12 if unit == "years" else 1))
    year, month = max(divmod(months, 12), (1, 0))
    return at.replace(year=year, month=month + 1, day=min(at.day, monthrange(year, month + 1)[1]))
