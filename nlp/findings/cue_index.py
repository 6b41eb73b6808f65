"""All cues of one language in one pass: an automaton over their anchors, then the few patterns in question."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick, MatchKind

from nlp.findings.cue import Cue, make_cue

Written = Mapping[str, Mapping[str, Sequence[str]]]
"""Finding to value to the patterns that show it."""


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
        self._cues = [
            make_cue(finding, value, pattern)
            for finding, values in written.items()
            for value, patterns in values.items()
            for pattern in patterns
        ]
        self._by_anchor: dict[str, list[Cue]] = {}
        for cue in self._cues:
            for anchor in cue.anchors:
                self._by_anchor.setdefault(anchor, []).append(cue)
        self._anchors = list(self._by_anchor)
        self._automaton = AhoCorasick(self._anchors, matchkind=MatchKind.Standard)

    def find(self, text: str) -> list[CueMatch]:
        """The cues in the text by place; of two that show the same finding the one within the other is left out."""
        found = sorted(self._matches(text), key=lambda match: (match.start, -match.end))
        kept: list[CueMatch] = []
        for match in found:
            if not any(_within(match, other) for other in kept[-8:]):
                kept.append(match)
        return kept

    def _matches(self, text: str) -> Iterator[CueMatch]:
        hits = self._automaton.find_matches_as_indexes(text.lower(), overlapping=True)
        cues = {id(cue): cue for number, _, _ in hits for cue in self._by_anchor[self._anchors[number]]}
        for cue in cues.values():
            for match in cue.pattern.finditer(text):
                yield CueMatch(cue.finding, cue.value, *match.span())


def _within(match: CueMatch, other: CueMatch) -> bool:
    same_place = (match.start, match.end) == (other.start, other.end)
    return match.finding == other.finding and not same_place and other.start <= match.start and match.end <= other.end
