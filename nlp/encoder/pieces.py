"""Passages as the word pieces that the encoder reads."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import unescape

from nlp.encoder.passage import MASK, Passage

PREFIX = "query: "
"""What multilingual-e5 was taught to read before every text."""

BESIDE = 32
"""Pieces that are read of a second text, beyond those of the first."""

_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")
_LINK = re.compile(r"(?:https?://|www\.)[^\s<>\"]{1,2000}|\bhttp\b")
_HANDLE = re.compile(r"(?<![\w@])@\s?\w{1,50}")
_REPEATED = re.compile(r"(.)\1{3,}", re.DOTALL)

Split = Callable[[str], list[int]]
"""What turns a text into the numbers of its pieces."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """Numbers of the pieces, and which of them (`first` inclusive, `last` exclusive) are asked about."""

    numbers: list[int]
    first: int = 0
    last: int = 0


@dataclass(frozen=True)
class Piecer:
    """Splits passages; `begin`, `end` and `mask` are the numbers of the pieces of those names."""

    split: Split
    begin: int
    end: int
    mask: int

    def pieces(self, passage: Passage, longest: int) -> Pieces:
        """At most `longest` pieces; of a longer passage those around its span, without one its beginning and end.

        The pieces of what stands beside it follow, `BESIDE` at most.
        """
        start, end = passage.span or (0, 0)
        before, marked, after = (
            self._numbers(part) for part in (passage.text[:start], passage.text[start:end], passage.text[end:])
        )
        prefix = [self.begin, *self.split(PREFIX)]
        marked = marked[: longest // 2]
        room = longest - len(prefix) - len(marked) - 1
        before, after = _around(before, after, room) if passage.span else ([], _shortened(after, room))
        first = len(prefix) + len(before)
        return Pieces([*prefix, *before, *marked, *after, self.end, *self._beside(passage)], first, first + len(marked))

    def _beside(self, passage: Passage) -> list[int]:
        return [*self._numbers(passage.beside)[: BESIDE - 1], self.end] if passage.beside else []

    def _numbers(self, text: str) -> list[int]:
        parts = tidy(text).split(MASK)
        found = self.split(parts[0])
        for part in parts[1:]:
            found = [*found, self.mask, *self.split(part)]
        return found


def tidy(text: str) -> str:
    """A text without links and people's handles; of four and more equal characters three are left."""
    plain = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), unescape(text))
    return _REPEATED.sub(r"\1\1\1", _HANDLE.sub("@user", _LINK.sub(" ", plain)))


def _around(before: list[int], after: list[int], room: int) -> tuple[list[int], list[int]]:
    """What fits of both sides, the nearest first; room that one side doesn't need is the other's."""
    left = max(room - len(after), room // 2)
    kept = before[max(0, len(before) - left) :]
    return kept, after[: room - len(kept)]


def _shortened(numbers: list[int], room: int) -> list[int]:
    return numbers if len(numbers) <= room else [*numbers[: room // 2], *numbers[room // 2 - room :]]
