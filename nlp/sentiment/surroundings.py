"""What stands around a span: its clause and its sentence."""

from bisect import bisect_right
from dataclasses import dataclass

from nlp.sentiment.clauses import clauses
from nlp.sentiment.sentences import Span, sentences

BLOCK = 1_000
"""Characters: a clause or sentence that is longer is cut to the block that a span begins in and the one on each side.

Blocks have fixed borders, so that the many names of one endless sentence share their surroundings.
"""


@dataclass(frozen=True, slots=True)
class Around:
    """Spans of one text, each inside the next."""

    clause: Span
    sentence: Span


class Surroundings:
    """Finds the clause and sentence of any span of one text; each sentence is taken apart once."""

    def __init__(self, text: str, language: str | None = None) -> None:
        self._text = text
        self._language = language
        self._sentences = sentences(text) or [(0, len(text))]
        self._starts = [start for start, _ in self._sentences]
        self._clauses: dict[Span, list[Span]] = {}

    def of(self, start: int, end: int) -> Around:
        """The clause and the sentence that the span begins in, the clause long enough to hold the span."""
        sentence = self._sentences[max(0, bisect_right(self._starts, start) - 1)]
        clause = self._clause(sentence, start)
        near = ((start // BLOCK - 1) * BLOCK, (start // BLOCK + 2) * BLOCK)
        return Around(_within((clause[0], max(clause[1], end)), near), _within(sentence, near))

    def _clause(self, sentence: Span, position: int) -> Span:
        if sentence not in self._clauses:
            self._clauses[sentence] = clauses(self._text, sentence, self._language)
        found = self._clauses[sentence]
        return found[max(0, bisect_right(found, (position, len(self._text))) - 1)]


def _within(span: Span, limits: Span) -> Span:
    return max(span[0], limits[0]), min(span[1], limits[1])
