"""Days written out: '2024-03-04', '04.03.24', '3/4/2024', '4. März 2024', 'March 4th, 2024', 'März 2024'."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from crawlers.dates.words import MONTHS
from touchpoints.enumerations import Precision

_MONTH = r"(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")(?:\b|(?=(?:19|20)\d\d))\.?"
_YEAR = r"(?P<year>(?:19|20)\d\d|['’´]?\d\d(?!\d|\s?uhr|[:.h]\d|\s?[ap]\.?m\b))"
_ORDINAL = r"(?:\.|st|nd|rd|th)?"
_PATTERNS = {
    "ymd": re.compile(
        r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<mark>[-/.])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})(?!\d)"
    ),
    "numeric": re.compile(
        r"(?<![\d.,])(?P<one>\d{1,2})(?P<mark>[./-])\s?(?P<two>\d{1,2})(?P=mark)\s?"
        r"(?P<year>(?:19|20)\d\d(?=[012]\d:[0-5]\d)|(?:19|20)\d\d(?!\d|[.,]\d)|\d\d(?!\d|[.,]\d|\s?uhr|[:h]\d))",
        re.IGNORECASE,
    ),
    "day month": re.compile(
        r"(?<![\d.,:])(?P<day>\d{1,2})" + _ORDINAL + r"(?:\s*of)?[\s./-]*" + _MONTH + r"(?:[\s,./-]*" + _YEAR + r")?",
        re.IGNORECASE,
    ),
    "month day clock year": re.compile(  # 'Fri Apr 28 19:20:36 CEST 2023', as C and Java print it
        r"(?<![^\W\d_])"
        + _MONTH
        + r"\s+(?P<day>\d{1,2})(?=\s+\d\d:\d\d(?::\d\d)?\s+(?:(?:[a-z]{2,5})?(?:[+-]\d\d:?\d\d)?\s+)?"
        + r"(?P<year>(?:19|20)\d\d)(?!\d))",
        re.IGNORECASE,
    ),
    "month day": re.compile(
        r"(?<![^\W\d_])" + _MONTH + r"\s*(?P<day>\d{1,2})" + _ORDINAL + r"(?!\d|:)(?:[\s,.-]*" + _YEAR + r")?",
        re.IGNORECASE,
    ),
    "day.month.": re.compile(
        r"(?<![\d.,])(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.(?=\s\d{1,2}(?:[:.]\d\d|\s?uhr)|(?!\s?-?\d|\w))",
        re.IGNORECASE,
    ),
    "month": re.compile(
        r"(?<![^\W\d_])(?<!\d)(?<!\d[\s.])(?<!\d\.\s)"
        + _MONTH
        + r"[\s,/-]{0,3}(?P<year>(?:19|20)\d\d|['’´]\d\d)(?!\d)",
        re.IGNORECASE,
    ),
}


@dataclass(frozen=True, slots=True)
class Day:
    """A day and where in the text it is written; `year_told` is false where the year had to be supplied."""

    at: date
    start: int
    end: int
    precision: Precision
    year_told: bool


def days_in(text: str, today: date, *, day_first: bool) -> list[Day]:
    """All days that the text writes out, in its order.

    Of those that overlap, the one whose year is told is meant ('von Jan 3. Februar 2025'), else the earlier or longer.
    """
    found = [day for kind, pattern in _PATTERNS.items() for day in _days(kind, pattern, text, today, day_first)]
    kept: list[Day] = []
    for day in sorted(found, key=lambda day: (not day.year_told, day.start, -day.end)):
        if all(day.start >= other.end or day.end <= other.start for other in kept):
            kept.append(day)
    return sorted(kept, key=lambda day: day.start)


def full_year(year: int, today: date) -> int:
    """The year that two digits mean: at most one year ahead of today."""
    if year > 99:
        return year
    century = today.year // 100 * 100
    return century + year if century + year <= today.year + 1 else century - 100 + year


def _days(kind: str, pattern: re.Pattern[str], text: str, today: date, day_first: bool) -> Iterator[Day]:
    for found in pattern.finditer(text):
        at = _numeric(found, today, day_first) if kind == "numeric" else _named(found, today)
        if at is not None:
            precision = Precision.MONTH if kind == "month" else Precision.DAY
            yield Day(at, found.start(), found.end(), precision, bool(found.groupdict().get("year")))


def _named(found: re.Match[str], today: date) -> date | None:
    parts = found.groupdict()
    month = MONTHS.get(parts["month"].lower()) or int(parts["month"])
    day = int(parts.get("day") or 1)
    if not parts.get("year"):
        return _latest(month, day, today)
    return _date(full_year(int(parts["year"].lstrip("'’´")), today), month, day)


def _numeric(found: re.Match[str], today: date, day_first: bool) -> date | None:
    """A dot is day first in every country that writes one; else the page's order, unless only the other is possible."""
    one, two, year = int(found["one"]), int(found["two"]), full_year(int(found["year"]), today)
    orders = [(one, two), (two, one)] if day_first or found["mark"] == "." else [(two, one), (one, two)]
    dates = [at for day, month in orders if (at := _date(year, month, day))]
    past = [at for at in dates if (at - today).days <= 1]
    return next(iter(past or dates), None)


def _latest(month: int, day: int, today: date) -> date | None:
    """A day without a year is the last one that has been."""
    this = _date(today.year, month, day)
    return this if this and (this - today).days <= 1 else _date(today.year - 1, month, day)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
