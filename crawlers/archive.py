"""Archives instead of the web: the pages of a WARC file, CC-NEWS's included, through the same extraction and gate."""

import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import brotli  # type: ignore[import-untyped]
from warcio.archiveiterator import ArchiveIterator
from warcio.bufferedreaders import BufferedReader
from warcio.exceptions import ArchiveLoadFailed

from crawlers.erased import erased_among
from crawlers.page import Page
from crawlers.page_reader import PageReader
from crawlers.section import Section
from crawlers.trace import trace_of
from storage.faults import STORE_GONE
from storage.posts import Saved
from storage.store import Store
from touchpoints.errors import BadInputError
from touchpoints.watchlist import Source, Watchlist

_LONGEST = 5 * 1024 * 1024
_LONGEST_REASON = 200
_BROKEN = (ArchiveLoadFailed, OSError, EOFError, ValueError, AttributeError, zlib.error)
"""What WARCIO raises for a file that breaks off or is none, and for a record that lacks what it asks for."""


class _Records(ArchiveIterator):  # type: ignore[misc]
    """WARCIO's own writes what a record of a wrong length leaves over, somebody's words, to standard error."""

    INC_RECORD = ""


class _Brotli:
    """WARCIO sets a field of the decompressor that only some of the packages called brotli let it set."""

    unused_data = None

    def __init__(self) -> None:
        self._packed = brotli.Decompressor()

    def decompress(self, packed: bytes) -> bytes:
        unpacked: bytes = self._packed.process(packed, output_buffer_limit=_LONGEST)
        return unpacked


BufferedReader.DECOMPRESSORS["br"] = _Brotli


@dataclass
class ArchiveReading:
    """`counts` are as the ledger names them; of `lost` pages, not read or not stored, `trace` tells of the first."""

    counts: Counter[str] = field(default_factory=Counter)
    lost: int = 0
    trace: str | None = None

    def lose(self, error: Exception) -> None:
        """Notes a page that is lost."""
        self.lost += 1
        self.trace = self.trace or trace_of(error)


def read_archive(file: Path, watchlist: Watchlist, source: Source, key: bytes, store: Store) -> ArchiveReading:
    """Stores the posts of a source's pages in a WARC file.

    The horizon counts for what is crawled, not for what somebody hands over: posts of any age are kept.

    Raises:
        BadInputError: the file can't be read or is no WARC file.
    """
    reader, section = PageReader(watchlist, source, key), Section(source.url)
    result = ArchiveReading()
    for record in _records(file):
        try:
            page = _page(record, section)
            if page is not None:
                result.counts.update(_stored(page, reader, store))
        except STORE_GONE:
            raise
        except Exception as error:  # noqa: BLE001 - one bad page must not end the reading; the trace goes into the ledger
            result.lose(error)
    return result


def _stored(page: Page, reader: PageReader, store: Store) -> dict[str, int]:
    """What became of a page's posts."""
    reading = reader.read(page)
    erased = erased_among(store, [post for post, _ in reading.admitted])
    kept = [(post, text) for post, text in reading.admitted if post.id not in erased]
    saved = Counter(store.posts.save(kept))
    store.candidates.note([pointer for pointer in reading.pointers if pointer.post not in erased])
    return {
        "pages": 1,
        "found": reading.found,
        "posts": len(kept),
        "new_posts": saved[Saved.NEW],
        "changed_posts": saved[Saved.CHANGED],
        "dropped_posts": reading.refused.total(),
    }


def _records(file: Path) -> Iterator[Any]:
    try:
        with file.open("rb") as stream:
            yield from _Records(stream)
    except _BROKEN as error:
        raise BadInputError(f"{file}: can't be read as a WARC file: {_reason(error)}") from None


def _reason(error: Exception) -> str:
    """What WARCIO says, without what it quotes: that may be anything, and megabytes of it."""
    if isinstance(error, AttributeError):
        return "a record doesn't say which address it comes from"
    return " ".join(str(error).partition(", first line")[0].split())[:_LONGEST_REASON]


def _page(record: Any, section: Section) -> Page | None:
    """The record's page, where it is one of HTML that lies on the source's site, below its path if that is a section.

    Raises:
        Exception: the record is not what it says.
    """
    if record.rec_type != "response" or record.http_headers is None:
        return None
    headers = {name.lower(): value for name, value in record.http_headers.headers}
    if record.http_headers.get_statuscode() != "200" or "html" not in headers.get("content-type", "html"):
        return None
    url = record.rec_headers.get_header("WARC-Target-URI")
    if not (section.is_ours(url) and section.holds(url)):
        return None
    return Page(
        url=url,
        body=_body(record),
        fetched_at=_in_utc(datetime.fromisoformat(record.rec_headers.get_header("WARC-Date"))),
        headers={name: value for name, value in headers.items() if name != "content-encoding"},
    )


def _body(record: Any) -> bytes:
    body: bytes = record.content_stream().read(_LONGEST)
    if len(body) < _LONGEST and record.raw_stream.limit > 0:
        raise EOFError("the record breaks off before its announced end")
    return body


def _in_utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
