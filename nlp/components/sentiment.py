"""`mundfunk.sentiment.v1`: what is said of each mention, of each brand, of each target, and by the whole text."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import attrgetter

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from nlp.factory import factory
from nlp.mention_span import MentionSpan
from nlp.sentiment.judgement import UNSURE_BELOW, judged
from nlp.sentiment.model import SentimentModel, load
from nlp.sentiment.post_reading import Answers, Asked, FieldReading, Verdict
from nlp.sentiment.question import Question
from nlp.sentiment.sentences import Span
from nlp.sentiment.stars import stars
from touchpoints.batches import batches
from touchpoints.document import Document
from touchpoints.enumerations import Decision, Field
from touchpoints.sentiment import Sentiment

BATCH = 256
"""Documents whose texts are scored together."""


@dataclass(frozen=True, slots=True)
class _Inquiry:
    """What is asked about one document: each mention that has a place, each target, the whole."""

    mentions: list[Asked | None]
    targets: list[Asked]
    whole: str
    whole_counts: bool

    @property
    def texts(self) -> list[str]:
        """The texts to be judged as wholes."""
        return [self.whole] if self.whole_counts else []

    @property
    def questions(self) -> Iterator[Question]:
        """What the model is asked about spans."""
        return (asked.question for asked in (*self.mentions, *self.targets) if asked)


class SentimentReading:
    """Fills `sentiments`, `brand_sentiments`, `target_sentiments` and `text_sentiment` of the Doc."""

    def __init__(self, model: SentimentModel, language: str, unsure_below: float) -> None:
        self.model = model
        self.language = language
        self.unsure_below = unsure_below

    def __call__(self, doc: Doc) -> Doc:
        """Reads `doc._.document` and `doc._.mentions`."""
        [read] = self.pipe([doc])
        return read

    def pipe(self, stream: Iterable[Doc], batch_size: int = BATCH) -> Iterator[Doc]:
        """As `__call__` for each Doc; the model is asked once for all texts of a batch."""
        for docs in batches(stream, batch_size):
            inquiries = [_inquiry(doc, self.language) for doc in docs]
            texts, questions = (
                chain.from_iterable(map(attrgetter(kind), inquiries)) for kind in ("texts", "questions")
            )
            answers = Answers(self.model, texts, questions)
            for doc, inquiry in zip(docs, inquiries, strict=True):
                self._fill(doc, inquiry, answers)
            yield from docs

    def _fill(self, doc: Doc, inquiry: "_Inquiry", answers: Answers) -> None:
        mentions: list[MentionSpan] = doc._.mentions
        rating, rated = _rating(doc._.document), _rated(doc._.document, mentions)
        verdicts = [
            answers.to(asked, rating if mention.brand in rated else None)
            if asked
            else answers.on(inquiry.whole, rating)
            for asked, mention in zip(inquiry.mentions, mentions, strict=True)
        ]
        doc._.sentiments = [self._judged(verdict) for verdict in verdicts]
        doc._.brand_sentiments = self._brands(mentions, verdicts)
        doc._.target_sentiments = [self._judged(answers.to(asked)) for asked in inquiry.targets]
        if doc._.whole_text:
            doc._.text_sentiment = self._judged(answers.on(inquiry.whole, rating))

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


def _inquiry(doc: Doc, language: str) -> _Inquiry:
    document: Document = doc._.document
    fields = _fields(document, doc._.mentions, language)
    mentions = [_asked(fields, mention) for mention in doc._.mentions]
    targets = [fields[Field.TEXT].asked((target.start, target.end)) for target in document.targets]
    return _Inquiry(mentions, targets, fields[Field.TEXT].whole, doc._.whole_text or None in mentions)


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


def _asked(fields: dict[Field, FieldReading], mention: MentionSpan) -> Asked | None:
    """What to ask about a mention; a subject has no place of its own, so the whole text answers."""
    if mention.field is None or mention.start is None or mention.end is None:
        return None
    return fields[mention.field].asked((mention.start, mention.end), mention.brand)


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
