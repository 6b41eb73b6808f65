"""Names out, placeholder in: so that a brand's name never speaks for or against it."""

from bisect import bisect_left
from collections.abc import Iterable

from nlp.sentiment.sentences import Span
from nlp.sentiment.tokens import MASK


class MaskedText:
    """A text whose names are covered; parts of it are asked for by the offsets of the original."""

    def __init__(self, text: str, names: Iterable[Span]) -> None:
        self.text = text
        self._names = _apart(names)
        self._ends = [end for _, end in self._names]

    def part(self, span: Span) -> str:
        """The words of a span with a mask for every name that reaches into it."""
        at, last = span
        found: list[str] = []
        for start, end in self._names[bisect_left(self._ends, at + 1) :]:
            if start >= last:
                break
            found += [self.text[at : max(at, start)], f" {MASK} "]
            at = end
        return "".join((*found, self.text[at:last]))


def _apart(names: Iterable[Span]) -> list[Span]:
    """The spans in order; of two that overlap, the one that begins first."""
    found: list[Span] = []
    for start, end in sorted(set(names)):
        if not found or start >= found[-1][1]:
            found.append((start, end))
    return found
