"""Negation: what a cue shows when the words before it deny it."""

import re
from collections.abc import Mapping

_WORD = re.compile(r"[\w'’]{1,40}")
_WORDS_BEFORE = 3

DENIED: Mapping[tuple[str, str], str | None] = {
    ("recommendation", "recommends"): "warns",
    ("recommendation", "warns"): "recommends",
    ("expectation", "exceeded"): "none",
    ("expectation", "met"): "missed",
    ("expectation", "missed"): "met",
    ("reaction", "2"): "-1",
    ("reaction", "1"): "-1",
    ("reaction", "-1"): "1",
    ("reaction", "-2"): "0",
}
"""What is left of a finding that is denied; findings that are not named here are left as they are."""


def value_in_context(text: str, start: int, finding: str, value: str, negators: frozenset[str]) -> str:
    """The cue's value, or its denial where one of the three words before `start`, in the same clause, is a negator."""
    denied = DENIED.get((finding, value))
    if denied is None:
        return value
    before = re.split(r"[.!?,;:\n]", text[max(0, start - 80) : start])[-1]
    words = [word.lower() for word in _WORD.findall(before)[-_WORDS_BEFORE:]]
    return denied if negators.intersection(words) else value
