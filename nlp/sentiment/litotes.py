"""Praise and blame by understatement or denial: 'nicht schlecht', 'anything but', read as the plain words for them."""

import re
from functools import cache

from nlp.languages import languages


def plainly(text: str, language: str | None = None) -> str:
    """The text with its understatements said plainly; of a text in an unknown language, those of any language."""
    for pattern, plain in _patterns(language):
        text = pattern.sub(plain, text)
    return text


@cache
def _patterns(language: str | None) -> tuple[tuple[re.Pattern[str], str], ...]:
    known = languages()
    spoken = [known[language]] if language in known else known.values()
    return tuple(
        (re.compile(pattern.replace(" ", r"\s").replace("'", "['’]"), re.IGNORECASE), plain)
        for each in spoken
        for pattern, plain in each.understatements
    )
