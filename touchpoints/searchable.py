"""Searchable text: lower-cased and freed from invisible marks, with the way back to the original offsets."""

import re
import unicodedata
from dataclasses import dataclass

INVISIBLE = frozenset(
    "\u00ad\u034f\u061c\u180e\ufeff"
    + "".join(
        map(chr, (*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), *range(0xFE00, 0xFE0F)))
    )
)
COMBINING = frozenset(map(chr, range(0x0300, 0x034F)))
HARD_SPACES = frozenset("\u00a0\u2007\u2009\u202f")
MARKS = tuple(sorted(INVISIBLE | COMBINING | HARD_SPACES))
"""Characters that make the careful way necessary; the automaton looks for them along with the names."""
_HALVES = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Searchable:
    """`cased` and `lower` have the same length; `starts` and `ends` give each of their characters its original span.

    Without `starts` the text stands as it was written, and offsets need no translation.
    """

    cased: str
    lower: str
    starts: tuple[int, ...] | None = None
    ends: tuple[int, ...] | None = None

    def original(self, start: int, end: int) -> tuple[int, int]:
        """A span of `lower` as a span of the original text."""
        if self.starts is None or self.ends is None:
            return start, end
        return self.starts[start], self.ends[end - 1]


def cleaned(text: str) -> Searchable:
    """The text without invisible marks and with combining marks joined to their letters; linear in its length."""
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for position, character in enumerate(text):
        if character in INVISIBLE:
            continue
        if letters and character in COMBINING:
            letters[-1] = _joined(letters[-1], character)
            ends[-1] = position + 1
            continue
        letters.append(" " if character in HARD_SPACES else character)
        starts.append(position)
        ends.append(position + 1)
    lower = "".join(letter.lower()[0] for letter in letters)
    return Searchable("".join(letters), lower, tuple(starts), tuple(ends))


def _joined(letter: str, mark: str) -> str:
    composed = unicodedata.normalize("NFC", letter + mark)
    return composed if len(composed) == 1 else letter


def without_surrogates(text: str) -> str:
    """The text with half characters (lone surrogates, as broken JSON escapes give) replaced one for one."""
    return text if text.isascii() else _HALVES.sub("\ufffd", text)
