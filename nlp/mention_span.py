"""Mention span: one place of a document that may mean a brand, as the pipeline's components hand it on."""

from dataclasses import dataclass

from touchpoints.enumerations import Decision, Field, MentionKind


@dataclass(frozen=True, slots=True)
class MentionSpan:
    """A mention with how sure it is, and why.

    `start` and `end` are code points of `field`; a subject has neither field nor offsets. `confidence` is the
    calibrated probability that the brand is meant; `reasons` are short phrases such as `context: Verspät`.
    """

    brand: str
    kind: MentionKind
    field: Field | None
    start: int | None
    end: int | None
    surface: str
    product: str | None
    decision: Decision
    confidence: float
    reasons: tuple[str, ...] = ()

    @property
    def is_kept(self) -> bool:
        """Whether the mention is stored: accepted, or left for a person to review."""
        return self.decision is not Decision.REJECT
