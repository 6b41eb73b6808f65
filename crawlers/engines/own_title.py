"""A review's declared title, told from what some software declares in its place: the text's beginning, the product."""

import re

_CUT = re.compile(r"\s*(?:\.{3}|…)\s*\Z")
_LONG = 40
"""Characters of the text's beginning that nobody writes as a title too."""


def own_title(told: str | None, text: str, subject: str | None) -> str | None:
    """The title, or None where it only repeats how the text begins, or what is reviewed."""
    if not told or told in {text, subject}:
        return None
    beginning = _CUT.sub("", told)
    is_cut = beginning != told or len(told) >= _LONG
    return None if is_cut and _letters(text).startswith(_letters(beginning)) else told


def _letters(text: str) -> str:
    return "".join(re.findall(r"[^\W_]+", text)).lower()
