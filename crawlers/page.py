"""What extraction takes: a page as it was fetched, and what the watchlist says about its source. Nothing of Scrapy."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from touchpoints.enumerations import Channel
from touchpoints.watchlist import Selectors


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A fetched page. `headers` are lower-cased; `body` is decompressed; `fetched_at` is aware."""

    url: str
    body: bytes
    fetched_at: datetime
    headers: Mapping[str, str] = field(default_factory=dict)
    status: int = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    """What is known of the source before its page is read. `engine` is `auto`, `none` or an engine file's name."""

    channel: Channel | None = None
    engine: str = "auto"
    selectors: Selectors | None = None
    timezone: str = "Europe/Berlin"
