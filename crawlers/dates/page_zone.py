"""The time zone that a page names for all its dates: 'Alle Zeiten sind UTC+01:00', 'All times are GMT +1'."""

import re
from datetime import datetime, timedelta, timezone, tzinfo
from itertools import islice
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from crawlers.dates.words import ZONES
from crawlers.markup.phrases import Phrases

_PHRASES = Phrases("all times", "times are", "alle zeiten", "alle zeitangaben", "zeitzone", "timezone", "time zone")
_SAID = re.compile(
    r"(?:all )?(?:times? (?:are|is)|alle (?:zeiten|zeitangaben)(?: (?:sind|in|erfolgen))?|zeitzone:?|time ?zone:?)"
    r"(?: shown)?(?: in)?"
    r"\s*(?:<[^>]{0,200}?title=[\"'](?P<region>[^\"'/]{2,20}/[^\"']{2,30})[\"'][^>]{0,200}>|<[^>]{0,200}>|\s|&nbsp;){0,6}"
    r"(?P<name>UTC|GMT|WEZ|MEZ|MESZ|CET|CEST|EST|EDT|PST|PDT|CST|CDT)\s*(?:(?P<sign>[+\u2212-])\s*(?P<hours>\d{1,2})"
    r"(?::?(?P<minutes>\d\d))?|(?:&minus;))?"
    r"(?P<rest>[^<.]{0,60})",
    re.IGNORECASE,
)
_MOST_TRIED = 100
_SUMMER = re.compile(r"\[\s*(?:DST|Sommerzeit|Summer ?time)", re.IGNORECASE)
_REGIONS = {"Europa": "Europe", "Amerika": "America", "Afrika": "Africa", "Asien": "Asia", "Australien": "Australia"}
_CITIES = {"Wien": "Vienna", "Zürich": "Zurich", "Brüssel": "Brussels", "Prag": "Prague", "Warschau": "Warsaw"}


def page_zone(source: str, now: datetime, assumed: ZoneInfo) -> tzinfo | None:
    """The zone that the page's words name, or None.

    A named region is followed through summer and winter. An offset that the assumed zone has at `now` is taken for
    that zone where the software knows summer time ('UTC+01:00'); what is written 'GMT +1' is the same all year.
    """
    starts = islice(_PHRASES.starts_in(source), _MOST_TRIED)
    found = next((found for start in starts if (found := _SAID.match(source, start))), None)
    if found is None:
        return None
    if found["region"] and (region := _region(found["region"])):
        return region
    offset = timedelta(hours=ZONES.get(found["name"].lower(), 0))
    if found["hours"]:
        sign = 1 if found["sign"] == "+" else -1
        offset += sign * timedelta(hours=min(int(found["hours"]), 14), minutes=int(found["minutes"] or 0))
    if _SUMMER.search(found["rest"]):
        offset += timedelta(hours=1)
    knows_summer = found["name"].upper() == "UTC" and found["minutes"]
    if knows_summer and offset and now.astimezone(assumed).utcoffset() == offset:
        return assumed
    return timezone(offset)


def _region(name: str) -> ZoneInfo | None:
    area, _, city = name.strip().replace(" ", "_").partition("/")
    try:
        return ZoneInfo(f"{_REGIONS.get(area, area)}/{_CITIES.get(city, city)}")
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
