"""`mundfunk.sentiment.v1`: what is said of each mention, of each brand, of each target, and by the whole text."""

from collections.abc import Sequence

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from nlp.factory import factory
from nlp.mention_span import MentionSpan
from nlp.sentiment.judgement import UNSURE_BELOW, judged
from nlp.sentiment.model import SentimentModel, load
from nlp.sentiment.post_reading import Answers, FieldReading, Question, Verdict
from nlp.sentiment.sentences import Span
from nlp.sentiment.stars import stars
from touchpoints.document import Document
from touchpoints.enumerations import Decision, Field
from touchpoints.sentiment import Sentiment


class SentimentReading:
    """Fills `sentiments`, `brand_sentiments`, `target_sentiments` and `text_sentiment` of the Doc."""

    def __init__(self, model: SentimentModel, language: str, unsure_below: float) -> None:
        self.model = model
        self.language = language
        self.unsure_below = unsure_below

    def __call__(self, doc: Doc) -> Doc:
        """Reads `doc._.document` and `doc._.mentions`; the model is asked once for all texts of the document."""
        document: Document = doc._.document
        mentions: list[MentionSpan] = doc._.mentions
        fields = _fields(document, mentions, self.language)
        questions = [_question(fields, mention) for mention in mentions]
        targets = [fields[Field.TEXT].question((target.start, target.end)) for target in document.targets]
        whole = fields[Field.TEXT].whole
        asked = [text for question in (*questions, *targets) if question for text in question.texts]
        answers = Answers(self.model, [*asked, whole] if doc._.whole_text or None in questions else asked)
        rating, rated = _rating(document), _rated(document, mentions)
        verdicts = [
            answers.to(question, rating if mention.brand in rated else None) if question else answers.on(whole, rating)
            for question, mention in zip(questions, mentions, strict=True)
        ]
        doc._.sentiments = [self._judged(verdict) for verdict in verdicts]
        doc._.brand_sentiments = self._brands(mentions, verdicts)
        doc._.target_sentiments = [self._judged(answers.to(question)) for question in targets]
        if doc._.whole_text:
            doc._.text_sentiment = self._judged(answers.on(whole, rating))
        return doc

    def _brands(self, mentions: Sequence[MentionSpan], verdicts: Sequence[Verdict]) -> dict[str, Sentiment]:
        """A brand's sentiment is the mean over its mentions, the surer ones counting more."""
        found = {}
        for brand in dict.fromkeys(mention.brand for mention in mentions if mention.is_kept):
            own = [pair for pair in zip(mentions, verdicts, strict=True) if pair[0].brand == brand and pair[0].is_kept]
            kept = [pair for pair in own if pair[0].decision is Decision.ACCEPT] or own
            shares = np.average(
                [verdict.shares for _, verdict in kept],
                axis=0,
                weights=[mention.confidence * (1.2 - verdict.shares[1]) for mention, verdict in kept],
            )
            found[brand] = self._judged(Verdict(shares, doubtful=any(verdict.doubtful for _, verdict in kept)))
        return found

    def _judged(self, verdict: Verdict) -> Sentiment:
        return judged(verdict.shares.tolist(), self.unsure_below, verdict.doubtful)


def _fields(document: Document, mentions: Sequence[MentionSpan], language: str) -> dict[Field, FieldReading]:
    title = document.title or ""
    names = {field: _names(mentions, field) for field in Field}
    title_reading = FieldReading(title, names[Field.TITLE], language)
    return {
        Field.TITLE: title_reading,
        Field.TEXT: FieldReading(document.text, names[Field.TEXT], language, preface=title_reading.whole),
    }


def _names(mentions: Sequence[MentionSpan], field: Field) -> list[tuple[Span, str]]:
    return [
        ((mention.start, mention.end), mention.brand)
        for mention in mentions
        if mention.field is field and mention.is_kept and mention.start is not None and mention.end is not None
    ]


def _question(fields: dict[Field, FieldReading], mention: MentionSpan) -> Question | None:
    """What to ask about a mention; a subject has no place of its own, so the whole text answers."""
    if mention.field is None or mention.start is None or mention.end is None:
        return None
    return fields[mention.field].question((mention.start, mention.end), mention.brand)


def _rating(document: Document) -> float | None:
    """The document's own rating from 0 to 1, else one that stands in its words."""
    return document.rating.share if document.rating else stars(document.text)


def _rated(document: Document, mentions: Sequence[MentionSpan]) -> set[str]:
    """The brands that the rating is about: the only one that the document speaks of, and its subject."""
    brands = {mention.brand for mention in mentions if mention.is_kept}
    subject = {document.about.brand} if document.about and document.about.brand else set()
    return brands if len(brands) == 1 else brands & subject


@factory("mundfunk.sentiment.v1", default_config={"tier": "fast", "unsure_below": UNSURE_BELOW})
def make_sentiment(nlp: Language, name: str, tier: str, unsure_below: float) -> SentimentReading:  # noqa: ARG001
    """The component; spaCy's factories are given the pipeline and their name."""
    return SentimentReading(load(tier, nlp.lang), nlp.lang or "", unsure_below)
