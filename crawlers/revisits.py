"""When an address is fetched again of its own accord, though no list or feed says that it changed."""

from datetime import datetime, timedelta

from crawlers.labels import Label
from touchpoints.identity import digest

_LONGEST = timedelta(days=60)
_LONGEST_OF_LISTS = timedelta(days=14)
_AFTER_FAILURE = {
    Label.CHALLENGE: timedelta(hours=12),
    Label.CONSENT: timedelta(days=3),
    Label.ENDLESS: timedelta(days=3),
    Label.BLOCKED: timedelta(hours=12),
    Label.LOGIN: timedelta(days=7),
    Label.LAYOUT_CHANGED: timedelta(hours=12),
    Label.UNREADABLE: timedelta(days=3),
    Label.ROBOTS: timedelta(days=3),
    Label.RESERVED: timedelta(days=3),
    Label.REFUSED: timedelta(days=7),
    Label.SERVER_ERROR: timedelta(hours=6),
    Label.UNREACHABLE: timedelta(hours=6),
    Label.FAILED: timedelta(0),
}
_MOST_DOUBLINGS = 8
_NIGHT = timedelta(hours=20)
"""The next night, though that crawl begins a little sooner."""


def after_reading(
    now: datetime, newest: datetime | None, horizon: datetime, soonest: timedelta, unchanged: int
) -> datetime | None:
    """Half the age of the newest post from now, later each time that nothing was new; `None` beyond the horizon."""
    if newest is not None and newest < horizon:
        return None
    age = now - newest if newest else soonest
    wait = max(soonest, age / 2) * (1 << min(unchanged, _MOST_DOUBLINGS))
    return now + min(wait, _LONGEST)


def after_list(now: datetime, url: str, unchanged: int) -> datetime:
    """A night from now, or twice as many each time that nothing was new; not all of a list's pages in one night."""
    if not unchanged:
        return now + _NIGHT
    spread = 0.75 + int(digest(url)[:4], 16) / 0x10000
    return now + min(_NIGHT * (1 << min(unchanged, _MOST_DOUBLINGS)), _LONGEST_OF_LISTS) * spread


def after_failure(now: datetime, label: Label, failures: int) -> datetime | None:
    """Later with each failure in a row; `None` for what is gone or lies elsewhere."""
    wait = _AFTER_FAILURE.get(label)
    return None if wait is None else now + min(wait * (1 << min(failures, _MOST_DOUBLINGS)), _LONGEST)
