"""Reads one page's dates: its day-month order and its time zone are decided once, by all that the page shows."""

from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import TYPE_CHECKING, Self
from zoneinfo import ZoneInfo

from lxml.html import HtmlElement

from crawlers.dates.moment import parse_moment
from crawlers.extracted import Moment

if TYPE_CHECKING:
    from crawlers.view import View

_ATTRIBUTES = ("datetime", "content", "data-time", "data-timestamp", "title")


@dataclass(frozen=True, slots=True)
class DateReader:
    """What it takes to read a page's dates: the time of fetching, the zone, the order of day and month."""

    now: datetime
    zone: tzinfo
    zone_known: bool
    day_first: bool

    @classmethod
    def of_view(cls, view: "View") -> Self:
        """The reader for a page."""
        return cls(view.page.fetched_at, ZoneInfo(view.hints.timezone), False, True)

    def read(self, text: str) -> Moment | None:
        """The date in a few words, or None where there is none."""
        return parse_moment(text, self.now, self.zone, self.day_first, zone_known=self.zone_known)

    def read_element(self, element: HtmlElement) -> Moment | None:
        """The date that an element tells: in an attribute made for it, else in its words."""
        for name in _ATTRIBUTES:
            if (value := element.get(name)) and (moment := self.read(value)):
                return moment
        return self.read(" ".join("".join(map(str, element.itertext())).split()))
