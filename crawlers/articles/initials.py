"""The letters with which German papers sign a text at its end: '(kab/dpa)'."""

import re

from crawlers.articles.agency import agency_named

_SIGNS = r"[a-zäöüß]{2,4}"
_SIGNED = rf"(?:{_SIGNS}|[\w-]{{2,12}})(?:\s?[/,;]\s?(?:{_SIGNS}|[\w-]{{2,12}})){{0,4}}"
_IN_BRACKETS = re.compile(rf"\(({_SIGNED})\)\s*\Z")
_LAST_LINE = re.compile(
    rf"(?:\A|\n)({_SIGNS}(?:\s?[/,]\s?{_SIGNS}){{0,3}})(?:\s?[;|]\s?(?:fotos?|bild)\b[^\n]*)?\s*\Z", re.IGNORECASE
)
_SIGN = re.compile(_SIGNS)
_END = 200
_WORDS = frozenset(
    ["red", "ots", "aus", "und", "mit", "von", "die", "der", "das", "ist", "ende", "foto", "bild", "web", "app"]
)
"""What is as short and no signature."""


def initials_in(text: str) -> tuple[str, ...]:
    """The signatures at the end of a text; agencies are none."""
    found = _IN_BRACKETS.search(text[-_END:]) or _LAST_LINE.search(text[-_END:])
    signs = re.split(r"\s?[/,;]\s?", found.group(1)) if found else []
    told = [sign for sign in signs if not agency_named(sign)]
    return tuple(told) if all(_SIGN.fullmatch(sign) and sign not in _WORDS for sign in told) else ()
