"""What is asked of a model about a name or target."""

from dataclasses import dataclass

from nlp.encoder.passage import Passage


@dataclass(frozen=True, slots=True)
class Question:
    """The words around a span, from near to far, with masks for names.

    `passage` is what follows up to the next name of somebody else, or the whole text where nobody else is named.
    `window` holds the same words with the span marked.
    """

    clause: str
    sentence: str
    passage: str
    window: Passage
