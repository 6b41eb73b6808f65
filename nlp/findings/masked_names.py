"""Masked names: what is said of a brand must not hang on what it is called."""

from bisect import bisect_left
from collections.abc import Sequence

from nlp.mention_span import MentionSpan
from nlp.sentiment.sentences import Span
from nlp.sentiment.tokens import MASK
from touchpoints.enumerations import Field

OTHER = "##"
"""What stands for the name of another brand."""


class MaskedNames:
    """A text in which names can be masked: the own one of a brand, and those of others in another way."""

    def __init__(self, text: str, mentions: Sequence[MentionSpan]) -> None:
        self._text = text
        self._names = sorted(
            (mention.start, mention.end, mention.brand)
            for mention in mentions
            if mention.is_kept and mention.field is Field.TEXT and mention.start is not None and mention.end is not None
        )

    def about(self, brand: str, sentences: Sequence[Span]) -> str:
        """The words of these sentences as the weights know them, where they speak of this brand."""
        return " ".join(self._part(brand, sentence) for sentence in sentences)

    def _part(self, brand: str, sentence: Span) -> str:
        parts, place = [], sentence[0]
        for start, end, named in self._names[bisect_left(self._names, (sentence[0],)) :]:
            if start >= sentence[1]:
                break
            if start >= place:
                parts += [self._text[place:start], MASK if named == brand else OTHER]
                place = end
        return "".join([*parts, self._text[place : sentence[1]]])
