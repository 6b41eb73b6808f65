"""Masking: spans of a text replaced by what they were, so that nobody reads who or where."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """`[start, end)` in code points, and the word that takes its place."""

    start: int
    end: int
    mask: str


def masked(text: str, spans: Iterable[Span]) -> str:
    """The text with each span replaced. Of spans that overlap, one mask covers all: the first one's."""
    parts, position = list[str](), 0
    for span in _joined(spans):
        parts += [text[position : span.start], span.mask]
        position = span.end
    return "".join([*parts, text[position:]])


def _joined(spans: Iterable[Span]) -> Iterator[Span]:
    current: Span | None = None
    for span in sorted(spans):
        if current is not None and span.start < current.end:
            current = Span(current.start, max(current.end, span.end), current.mask)
            continue
        if current is not None:
            yield current
        current = span
    if current is not None:
        yield current
