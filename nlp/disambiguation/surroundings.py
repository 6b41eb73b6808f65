"""Surroundings: the words around a mention, found within a bounded window so that the work stays linear."""

import re
from dataclasses import dataclass
from functools import cached_property

WINDOW = 160
"""Code points looked at on either side."""

_WORD = re.compile(r"\w+(?:['’]\w{1,3})?")
_SENTENCE_END = re.compile(r"[.!?…:\"“”„»«|•*\n]\s*\Z|\A\s*\Z|(?:^|\s)[-–—•*]\s*\Z")


@dataclass(frozen=True)
class Surroundings:
    """A mention in its text; `before` and `after` hold the nearest words first, as they are written."""

    text: str
    start: int
    end: int

    @cached_property
    def left(self) -> str:
        """The window before the mention."""
        return self.text[max(0, self.start - WINDOW) : self.start]

    @cached_property
    def right(self) -> str:
        """The window behind the mention."""
        return self.text[self.end : self.end + WINDOW]

    @cached_property
    def before(self) -> list[str]:
        """The words before the mention, the nearest first."""
        return _WORD.findall(self.left)[::-1]

    @cached_property
    def after(self) -> list[str]:
        """The words behind the mention, the nearest first; the rest of a compound is none of them."""
        return _WORD.findall(self.right[len(self.rest) :])

    @cached_property
    def rest(self) -> str:
        """What is written on without a space: an ending, or the rest of a compound."""
        rest = re.match(r"[\w'’-]{0,40}", self.right)
        return rest.group() if rest else ""

    @cached_property
    def joined_before(self) -> str:
        """The sign that joins the mention to a word before it: '-', '#', '@', or nothing."""
        sign = self.left[-1:]
        return sign if sign in {"#", "@"} or (sign == "-" and self.left[-2:-1].isalnum()) else ""

    @cached_property
    def opens_sentence(self) -> bool:
        """Whether a capital would say nothing here."""
        return _SENTENCE_END.search(self.left[-6:] if len(self.left) >= 6 else self.left) is not None

    @cached_property
    def word_before_opens(self) -> bool:
        """Whether the word before the mention opens the sentence, so that its capital says nothing."""
        return len(self.before) < 2 or _SENTENCE_END.search(self.left.rstrip()[: -len(self.before[0])][-6:]) is not None

    @cached_property
    def adjacent_before(self) -> str:
        """The word right before the mention with only a space between, or nothing."""
        return self.before[0] if self.before and re.search(r"\w ?\Z", self.left) else ""

    @cached_property
    def adjacent_after(self) -> str:
        """The word right behind the mention with only a space between, or nothing."""
        return self.after[0] if self.after and re.match(r" \w", self.right[len(self.rest) :]) else ""

    @cached_property
    def joined_after(self) -> str:
        """What the name is written on with, or else the next word, in lower case: 'abo' in 'Spiegel-Abo'."""
        return self.rest.strip("-'’").lower() or self.adjacent_after.lower()

    @cached_property
    def capital_share(self) -> float:
        """How many of the words around begin with a capital: near 0 who shuns capitals, near 1 a headline."""
        words = self.before[:12] + self.after[:12]
        return sum(word[0].isupper() for word in words) / len(words) if words else 0.5
