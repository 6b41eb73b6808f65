"""Archives instead of the web: the pages of a WARC file, CC-NEWS's included, through the same extraction and gate."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from crawlers.erased import erased_among
from crawlers.page import Page
from crawlers.page_reader import PageReader
from crawlers.section import ALIAS
from storage.posts import Saved
from storage.store import Store
from touchpoints.errors import BadInputError
from touchpoints.identity import platform_of
from touchpoints.watchlist import Source, Watchlist

_LONGEST = 5 * 1024 * 1024


def read_archive(file: Path, watchlist: Watchlist, source: Source, key: bytes, store: Store) -> Counter[str]:
    """Stores the posts of a source's pages in a WARC file; returns counts as the ledger names them.

    The horizon counts for what is crawled, not for what somebody hands over: posts of any age are kept.

    Raises:
        BadInputError: the file can't be read or is no WARC file.
    """
    reader = PageReader(watchlist, source, key)
    counts: Counter[str] = Counter()
    for page in pages_of(file, source):
        reading = reader.read(page)
        erased = erased_among(store, [post for post, _ in reading.admitted])
        kept = [(post, text) for post, text in reading.admitted if post.id not in erased]
        saved = Counter(store.posts.save(kept))
        store.candidates.note([pointer for pointer in reading.pointers if pointer.post not in erased])
        counts["pages"] += 1
        counts["found"] += reading.found
        counts["posts"] += len(kept)
        counts["new_posts"] += saved[Saved.NEW]
        counts["changed_posts"] += saved[Saved.CHANGED]
        counts["dropped_posts"] += sum(reading.refused.values())
    return counts


def pages_of(file: Path, source: Source) -> Iterator[Page]:
    """The HTML pages of an archive that lie on the source's site, below its path where it names a section."""
    section = "/" if ALIAS in source.url else urlsplit(source.url).path.rpartition("/")[0] + "/"
    try:
        with file.open("rb") as stream:
            for record in ArchiveIterator(stream):
                page = _page(record)
                if page and _lies_below(page.url, source.url, section):
                    yield page
    except (ArchiveLoadFailed, OSError) as error:
        raise BadInputError(f"{file}: can't be read as a WARC file: {error}") from None


def _lies_below(url: str, start: str, section: str) -> bool:
    return platform_of(url) == platform_of(start) and urlsplit(url).path.startswith(section)


def _page(record: Any) -> Page | None:
    if record.rec_type != "response" or record.http_headers is None:
        return None
    headers = {name.lower(): value for name, value in record.http_headers.headers}
    if record.http_headers.get_statuscode() != "200" or "html" not in headers.get("content-type", "html"):
        return None
    fetched = datetime.fromisoformat(record.rec_headers.get_header("WARC-Date"))
    return Page(
        url=record.rec_headers.get_header("WARC-Target-URI"),
        body=record.content_stream().read(_LONGEST),
        fetched_at=fetched if fetched.tzinfo else fetched.replace(tzinfo=UTC),
        headers={name: value for name, value in headers.items() if name != "content-encoding"},
    )
