"""Reads one page's dates: its day-month order and its time zone are decided once, by all that the page shows."""

import re
from datetime import UTC, tzinfo
from functools import cached_property
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from lxml.html import HtmlElement

from crawlers.dates.moment import parse_moment
from crawlers.dates.order import ambiguous, day_first
from crawlers.dates.page_clock import clock_zone
from crawlers.dates.page_zone import page_zone
from crawlers.extracted import Moment
from crawlers.markup.one_line import one_line
from crawlers.page import Page

_ATTRIBUTES = ("datetime", "content", "data-time", "data-timestamp", "data-date", "title", "aria-label")

MOST_DATES = 2_000
"""Unlike texts of one page that are read as dates; of 838 real pages a list of 1,804 has most, a thread 186."""
_LONGEST = 400
_WHOLE = re.compile(r"\s*(?:(?:19|20)\d\d-?\d\d-?\d\d[T ][\d:.,]+\s?(?:Z|[+-]\d\d:?\d\d)|\d{9,13})\s*\Z")
"""Times that name their zone themselves."""


class DateReader:
    """Reads dates as one page writes them.

    `source` is the page's markup, `tree` what that parses to, `timezone` the zone of times where the page names none.
    """

    def __init__(self, page: Page, source: str, tree: HtmlElement, timezone: str) -> None:
        self._page, self._source, self._tree = page, source, tree
        self._timezone = timezone
        self._now = page.fetched_at
        self._read: dict[str, Moment | None] = {}

    @cached_property
    def _zone(self) -> tuple[tzinfo, bool]:
        """The zone of times that name none, and whether the page says so; looked for only where it is needed."""
        assumed = ZoneInfo(self._timezone)
        named = page_zone(self._source, self._now, assumed) or self._clock_zone(assumed)
        return named or assumed, named is not None

    def _clock_zone(self, assumed: tzinfo) -> tzinfo | None:
        """The zone of the page's clock: the assumed one where that is right, since it knows summer and winter."""
        served = self._page.headers.get("date", "")
        shown = clock_zone(self._source, self._now, served, lambda: self.day_first)
        return assumed if shown and shown.utcoffset(None) == assumed.utcoffset(self._now.astimezone(assumed)) else shown

    @cached_property
    def day_first(self) -> bool:
        """Whether the page writes the day before the month."""
        language = self._tree.get("lang") or ""
        words = " ".join(map(str, self._tree.itertext()))
        host = urlsplit(self._page.url).hostname or ""
        return day_first(words, language, host, self._now.date())

    @property
    def is_exhausted(self) -> bool:
        """Whether the page shows so many texts that might be dates that no further ones are read."""
        return len(self._read) >= MOST_DATES

    def read(self, text: str) -> Moment | None:
        """The date in a few words, or None where there is none."""
        text = text[:_LONGEST]
        if text not in self._read and not self.is_exhausted:
            self._read[text] = self._moment(text)
        return self._read.get(text)

    def _moment(self, text: str) -> Moment | None:
        if _WHOLE.match(text):
            return parse_moment(text, self._now, UTC)
        zone, known = self._zone
        return parse_moment(text, self._now, zone, not ambiguous(text) or self.day_first, zone_known=known)

    def read_element(self, element: HtmlElement) -> Moment | None:
        """The date that an element tells: in an attribute made for it, else in its words."""
        for name in _ATTRIBUTES:
            if (value := element.get(name)) and (moment := self.read(value)):
                return moment
        return self.read(one_line(element))
