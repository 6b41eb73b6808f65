"""PageState: what the crawl knows of one address. The frontier is the collection of these; there is no other queue."""

from enum import StrEnum

from pydantic import Field

from touchpoints.record import Record, UtcDatetime


class PageKind(StrEnum):
    """What an address is to the crawl."""

    START = "start"
    MAP = "map"
    """A feed or a sitemap."""
    LIST = "list"
    THREAD = "thread"
    """A thread's first page, an article, or a product with its reviews."""
    PAGE = "page"
    """A further page of a thread."""


class PageState(Record):
    """One address of one source. Never fetched: `fetched_at` is `None`. To be fetched: `due_at` has passed.

    `due_at` is `None` for an address that is only fetched when a list, feed or sitemap says that it changed.
    `read_with` is a hash of what the page was read with (engine, selectors, brands): under another, `etag`,
    `last_modified` and `content_hash` count for nothing. `signature` is how the list or feed wrote the entry when it
    was last seen there, `changed_at` when it said that the page changed. `thread_url` and `last_page_url` join a
    thread's pages: the first is on each page, the last on the first page.
    """

    url: str = Field(alias="_id")
    source: str
    kind: PageKind
    due_at: UtcDatetime | None = None
    found_at: UtcDatetime
    fetched_at: UtcDatetime | None = None
    status: int | None = None
    etag: str | None = None
    last_modified: str | None = None
    content_hash: str | None = None
    read_with: str | None = None
    signature: str | None = None
    changed_at: UtcDatetime | None = None
    newest_post_at: UtcDatetime | None = None
    thread_url: str | None = None
    last_page_url: str | None = None
    depth: int = 0
    failures: int = 0
    unchanged: int = 0
    """How many fetches in a row found nothing new; the next one is put off accordingly."""
