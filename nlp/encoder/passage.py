"""A text as the encoder is asked about it."""

from dataclasses import dataclass

MASK = "@@"
"""What stands for a name in a text, so that no name has a weight of its own."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A text, and the span in it that is asked about (`start` inclusive, `end` exclusive), if not the whole.

    A `MASK` in the text stands for a name. `beside` is a second text that the first is held against.
    """

    text: str
    span: tuple[int, int] | None = None
    beside: str = ""
