"""`mundfunk.brands.v1`: where the watched brands are named, and whether the brand is meant."""

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from nlp.components.watching import Watching
from nlp.disambiguation.classifier import UNDESCRIBED, shipped
from nlp.disambiguation.decide import Judge
from nlp.disambiguation.sense import Sense
from nlp.disambiguation.standard import Network, Standard, Thresholds
from nlp.factory import factory
from nlp.mention_span import MentionSpan
from nlp.tier import BEST, FAST
from touchpoints.document import Document
from touchpoints.enumerations import Field, MentionKind
from touchpoints.names import NameHit

NameHits = dict[Field, list[NameHit]]


class Brands(Watching):
    """Fills `doc._.mentions` with one span for each name that was found, each with its decision."""

    def __init__(self, tier: str, thresholds: Thresholds) -> None:
        super().__init__()
        self.tier = tier
        self.thresholds = thresholds

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
        network = Network(Sense.shipped().opinion, shipped(BEST)) if self.tier == BEST else None
        return Standard(self.thresholds, shipped(FAST), shipped(UNDESCRIBED), network)

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


THRESHOLDS = {
    FAST: {"accept": 0.38, "own_trade": 0.34, "review": 0.2},
    BEST: {"accept": 0.38, "own_trade": 0.2, "review": 0.2, "ask_from": 0.1, "ask_to": 0.9},
}
"""On names that the weights never saw F is flat between .38 and .6; posts that a crawl went looking for mean the brand
more often than the rows learned from, so the lower end serves them better. `own_trade` is for names that mean their
brand's own trade: these mean it more often, and the network takes 'in der Bahn' for any place. Where the tier `fast` is
surer than .1 or .9 the network's answers left F on the sentences learned from as it was, so it isn't asked."""


@factory("mundfunk.brands.v1", default_config={"tier": FAST, "thresholds": THRESHOLDS})
def make_brands(nlp: Language, name: str, tier: str, thresholds: dict[str, dict[str, float]]) -> Brands:  # noqa: ARG001
    """The component; spaCy's factories are given the pipeline and their name."""
    return Brands(tier, Thresholds(**thresholds[tier]))
