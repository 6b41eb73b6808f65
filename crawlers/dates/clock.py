"""The time of day beside a date: '14:05', '2:05 PM', '14.05 Uhr', '14 Uhr'; and the time zone after it."""

import re
from dataclasses import dataclass
from datetime import UTC, time, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from crawlers.dates.words import ZONES, ZONES_OF_ALL_YEAR
from touchpoints.enumerations import Precision

_NAMES = "utc|gmt|" + "|".join(sorted({*ZONES, *ZONES_OF_ALL_YEAR} - {"utc", "gmt"}, key=len, reverse=True))
_CLOCK = (
    r"(?P<hour>[01]?\d|2[0-4])"
    r"(?:(?::|(?=[.h]\d\d(?:[.:]\d\d)?\s*(?:uhr|h\b|[ap]\.?m\b|(?:" + _NAMES + r")\b))[.h]|(?=h\d\d\b)h)"
    r"(?P<minute>[0-5]\d)(?:[:.](?P<second>[0-5]\d))?(?:[.,]\d{1,9})?|(?=\s*(?:uhr|[ap]\.?m\b)))"
    r"(?:\s*(?:uhr|h\b|(?P<half>[ap])\.?m\b\.?))?"
)
_ZONE = (
    r"(?:(?P<zulu>z)\b|\s*\(?\b(?P<zone>" + _NAMES + r")\b"
    r"(?:\s?(?P<named>[+-]\d{1,2}(?::?\d\d)?))?\)?|\s?(?P<offset>[+-]\d\d:?\d\d|\u2212\d\d:?\d\d)(?!\d))?"
)
_LINK = r"\s*[,;|·•–—@(/»-]{0,3}\s*(?:t(?=\d)|um|at|gegen|ca\.|kl\.|(?:uhr)?zeit\s?:|time\s?:)?\s*"
_AFTER = re.compile(_LINK + _CLOCK + _ZONE, re.IGNORECASE)
_DOTTED = re.compile(_LINK + r"(?P<hour>[01]\d|2[0-3])\.(?P<minute>[0-5]\d)(?=\s*(?:\Z|[\n|,;·•)–—/-]))", re.IGNORECASE)
"""'13.25' after a date and before nothing: before a word it may be an amount."""
_BEFORE = re.compile(_CLOCK + _ZONE + r"\s*[,;|·•–—-]?\s*(?:on|am|of)?\s*(?:[a-zäöü]{2,10}\.?,?\s*)?\Z", re.IGNORECASE)
_ALONE = re.compile(r"\s*(?:um\s+)?" + _CLOCK + _ZONE + r"\s*\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day, how exactly it was told, and the zone where one was named; 24:00 is 0:00 of the day after."""

    at: time
    precision: Precision
    zone: tzinfo | None
    is_next_day: bool = False


def clock_beside(text: str, start: int, end: int) -> Clock | None:
    """The time of day right after the date at `text[start:end]`, else right before it."""
    found = _AFTER.match(text, end)
    if found is None and (dotted := _DOTTED.match(text, end)):
        return Clock(time(int(dotted["hour"]), int(dotted["minute"])), Precision.MINUTE, None)
    found = found or _BEFORE.search(text[max(0, start - 40) : start])
    return _read(found) if found else None


def clock_alone(text: str) -> Clock | None:
    """The time of day where the text is nothing else."""
    found = _ALONE.match(text)
    return _read(found) if found else None


def offset_zone(words: str) -> tzinfo:
    """The zone that '+01:00', '+0100', '+1' write."""
    digits = words.replace("\u2212", "-").replace(":", "")
    sign = -1 if digits.startswith("-") else 1
    hours, minutes = (digits[1:-2], digits[-2:]) if len(digits) > 3 else (digits[1:], "0")
    return timezone(sign * timedelta(hours=min(int(hours), 14), minutes=int(minutes)))


def _read(found: re.Match[str]) -> Clock | None:
    hour, minute, second = (found[name] for name in ("hour", "minute", "second"))
    precision = Precision.SECOND if second else Precision.MINUTE if minute else Precision.HOUR
    full = _twenty_four(int(hour), found["half"])
    if full is None:
        return None
    ends_the_day = full == 24
    if ends_the_day and int(minute or 0):
        return None
    return Clock(time(full % 24, int(minute or 0), int(second or 0)), precision, _zone(found), ends_the_day)


def _twenty_four(hour: int, half: str | None) -> int | None:
    if half is None:
        return hour
    if not 1 <= hour <= 12:
        return hour if hour < 24 else None
    return hour % 12 + (12 if half in "pP" else 0)


def _zone(found: re.Match[str]) -> tzinfo | None:
    if found["zulu"]:
        return UTC
    if found["offset"] or found["named"]:
        return offset_zone(found["offset"] or found["named"])
    return _named_zone(found["zone"].lower()) if found["zone"] else None


def _named_zone(name: str) -> tzinfo:
    region = ZONES_OF_ALL_YEAR.get(name)
    return ZoneInfo(region) if region else timezone(timedelta(hours=ZONES[name]))
