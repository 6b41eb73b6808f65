"""The dates in a list's row, written one way: a row that says 'heute' tonight and '14. März' later is the same row."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from crawlers.dates.calendar_day import days_in
from crawlers.dates.relative import relative_in

_LONGEST = 1_000
"""Characters of a row that are read: longer ones hold a text of their own."""
_MOST_TOLD = 6
_SHORT = 8
_TOLD_FROM_NOW = re.compile(
    r"\b(?:vor|ago|her|zuvor|(?:vor)?gestern|heute|today|yesterday|last|letzte[ns]?|vorige[nrs]?|soeben|eben|jetzt|now"
    r"|(?:mon|diens|donners|frei|sams|sonn)(?:tag|abend)|mittwoch|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
_MONTHS = re.compile(r"\d\s*/|jan|jän|feb|mär|mar|mae|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz]")
"""What a look at each row for all ways to write a date is worth: that costs more than all else that is done with it."""
_BY_DOTS = re.compile(r"(?<![\d.])(\d\d?)\.\s?(\d\d?)\.\s?((?:19|20)?\d\d)(?![\d.])")
_LINKING = re.compile(r"(?<=\d{4}-\d\d-\d\d)\s*[,;|·•–—@-]?\s*(?:um|at|gegen)?\s*(?=\d\d?:\d\d)", re.IGNORECASE)
_SAID_ROUGHLY = 0.5
"""'Vor 3 Tagen' is said until half a day before or after, as the software rounds."""
_STEPS = (timedelta(days=365), timedelta(days=30), timedelta(days=7), timedelta(days=1), timedelta(hours=1))


@dataclass(frozen=True, slots=True)
class Dated:
    """A row's words with every day as '2026-03-14' and without what is told by its distance from now.

    `written_at` is the latest moment that this can mean.
    """

    text: str
    has_day: bool
    written_at: datetime | None


def dated(pieces: Iterable[str], now: datetime) -> Dated:
    """The row's words, of which dates are read; `now` tells the days that 'heute' and 'gestern' are."""
    moments: list[datetime] = []
    told = " ".join(_shortened(piece, now, moments) for piece in pieces)[:_LONGEST]
    text = _without_relative(_days_told(told, now), now, moments)
    text = _LINKING.sub(" ", " ".join(text.split()))
    has_day = bool(re.search(r"(?<!\d)\d{4}-\d\d-\d\d(?!\d)", text))
    return Dated(text=text, has_day=has_day, written_at=max(moments, default=None))


def _shortened(piece: str, now: datetime, moments: list[datetime]) -> str:
    """Nothing for '3 h' and '2d' where they stand alone: only there are they dates."""
    place = relative_in(piece, now) if len(piece) <= _SHORT and piece[:1].isdigit() else None
    if place is None or place.at is None:
        return piece
    moments.append(_latest(place.at, now))
    return ""


def _without_relative(text: str, now: datetime, moments: list[datetime]) -> str:
    for _ in range(_MOST_TOLD):
        place = relative_in(text, now) if _TOLD_FROM_NOW.search(text.lower()) else None
        if place is None:
            break
        if place.at is not None:
            moments.append(_latest(place.at, now))
        text = f"{text[: place.start]} {place.day or ''} {text[place.end :]}"
    return text


def _days_told(text: str, now: datetime) -> str:
    text = _BY_DOTS.sub(_day_by_dots, text)
    if not _MONTHS.search(text.lower()):
        return text
    for day in reversed(days_in(text, now.date(), day_first=True)):
        text = f"{text[: day.start]}{day.at}{text[day.end :]}"
    return text


def _day_by_dots(found: re.Match[str]) -> str:
    day, month, year = found.groups()
    return f"{year if len(year) > 2 else f'20{year}'}-{month:0>2}-{day:0>2}"


def _latest(at: datetime, now: datetime) -> datetime:
    """Half a unit later than it says, since software rounds."""
    unit = next((step for step in _STEPS if now - at >= step), timedelta(minutes=1))
    return min(now, at + unit * _SAID_ROUGHLY)
