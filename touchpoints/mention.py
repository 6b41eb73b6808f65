"""Mention: one span of a post, or its subject, that means one brand."""

from touchpoints.enumerations import Decision, Field, MentionKind
from touchpoints.record import Record
from touchpoints.sentiment import Sentiment


class Mention(Record):
    """Offsets count Unicode code points of `field`, `start` inclusive, `end` exclusive.

    A mention of kind `subject` has no span: its `field`, `start` and `end` are `None`, its `surface` is what the
    post is about.
    """

    kind: MentionKind
    field: Field | None
    surface: str
    start: int | None
    end: int | None
    product: str | None = None
    decision: Decision
    confidence: float
    sentiment: Sentiment
