"""All cues of one language in one pass: the words of a text first, then the few patterns whose words are all there."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick, MatchKind

from nlp.findings.cue import Cue, Literal, make_cue

Written = Mapping[str, Mapping[str, Sequence[str]]]
"""Finding to value to the patterns that show it."""

_WORD = re.compile(r"\w+")
_OPEN_LETTERS = 30
_LOOKED_BACK = 8
"""How many of a finding's last cues are asked whether they hold the next within them."""


@dataclass(frozen=True, slots=True)
class CueMatch:
    """A place where a cue stands; offsets are code points of the text that was searched."""

    finding: str
    value: str
    start: int
    end: int


class CueIndex:
    """Finds every cue in a text."""

    def __init__(self, written: Written) -> None:
        cues = [
            make_cue(finding, value, pattern)
            for finding, values in written.items()
            for value, patterns in values.items()
            for pattern in patterns
        ]
        self._plain: dict[Literal, list[Cue]] = defaultdict(list)
        self._composed: dict[Literal, list[Cue]] = defaultdict(list)
        for cue in cues:
            for literal in cue.plain or cue.needed[0]:
                (self._plain if cue.plain else self._composed)[literal].append(cue)
        literals = {literal for cue in cues for group in (cue.plain, cue.first, *cue.needed) for literal in group}
        self._whole = {literal for literal in literals if "*" not in literal}
        self._parts: dict[str, list[Literal]] = defaultdict(list)
        for literal in literals - self._whole:
            self._parts[literal.strip("*")].append(literal)
        self._letters = list(self._parts)
        self._automaton = AhoCorasick(self._letters, matchkind=MatchKind.Standard)

    def find(self, text: str) -> list[CueMatch]:
        """The cues in the text by place; of two that show the same finding the one within the other is left out."""
        found = sorted(self._matches(text), key=_order)
        kept: list[CueMatch] = []
        last: dict[str, list[CueMatch]] = defaultdict(list)
        for match in found:
            before = last[match.finding]
            if not any(_within(match, other) for other in before[-_LOOKED_BACK:]):
                before.append(match)
                kept.append(match)
        return kept

    def _matches(self, text: str) -> Iterator[CueMatch]:
        places = self._places(_lowered(text))
        for literal in places.keys() & self._plain.keys():
            for cue in self._plain[literal]:
                for start, end in places[literal]:
                    yield CueMatch(cue.finding, cue.value, start, end)
        asked = {id(cue): cue for literal in places.keys() & self._composed.keys() for cue in self._composed[literal]}
        for cue in asked.values():
            if all(any(literal in places for literal in group) for group in cue.needed[1:]):
                for start, end in _spans(cue, text, places):
                    yield CueMatch(cue.finding, cue.value, start, end)

    def _places(self, text: str) -> dict[Literal, list[tuple[int, int]]]:
        """Where the literals stand, each widened to the letters that it is open to."""
        places: dict[Literal, list[tuple[int, int]]] = {}
        for word in _WORD.finditer(text):
            if word[0] in self._whole:
                places.setdefault(word[0], []).append(word.span())
        for number, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            for literal in self._parts[self._letters[number]]:
                span = _widened(text, start, end, literal)
                if span is not None:
                    places.setdefault(literal, []).append(span)
        return places


def _spans(cue: Cue, text: str, places: Mapping[Literal, Sequence[tuple[int, int]]]) -> Iterator[tuple[int, int]]:
    """Where a cue's pattern matches: tried at the places of its first word, or everywhere if that tells nothing."""
    if not cue.first:
        yield from (match.span() for match in cue.pattern.finditer(text))
        return
    starts = {start for literal in cue.first for start, _ in places.get(literal, ())}
    tried = (cue.pattern.match(text, start) for start in sorted(starts))
    yield from (match.span() for match in tried if match)


def _widened(text: str, start: int, end: int, literal: Literal) -> tuple[int, int] | None:
    """The whole word around the letters, or None where it goes on to a side that is closed."""
    first, last = _word_start(text, start), _word_end(text, end)
    if (first < start and literal[0] != "*") or (last > end and literal[-1] != "*"):
        return None
    return first, last


def _word_start(text: str, start: int) -> int:
    least = max(0, start - _OPEN_LETTERS)
    while start > least and (text[start - 1].isalnum() or text[start - 1] == "_"):
        start -= 1
    return start


def _word_end(text: str, end: int) -> int:
    most = min(len(text), end + _OPEN_LETTERS)
    while end < most and (text[end].isalnum() or text[end] == "_"):
        end += 1
    return end


def _lowered(text: str) -> str:
    """The text in lower case, letter for letter, so that offsets stay."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)


def _within(match: CueMatch, other: CueMatch) -> bool:
    same_place = (match.start, match.end) == (other.start, other.end)
    return not same_place and other.start <= match.start and match.end <= other.end


def _order(match: CueMatch) -> tuple[int, int, str, str]:
    """By place, the longer first; then by name, so that the same text gives the same findings in every process."""
    return (match.start, -match.end, match.finding, match.value)
