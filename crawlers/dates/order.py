"""Whether 03/04/2024 is in April or in March: decided by all dates of the page, then by its language and country."""

import itertools
import re
from datetime import date

from crawlers.dates.calendar_day import full_year

_NUMERIC = re.compile(r"(?<![\d./-])(\d{1,2})([/-])(\d{1,2})\2((?:19|20)\d\d|\d\d)(?![\d/-])")
_MONTH_FIRST_PLACES = frozenset({"us", "com", "org", "net", "gov", "edu", "mil", "info", "io", "ca", "ph"})
_MONTH_FIRST_LANGUAGES = re.compile(r"en(?:[-_](?:us|ph))?|", re.IGNORECASE)
_MOST = 400

Pair = tuple[int, int, int]


def ambiguous(text: str) -> bool:
    """Whether the text holds a date that the page's order must decide."""
    return bool(_NUMERIC.search(text))


def day_first(texts: str, language: str, host: str, today: date) -> bool:
    """Whether the page writes the day before the month.

    Args:
        texts: all words of the page; its first 400 dates are looked at.
        language: as the page declares it, with its region ('en-US'), or empty.
        host: whose last part tells the country.
        today: no post is dated after it.
    """
    pairs = [(int(one), int(two), full_year(int(year), today)) for one, _, two, year in _NUMERIC.findall(texts)[:_MOST]]
    for decide in (_by_size, _by_future):
        if (decided := decide(pairs, today)) is not None:
            return decided
    if (decided := _by_sequence(pairs)) is not None:
        return decided
    return not (_MONTH_FIRST_LANGUAGES.fullmatch(language) and host.rsplit(".", 1)[-1] in _MONTH_FIRST_PLACES)


def _by_size(pairs: list[Pair], _: date) -> bool | None:
    """A number above twelve is no month; a page that shows both orders decides nothing."""
    days_first, months_first = (any(pair[place] > 12 for pair in pairs) for place in (0, 1))
    return days_first if days_first != months_first else None


def _by_future(pairs: list[Pair], today: date) -> bool | None:
    limit = today.toordinal() + 1
    day_first_past, month_first_past = (
        all(_ordinal(pair, first) <= limit for pair in pairs) for first in (True, False)
    )
    return day_first_past if day_first_past != month_first_past else None


def _by_sequence(pairs: list[Pair]) -> bool | None:
    """Posts stand in order of time: the reading with fewer steps against the main direction is right."""
    steps = [_disorder([_ordinal(pair, first) for pair in pairs]) for first in (True, False)]
    return steps[0] < steps[1] if len(pairs) > 2 and steps[0] != steps[1] else None


def _disorder(days: list[int]) -> int:
    rising = sum(later > earlier for earlier, later in itertools.pairwise(days))
    falling = sum(later < earlier for earlier, later in itertools.pairwise(days))
    return min(rising, falling)


def _ordinal(pair: Pair, day_first: bool) -> int:
    """A number that grows with the date; exact enough to compare by."""
    day, month = pair[:2] if day_first else pair[1::-1]
    return date(pair[2], 1, 1).toordinal() + min(month - 1, 12) * 31 + day - 1
