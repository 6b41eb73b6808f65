"""The zone of a page that shows its own clock ('Aktuelle Zeit: 4.3.2024, 14:05'), held against when it was fetched."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from email.utils import parsedate_to_datetime
from itertools import islice

from crawlers.dates.moment import parse_moment
from crawlers.markup.phrases import Phrases
from touchpoints.enumerations import Precision

_PHRASES = Phrases("current time", "aktuelle zeit", "it is currently", "the time now is", "es ist jetzt")
_CLOCK = re.compile(
    r"(?:current time|aktuelle zeit|it is currently|the time now is|es ist jetzt)"
    r"(?:\s|:|<[^>]{0,80}>){0,8}([^<]{8,60})",
    re.IGNORECASE,
)
_MOST_TRIED = 100
_QUARTER = timedelta(minutes=15)
_DRIFT = timedelta(minutes=4)
_FARTHEST = timedelta(hours=14)


def clock_zone(source: str, fetched_at: datetime, served: str, day_first: Callable[[], bool]) -> tzinfo | None:
    """The offset between the page's clock and the true time, or None where it shows none that could be right.

    A clock that names its own zone tells no offset: it is right everywhere.

    `served` is the answer's Date header, which beats `fetched_at` where it is there.
    """
    starts = islice(_PHRASES.starts_in(source), _MOST_TRIED)
    found = next((found for start in starts if (found := _CLOCK.match(source, start))), None)
    if found is None:
        return None
    now = _served_at(served) or fetched_at
    shown = parse_moment(found.group(1), now + _FARTHEST, UTC, day_first())
    if shown is None or shown.zone_known or shown.precision not in {Precision.MINUTE, Precision.SECOND}:
        return None
    ahead = shown.at - now
    offset = round(ahead / _QUARTER) * _QUARTER
    return timezone(offset) if abs(offset) <= _FARTHEST and abs(ahead - offset) <= _DRIFT else None


def _served_at(header: str) -> datetime | None:
    try:
        return parsedate_to_datetime(header)
    except (TypeError, ValueError, OverflowError):
        return None
