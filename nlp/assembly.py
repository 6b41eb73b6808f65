"""Assembly: from what the components put on a Doc to the readings, one for each brand."""

from spacy.tokens import Doc

from nlp.consequence import Consequence
from nlp.mention_span import MentionSpan
from nlp.snippet import snippet
from touchpoints.document import Document, DocumentReading, TargetReading
from touchpoints.enumerations import Decision, Field, Polarity
from touchpoints.mention import Mention
from touchpoints.sentiment import Sentiment
from touchpoints.touchpoint import Reading

UNREAD = Sentiment(label=Polarity.NEUTRAL, score=0.0, confidence=0.0, unsure=True)
"""What stands where no component has said anything."""


def assemble(doc: Doc, language: str | None) -> DocumentReading:
    """Everything that was read from one document."""
    document: Document = doc._.document
    said = dict(enumerate(doc._.sentiments))
    mentions = [(span, _mention(span, said.get(n, UNREAD))) for n, span in enumerate(doc._.mentions) if span.is_kept]
    brands = dict.fromkeys(span.brand for span, _ in mentions)
    readings = tuple(_reading(doc, brand, [pair for pair in mentions if pair[0].brand == brand]) for brand in brands)
    told = dict(enumerate(doc._.target_sentiments))
    targets = tuple(
        TargetReading(start=target.start, end=target.end, sentiment=told.get(n, UNREAD))
        for n, target in enumerate(document.targets)
    )
    whole = (doc._.text_sentiment or UNREAD) if doc._.whole_text else None
    return DocumentReading(id=document.id, language=language, readings=readings, targets=targets, sentiment=whole)


def _mention(span: MentionSpan, sentiment: Sentiment) -> Mention:
    return Mention(
        kind=span.kind,
        field=span.field,
        surface=span.surface,
        start=span.start,
        end=span.end,
        product=span.product,
        decision=span.decision,
        confidence=round(span.confidence, 4),
        sentiment=sentiment,
    )


def _reading(doc: Doc, brand: str, mentions: list[tuple[MentionSpan, Mention]]) -> Reading:
    found: Consequence = doc._.consequences.get(brand, Consequence())
    return Reading(
        brand=brand,
        mentions=tuple(mention for _, mention in mentions),
        sentiment=doc._.brand_sentiments.get(brand) or _surest([mention for _, mention in mentions]),
        reaction=found.reaction,
        expectation=found.expectation,
        recommendation=found.recommendation,
        word_of_mouth=found.word_of_mouth,
        journey_phase=found.journey_phase,
        direct_touchpoints=found.direct_touchpoints,
        compared_with=found.compared_with,
        evidence=found.evidence,
        snippet=_snippet(doc._.document, [span for span, _ in mentions]),
    )


def _surest(mentions: list[Mention]) -> Sentiment:
    """Accepted mentions speak before those left for review, and the surest sentiment for the touchpoint."""
    accepted = [mention for mention in mentions if mention.decision is Decision.ACCEPT]
    return max((mention.sentiment for mention in accepted or mentions), key=lambda sentiment: sentiment.confidence)


def _snippet(document: Document, spans: list[MentionSpan]) -> str:
    """The words around the first mention in the text, else the title that names it, else the text's beginning."""
    for span in spans:
        if span.field is Field.TEXT and span.start is not None and span.end is not None:
            return snippet(document.text, span.start, span.end, document.channel)
    text = document.title if document.title and any(span.field is Field.TITLE for span in spans) else document.text
    return snippet(text, 0, 0, document.channel)
