"""How the beginnings and lengths of two texts are compared."""

import re
from itertools import takewhile

_WORD = re.compile(r"[^\W_]+")
_OPENING = 40
_TELLING = 80
_LENGTH_TOLERANCE = 0.10


def word_characters(text: str) -> str:
    """The letters and digits of a text, nothing between them."""
    return "".join(_WORD.findall(text))


def opening(text: str) -> str:
    """The first 40 word characters."""
    return word_characters(text)[:_OPENING]


def same_opening(text: str, start: str) -> bool:
    """Whether a text begins as the truth does, over 40 word characters or as many as the truth's `start` has."""
    wanted = opening(start)
    return opening(text)[: len(wanted)] == wanted


def same_length(text: str, length: int) -> bool:
    """Whether the text, with runs of white space as one, is as long as the truth within 10 %."""
    return abs(len(" ".join(text.split())) - length) <= _LENGTH_TOLERANCE * length


def holds(text: str, snippet: str) -> bool:
    """Whether a text holds a snippet's beginning."""
    return bool(opening(snippet)) and opening(snippet) in word_characters(text)


def quotes(text: str, quote: str) -> bool:
    """Whether a text holds a quote: as much of its beginning as tells it from what its author says much alike."""
    beginning = word_characters(quote)[:_TELLING]
    return bool(beginning) and beginning in word_characters(text)


def likeness(text: str, start: str) -> int:
    """With how many word characters a text begins as the truth does."""
    pairs = zip(word_characters(text), word_characters(start), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
