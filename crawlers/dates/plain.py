"""Dates as they look: without the marks of direction, split letters and special hyphens that software writes."""

import re
import unicodedata

_UNSEEN = (0xAD, 0xFEFF, 0x2060, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_SEEN_ALIKE: dict[int, str | None] = {**dict.fromkeys(_UNSEEN), 0x2010: "-", 0x2011: "-"}
_SPACES = re.compile(r"\s{2,}")


def plain(text: str) -> str:
    """The text with letters composed, hyphens as on a keyboard, single spaces, and what can't be seen left out."""
    shown = text if text.isascii() else unicodedata.normalize("NFC", text.translate(_SEEN_ALIKE))
    return _SPACES.sub(" ", shown)
