"""A place in a post's text that shows something, and the sentence that it stands in."""

from dataclasses import dataclass

from nlp.sentiment.sentences import Span
from touchpoints.enumerations import Field


@dataclass(frozen=True, slots=True)
class Place:
    """`value` is what is shown there, denial taken into account; offsets are code points of the text."""

    finding: str
    value: str
    start: int
    end: int
    sentence: Span

    @property
    def field(self) -> Field:
        """Cues are searched in the text alone; titles are too short to tell who did what."""
        return Field.TEXT
