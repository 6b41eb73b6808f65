"""robots.txt as bytes made ready for the parser: decoded, cut at the size limit, its user agents reduced to tokens."""

import codecs
import re

from crawlers.conduct.contact import PRODUCT

MAX_BYTES = 1024 * 1024
"""RFC 9309 asks for at least 500 KiB."""

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    # Begins as the next one does.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_USER_AGENT = re.compile(
    r"[ \t]{0,100}user[ -]?agent[ \t]{0,100}(?::|[ \t])[ \t]{0,100}([^#\r\n]{1,500})", re.IGNORECASE
)
_TOKEN = re.compile(r"[a-z_-]+", re.IGNORECASE)
_OTHER = "another-robot"


def robots_text(body: bytes) -> str:
    """The text of a robots.txt, at most a megabyte of it, cut at a line's end."""
    if len(body) > MAX_BYTES:
        body = body[:MAX_BYTES].rpartition(b"\n")[0]
    for mark, encoding in _BYTE_ORDER_MARKS:
        if body.startswith(mark):
            return _with_tokens(body[len(mark) :].decode(encoding, "replace"))
    # Whoever writes two bytes a character and no mark forbids as well: without its zeros it can be read.
    return _with_tokens(body.replace(b"\x00", b"").decode("utf-8", "replace"))


def _with_tokens(text: str) -> str:
    return "\n".join(_line(line) for line in text.splitlines())


def _line(line: str) -> str:
    written = _USER_AGENT.match(line)
    return f"User-agent: {_named(written[1].strip())}" if written else line


def _named(agent: str) -> str:
    """The group's name as the parser must see it to match our token exactly.

    The parser takes 'Mund' for a match of 'Mundfunk' and misses 'Mundfunk/1.0'; RFC 9309 says the reverse.
    """
    if agent.startswith("*"):
        return "*"
    token = _TOKEN.match(agent)
    if token and token[0].lower() == PRODUCT.lower():
        return PRODUCT
    return token[0] if token and not PRODUCT.lower().startswith(token[0].lower()) else _OTHER
