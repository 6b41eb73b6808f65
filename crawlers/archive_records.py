"""The pages in a WARC file, one by one: whatever a record says of itself, it costs no more than itself."""

import logging
import re
import zlib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO

import brotli  # type: ignore[import-untyped]
from warcio.archiveiterator import ArchiveIterator
from warcio.bufferedreaders import BufferedReader, DecompressingBufferedReader, gzip_decompressor
from warcio.exceptions import ArchiveLoadFailed

from crawlers.page import Page
from crawlers.section import Section
from touchpoints.errors import BadInputError

Lose = Callable[[Exception], None]
"""Is told of a record that is lost, and why."""

_LONGEST = 5 * 1024 * 1024
_LONGEST_HEAD = 1024 * 1024
"""Bytes of all lines that belong to one record: addresses and headers."""
_LONGEST_REASON = 200
_BROKEN = (ArchiveLoadFailed, OSError, EOFError, ValueError, AttributeError, OverflowError, zlib.error)
"""What WARCIO raises for a file that breaks off or is none, and for a record that lacks what it asks for."""
_BEGIN = b"WARC/"
_CONTROLS = re.compile(r"[\x00-\x20\x7f]")

# It quotes addresses as they are, where nobody has asked for a log.
logging.getLogger("warcio").addHandler(logging.NullHandler())


class _Brotli:
    """WARCIO sets a field of the decompressor that only some of the packages called brotli let it set."""

    unused_data = None

    def __init__(self) -> None:
        self._packed = brotli.Decompressor()

    def decompress(self, packed: bytes) -> bytes:
        unpacked: bytes = self._packed.process(packed, output_buffer_limit=_LONGEST)
        return unpacked


BufferedReader.DECOMPRESSORS |= {"br": _Brotli, "x-gzip": gzip_decompressor}


def pages_of(file: Path, section: Section, lose: Lose) -> Iterator[Page]:
    """The pages of HTML that lie on the source's site, below its path if that is a section.

    Raises:
        BadInputError: the file can't be read, is no WARC file, or breaks off where nothing more can be found in it.
    """
    try:
        with file.open("rb") as stream:
            for record in _Records(stream, lose):
                try:
                    page = _page(record, section)
                except Exception as error:  # noqa: BLE001 - a record may say anything; the trace goes into the ledger
                    lose(error)
                    continue
                if page is not None:
                    yield page
    except _BROKEN as error:
        raise BadInputError(f"{file}: can't be read as a WARC file: {_reason(error)}") from None


class _Lines(DecompressingBufferedReader):  # type: ignore[misc]
    """WARCIO's own reads a line into memory however long it is, and headers however many.

    `left` is how many bytes the head of the record may still have; between records lines come in pieces.
    """

    left: int | None = None

    def readline(self, length: int | None = None) -> bytes:
        most = _LONGEST_HEAD if self.left is None else self.left + 1
        line: bytes = super().readline(min(length or most, most))
        if self.left is not None:
            self.left -= len(line)
            if self.left < 0:
                raise ArchiveLoadFailed(f"a record's headers have more than {_LONGEST_HEAD} bytes")
        return line


class _Records(ArchiveIterator):  # type: ignore[misc]
    """Goes on at the next record where one is broken; a file that begins with no record is none.

    WARCIO's own writes what a record of a wrong length leaves over, somebody's words, to standard error.
    """

    INC_RECORD = ""

    def __init__(self, stream: BinaryIO, lose: Lose) -> None:
        super().__init__(stream)
        self.reader = _Lines(self.fh)
        self._lose = lose
        self._is_archive = False

    def _next_record(self, next_line: bytes | None) -> Any:
        while True:
            try:
                self.reader.left = _LONGEST_HEAD
                record = super()._next_record(next_line)
            except EOFError:
                raise
            except _BROKEN as error:
                if not self._is_archive:
                    raise
                self._lose(ArchiveLoadFailed(_reason(error)))
                next_line = self._next_begin()
            else:
                self._is_archive = True
                return record

    def _next_begin(self) -> bytes:
        """The next line that begins a record.

        Raises:
            EOFError: there is none, or none in this part of a packed file.
        """
        self.reader.left = None
        while line := self.reader.readline():
            if line.startswith(_BEGIN):
                return bytes(line)
        raise EOFError

    def read_to_end(self, record: Any = None) -> None:
        """Skips what is left of the record, and the blank lines after it."""
        self.reader.left = None
        super().read_to_end(record)


def _reason(error: Exception) -> str:
    """What WARCIO says, without what it quotes: that may be anything, and megabytes of it."""
    if isinstance(error, AttributeError):
        return "a record doesn't say which address it comes from"
    return " ".join(str(error).partition(", first line")[0].split())[:_LONGEST_REASON]


def _page(record: Any, section: Section) -> Page | None:
    """The record's page, where it is one that is wanted.

    Raises:
        Exception: the record is not what it says.
    """
    if record.rec_type != "response" or record.http_headers is None:
        return None
    headers = _headers(record)
    if record.http_headers.get_statuscode() != "200" or "html" not in headers.get("content-type", "html").lower():
        return None
    url = record.rec_headers.get_header("WARC-Target-URI")
    if not (section.is_ours(url) and section.holds(url)):
        return None
    if _CONTROLS.search(url):
        raise ValueError("a record comes from what is no address")
    return Page(
        url=url,
        body=_body(record),
        fetched_at=_date(record),
        headers={name: value for name, value in headers.items() if name != "content-encoding"},
    )


def _headers(record: Any) -> dict[str, str]:
    """As those of a response: lower-case names; one that stands several times has its values joined by commas."""
    told: dict[str, str] = {}
    for name, value in record.http_headers.headers:
        key = name.lower()
        told[key] = f"{told[key]}, {value}" if key in told else value
    return told


def _body(record: Any) -> bytes:
    if "chunked" in record.http_headers.get_header("transfer-encoding", "").lower():
        # WARCIO knows it in small letters alone.
        record.http_headers.replace_header("transfer-encoding", "chunked")
    body: bytes = record.content_stream().read(_LONGEST)
    if len(body) < _LONGEST and record.raw_stream.limit > 0:
        raise EOFError("the record breaks off before its announced end")
    return body


def _date(record: Any) -> datetime:
    try:
        moment = datetime.fromisoformat(record.rec_headers.get_header("WARC-Date", ""))
    except ValueError:
        raise ValueError("a record doesn't say when it was fetched") from None
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
