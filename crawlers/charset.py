"""Which charset a page is written in: what its bytes are goes before what it says of itself."""

import codecs
import re
from functools import lru_cache

_IN_HEADER = re.compile(r"charset\s*=\s*[\"']?([\w:.-]{2,40})", re.IGNORECASE)
_IN_MARKUP = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w:.-]{2,40})", re.IGNORECASE
)
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
# What pages call Latin-1 or ASCII is windows-1252, as the WHATWG's encoding standard has it.
_MEANT = {
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "x-user-defined": "cp1252",
    "iso-8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
}
_NO_CHARSETS = frozenset({"idna", "punycode", "undefined", "unicode-escape", "raw-unicode-escape", "mbcs", "oem"})
"""Codecs that Python has beside those of texts."""


def decoded(body: bytes, content_type: str) -> str:
    """The text of a page's bytes.

    A byte order mark decides. Bytes that are valid UTF-8 and hold more than ASCII are UTF-8, whatever is declared;
    else the header's charset, the markup's, and windows-1252, each where it fits.
    """
    for mark, charset in _MARKS:
        if body.startswith(mark):
            return body[len(mark) :].decode(charset, "replace")
    declared = [name for name in (_header(content_type), _markup(body)) if name]
    if not any(name.startswith(("utf-16", "utf-32")) for name in declared):
        text = _as_utf8(body)
        if text is not None and not _is_stateful(declared):
            return text
    return _first_that_fits(body, declared)


def _is_stateful(declared: list[str]) -> bool:
    """ISO-2022 and HZ write other scripts in ASCII bytes, so they would pass for UTF-8."""
    return any(name.startswith(("iso2022", "iso-2022", "hz")) for name in declared)


def _as_utf8(body: bytes) -> str | None:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        broken = body.count(b"\xc3") + body.count(b"\xe2")
        if error.start >= len(body) - 3:
            return body[: error.start].decode("utf-8")
        return _mostly_utf8(body) if broken else None


def _mostly_utf8(body: bytes) -> str | None:
    """UTF-8 with a few broken characters (text cut in the middle of one) is still UTF-8."""
    text = body.decode("utf-8", "replace")
    lost = text.count("\ufffd")
    wide = sum(1 for character in text[:200_000] if character > "\x7f") - lost
    return text if wide > 20 * lost else None


def _first_that_fits(body: bytes, declared: list[str]) -> str:
    for name in (*declared, "cp1252"):
        try:
            return body.decode(name)
        except UnicodeDecodeError:
            continue
    return body.decode(declared[0] if declared else "cp1252", "replace")


def _header(content_type: str) -> str | None:
    found = _IN_HEADER.search(content_type)
    return _known(found.group(1)) if found else None


def _markup(body: bytes) -> str | None:
    found = _IN_MARKUP.search(body[:4096])
    return _known(found.group(1).decode("ascii", "ignore")) if found else None


@lru_cache(maxsize=64)
def _known(name: str) -> str | None:
    name = _MEANT.get(name.lower(), name.lower())
    try:
        "".encode(name)
        known = codecs.lookup(name).name
    except (LookupError, TypeError, UnicodeError):
        return None
    return known if known not in _NO_CHARSETS else None
