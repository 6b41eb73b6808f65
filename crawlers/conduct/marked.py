"""Patterns that are tried only where they can match: on texts that hold one of their marks."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import ahocorasick_rs


@dataclass(frozen=True, slots=True)
class Marked:
    """A pattern and its marks: words, in lower case, one of which is part of whatever it matches.

    `is_led` says that a match begins with the mark: it is then tried nowhere else.
    """

    marks: tuple[str, ...]
    pattern: re.Pattern[str]
    is_led: bool = False


class MarkedPatterns:
    """All marks are looked for in one pass over a text, so that most texts cost no pattern at all."""

    def __init__(self, rows: Iterable[Marked]) -> None:
        self._rows = tuple(rows)
        self._owners = [number for number, row in enumerate(self._rows) for _ in row.marks]
        marks = [mark for row in self._rows for mark in row.marks]
        self._find = ahocorasick_rs.AhoCorasick(marks).find_matches_as_indexes

    def for_text(self, text: str) -> list[re.Pattern[str]]:
        """The patterns that may match in the text, in their order."""
        return [self._rows[number].pattern for number in sorted(self._places(text.lower()))]

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """What each of the patterns finds in the text, one pattern after the other."""
        lower = text.lower()
        # Where a letter in lower case is two, the marks' places are not the text's.
        is_in_place = len(lower) == len(text)
        for number, places in sorted(self._places(lower).items()):
            row = self._rows[number]
            yield from _at(row.pattern, text, places) if row.is_led and is_in_place else row.pattern.finditer(text)

    def _places(self, lower: str) -> dict[int, set[int]]:
        """Where the marks of each pattern stand, for those patterns whose marks do."""
        places: defaultdict[int, set[int]] = defaultdict(set)
        for mark, start, _ in self._find(lower, overlapping=True):
            places[self._owners[mark]].add(start)
        return places


def _at(pattern: re.Pattern[str], text: str, places: Iterable[int]) -> Iterator[re.Match[str]]:
    end = 0
    for place in sorted(places):
        if place >= end and (found := pattern.match(text, place)):
            end = found.end()
            yield found
