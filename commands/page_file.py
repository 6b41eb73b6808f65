"""A page out of a file: HTML or JSON as it was saved, gzip'd or not, with the headers that it came with."""

import json
import re
import zlib
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path

from crawlers.page import Page
from touchpoints.errors import BadInputError

_MOST = 5 * 1024 * 1024
_GZIP = b"\x1f\x8b"
_STATUS = re.compile(r"HTTP/[\d.]+ (\d{3})")
_ADDRESSES = (
    re.compile(rb"<link[^>]{0,200}rel=[\"']?canonical[\"']?[^>]{0,200}href=[\"']?(https?://[^\"'\s>]+)", re.IGNORECASE),
    re.compile(rb"<meta[^>]{0,200}og:url[\"']?[^>]{0,200}content=[\"']?(https?://[^\"'\s>]+)", re.IGNORECASE),
)
_NOWHERE = "https://unknown.invalid/"


def page_from_file(file: Path, *, url: str | None, fetched_at: str | None, headers: Path | None) -> Page:
    """The page that a file holds. Its address and time are the given ones, else what page and headers say of them.

    Raises:
        BadInputError: a file can't be read, or the time is none.
    """
    body = _opened(_read(file))
    told, status = _headers(headers) if headers else ({}, 200)
    return Page(
        url=url or _own_address(body),
        body=body,
        headers=told,
        status=status,
        fetched_at=moment(fetched_at) if fetched_at else _date(told),
    )


def moment(written: str) -> datetime:
    """A time such as 2026-11-21T14:05+01:00; in UTC where it names no zone.

    Raises:
        BadInputError: it is none.
    """
    try:
        at = datetime.fromisoformat(written)
    except ValueError:
        raise BadInputError(f'--fetched-at: "{written}" is no time; write one such as 2026-11-21T14:05+01:00') from None
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise BadInputError(f"{file}: can't be read ({error.strerror}); give a saved page or a web address") from None


def _opened(body: bytes) -> bytes:
    """The bytes, unpacked where they are gzip'd, and never more than what a page may have."""
    if not body.startswith(_GZIP):
        return body[: _MOST + 1]
    try:
        return zlib.decompressobj(16 + zlib.MAX_WBITS).decompress(body, _MOST + 1)
    except zlib.error:
        return body


def _headers(file: Path) -> tuple[dict[str, str], int]:
    """Headers as a JSON object, or as lines 'Name: value' that may begin with the status line."""
    text = _read(file).decode("utf-8", "replace")
    if text.lstrip().startswith("{"):
        try:
            return {str(name).lower(): str(value) for name, value in json.loads(text).items()}, 200
        except ValueError as error:
            raise BadInputError(f"{file}: is no JSON object of headers ({error})") from None
    pairs = (line.split(":", 1) for line in text.splitlines() if ":" in line and not _STATUS.match(line))
    found = _STATUS.findall(text)
    return {name.strip().lower(): value.strip() for name, value in pairs}, int(found[-1]) if found else 200


def _date(headers: dict[str, str]) -> datetime:
    try:
        return parsedate_to_datetime(headers["date"]).astimezone(UTC)
    except (KeyError, ValueError):
        return datetime.now(UTC)


def _own_address(body: bytes) -> str:
    found = next((match for pattern in _ADDRESSES if (match := pattern.search(body))), None)
    return found.group(1).decode("ascii", "replace") if found else _NOWHERE
