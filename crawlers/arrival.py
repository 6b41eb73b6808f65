"""Arrival: a visit that came back with a page, on its way through the pipeline."""

from dataclasses import dataclass, field
from datetime import datetime

from crawlers.labels import Label
from crawlers.page_reading import PageReading
from crawlers.visit import Visit


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a response told about itself. `url` is where it came from in the end, after redirects."""

    url: str
    status: int
    fetched_at: datetime
    etag: str | None = None
    last_modified: str | None = None
    content_hash: str | None = None


@dataclass(slots=True, kw_only=True)
class Arrival:
    """`new`, `changed` and `same` count its posts in the store.

    `reading` is `None` where there is no page, or where it is as it was.
    """

    visit: Visit
    answer: Answer
    label: Label
    detail: str | None = None
    # Scrapy writes what it scraped into the log, where nobody's words belong.
    reading: PageReading | None = field(default=None, repr=False)
    new: int = 0
    changed: int = 0
    same: int = 0

    @property
    def is_unchanged(self) -> bool:
        """Whether nothing on the page is news to the store."""
        return self.new == 0 and self.changed == 0
