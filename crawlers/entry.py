"""Entry: an address as a feed or a sitemap names it."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An address that a feed or sitemap names. `signature` changes when the entry does, its comments' count included.

    `is_map` is true for a sitemap that a sitemap index names.
    """

    url: str
    changed_at: datetime | None = None
    signature: str | None = None
    is_map: bool = False
