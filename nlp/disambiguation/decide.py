"""Decide: accept, review or reject each name that was found, with reasons and a calibrated confidence."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from nlp.disambiguation.context import context_cues, exclude_cues
from touchpoints.document import Document
from touchpoints.enumerations import Decision, Field
from touchpoints.names import NameHit
from touchpoints.watchlist import Watchlist


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was decided about one name, and why."""

    hit: NameHit
    field: Field
    decision: Decision
    confidence: float
    reasons: tuple[str, ...]


class Judge:
    """Decides over the names of one document."""

    def __init__(self, watchlist: Watchlist, document: Document, doc: Doc, accept: float, review: float) -> None:
        self._watchlist = watchlist
        self._document = document
        self._doc = doc
        self._accept = accept
        self._review = review

    def verdicts(self, hits: dict[Field, list[NameHit]]) -> Iterator[Verdict]:
        """A verdict for each name, titles first."""
        for field, found in hits.items():
            for hit in found:
                yield self._verdict(field, hit)

    def _verdict(self, field: Field, hit: NameHit) -> Verdict:
        if not hit.ambiguous:
            return Verdict(hit, field, Decision.ACCEPT, 0.98, ("unmistakable name",))
        brand = self._watchlist.brand(hit.brand)
        text = self._document.text.lower()
        if any(cue.start < hit.end and hit.start < cue.end for cue in exclude_cues(brand, text)):
            return Verdict(hit, field, Decision.REJECT, 0.05, ("exclude",))
        near = any(not (cue.start < hit.end and hit.start < cue.end) for cue in context_cues(brand, text))
        confidence = 0.9 if near else 0.4
        return Verdict(hit, field, self._decision(confidence), confidence, ("context",) if near else ())

    def _decision(self, confidence: float) -> Decision:
        if confidence >= self._accept:
            return Decision.ACCEPT
        return Decision.REVIEW if confidence >= self._review else Decision.REJECT
