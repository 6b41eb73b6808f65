"""`mundfunk.brands.v1`: where the watched brands are named, and whether the brand is meant."""

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from nlp.components.watching import Watching
from nlp.disambiguation.classifier import shipped
from nlp.disambiguation.decide import Judge, Standard
from nlp.disambiguation.sense import Sense
from nlp.factory import factory
from nlp.mention_span import MentionSpan
from nlp.tier import BEST
from touchpoints.document import Document
from touchpoints.enumerations import Field, MentionKind
from touchpoints.names import NameHit

NameHits = dict[Field, list[NameHit]]


class Brands(Watching):
    """Fills `doc._.mentions` with one span for each name that was found, each with its decision."""

    def __init__(self, tier: str, accept: float, own_trade: float, review: float) -> None:
        super().__init__()
        self.tier = tier
        self.accept = accept
        self.own_trade = own_trade
        self.review = review

    def __call__(self, doc: Doc) -> Doc:
        """Reads the text and the title of `doc._.document`."""
        document: Document = doc._.document
        hits: NameHits = doc._.name_hits if doc._.name_hits is not None else self.hits(document)
        judge = Judge(self.watchlist, self.names, doc, self.standard())
        doc._.mentions = list(_spans(judge, hits))
        return doc

    def standard(self) -> Standard:
        """What the tier judges by.

        Raises:
            BadInputError: the tier is `best` and the packages that its network runs on are not installed.
        """
        if self.tier != BEST:
            return Standard(shipped(self.tier), None, self.accept, self.accept, self.review)
        return Standard(shipped(self.tier), Sense.shipped().opinion, self.accept, self.own_trade, self.review)

    def hits(self, document: Document) -> NameHits:
        """The names in the document's text and title, before anything is decided."""
        return {Field.TITLE: self.names.find(document.title or ""), Field.TEXT: self.names.find(document.text)}


def _spans(judge: Judge, hits: NameHits) -> Iterator[MentionSpan]:
    for verdict in judge.verdicts(hits):
        hit = verdict.hit
        yield MentionSpan(
            brand=hit.brand,
            kind=MentionKind.SPAN,
            field=verdict.field,
            start=hit.start,
            end=hit.end,
            surface=hit.surface,
            product=hit.name if hit.kind == "product" else None,
            decision=verdict.decision,
            confidence=verdict.confidence,
            reasons=verdict.reasons,
        )


THRESHOLDS = {"accept": 0.38, "own_trade": 0.3, "review": 0.2}
"""On names that the weights never saw F is flat between .38 and .6; posts that a crawl went looking for mean the brand
more often than the rows learned from, so the lower end serves them better. `own_trade` is for names that mean their
brand's own trade, in the tier `best`: its network takes 'in der Bahn' for any place."""


@factory("mundfunk.brands.v1", default_config={"tier": "fast", **THRESHOLDS})
def make_brands(
    nlp: Language,  # noqa: ARG001
    name: str,  # noqa: ARG001
    tier: str,
    accept: float,
    own_trade: float,
    review: float,
) -> Brands:
    """The component; spaCy's factories are given the pipeline and their name."""
    return Brands(tier, accept, own_trade, review)
