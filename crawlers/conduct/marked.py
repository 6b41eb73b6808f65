"""Patterns that are tried only where they can match: on texts that hold one of their marks."""

import re
from collections.abc import Iterable

import ahocorasick_rs

Marks = tuple[str, ...]


class MarkedPatterns:
    """Patterns, each with its marks: words, in lower case, one of which is part of whatever it matches.

    All marks are looked for in one pass over a text, so that most texts cost no pattern at all.
    """

    def __init__(self, rows: Iterable[tuple[Marks, re.Pattern[str]]]) -> None:
        self._patterns = []
        marks: list[str] = []
        self._owners: list[int] = []
        for number, (its_marks, pattern) in enumerate(rows):
            self._patterns.append(pattern)
            marks += its_marks
            self._owners += [number] * len(its_marks)
        self._find = ahocorasick_rs.AhoCorasick(marks).find_matches_as_indexes

    def for_text(self, text: str) -> list[re.Pattern[str]]:
        """The patterns that may match in the text, in their order."""
        found = {self._owners[mark] for mark, _, _ in self._find(text.lower(), overlapping=True)}
        return [self._patterns[number] for number in sorted(found)]
