"""Durations as people write them in a watchlist: '30d', '12m', '6h'."""

import re
from datetime import timedelta
from typing import Annotated

from pydantic import BeforeValidator, PlainSerializer

_DAYS = {"d": 1, "w": 7, "m": 30.4375, "y": 365.25}
_WRITTEN = re.compile(r"(\d{1,5})\s*([hdwmy])")


def parse_duration(written: object) -> timedelta:
    """'6h', '30d', '2w', '12m' (months of 30.44 days) or '1y' as a timedelta.

    Raises:
        ValueError: it is written otherwise.
    """
    if isinstance(written, timedelta):
        return written
    match = _WRITTEN.fullmatch(written.strip()) if isinstance(written, str) else None
    if not match:
        raise ValueError('a duration is a number and a unit, such as "6h", "30d", "2w", "12m" or "1y"')
    number, unit = int(match[1]), match[2]
    return timedelta(hours=number) if unit == "h" else timedelta(days=number * _DAYS[unit])


Duration = Annotated[
    timedelta, BeforeValidator(parse_duration), PlainSerializer(lambda span: span.total_seconds(), return_type=float)
]
