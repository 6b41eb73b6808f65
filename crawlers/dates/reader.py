"""Reads one page's dates: its day-month order and its time zone are decided once, by all that the page shows."""

from datetime import tzinfo
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from lxml.html import HtmlElement

from crawlers.dates.moment import parse_moment
from crawlers.dates.order import ambiguous, day_first
from crawlers.dates.page_clock import clock_zone
from crawlers.dates.page_zone import page_zone
from crawlers.extracted import Moment

if TYPE_CHECKING:
    from crawlers.view import View

_ATTRIBUTES = ("datetime", "content", "data-time", "data-timestamp", "data-date", "title", "aria-label")


class DateReader:
    """Reads dates as one page writes them."""

    def __init__(self, view: "View") -> None:
        self._view = view
        self._now = view.page.fetched_at
        assumed = ZoneInfo(view.hints.timezone)
        named = page_zone(view.source, self._now, assumed) or self._clock_zone()
        self.zone, self.zone_known = named or assumed, named is not None

    def _clock_zone(self) -> tzinfo | None:
        served = self._view.page.headers.get("date", "")
        return clock_zone(self._view.source, self._now, served, lambda: self.day_first)

    @cached_property
    def day_first(self) -> bool:
        """Whether the page writes the day before the month."""
        language = self._view.tree.get("lang") or ""
        words = " ".join(map(str, self._view.tree.itertext()))
        host = urlsplit(self._view.page.url).hostname or ""
        return day_first(words, language, host, self._now.date())

    def read(self, text: str) -> Moment | None:
        """The date in a few words, or None where there is none."""
        order = not ambiguous(text) or self.day_first
        return parse_moment(text, self._now, self.zone, order, zone_known=self.zone_known)

    def read_element(self, element: HtmlElement) -> Moment | None:
        """The date that an element tells: in an attribute made for it, else in its words."""
        for name in _ATTRIBUTES:
            if (value := element.get(name)) and (moment := self.read(value)):
                return moment
        return self.read(" ".join("".join(map(str, element.itertext())).split()))
