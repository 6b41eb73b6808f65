"""`mundfunk.consequence.v1`: what a post does about each brand: recommends, tells, expected, how, when, and where."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from spacy.language import Language
from spacy.tokens import Doc

from nlp.consequence import Consequence
from nlp.factory import factory
from nlp.findings.about_brand import AboutBrand, abouts
from nlp.findings.decisions import Decision, decisions, known_of, touchpoints_spoken_of
from nlp.findings.direct_touchpoints import clause_of, direct_touchpoint
from nlp.findings.encoded_wording import EncodedWording
from nlp.findings.language_cues import cue_index, cue_languages
from nlp.findings.place import Place
from nlp.findings.reaction import with_rating
from nlp.findings.wording import Said, Wording
from nlp.mention_span import MentionSpan
from nlp.sentiment.judgement import judged
from nlp.sentiment.model import SentimentModel, load
from nlp.tier import BEST
from touchpoints.batches import batches
from touchpoints.document import Document
from touchpoints.enumerations import Expectation, JourneyPhase, Reaction, Recommendation, WordOfMouth
from touchpoints.sentiment import Sentiment
from touchpoints.touchpoint import Evidence

CLAUSES_BY = "fast"
"""The tier that judges the clauses about direct touchpoints: there are two or three in every post."""
_TOGETHER = 256
"""Docs whose clauses are judged in one go."""


@dataclass(frozen=True, slots=True)
class _Reading:
    """What a doc says of one brand, before the clauses of its touchpoints are judged."""

    doc: Doc
    about: AboutBrand
    decided: Mapping[str, Decision]
    touchpoints: Sequence[Place]

    @classmethod
    def of(cls, doc: Doc, about: AboutBrand, said: Said) -> "_Reading":
        known = known_of(about, doc._.document.text, doc._.brand_sentiments.get(about.brand))
        return cls(doc, about, decisions(about, known, said), touchpoints_spoken_of(about, known, said))


class ConsequenceReading:
    """Fills `consequences` of the Doc, one for each brand that is mentioned."""

    def __init__(self, model: SentimentModel, language: str, wording: Wording | EncodedWording) -> None:
        self.model = model
        self.wording = wording
        self.index = cue_index(language)
        self.words = cue_languages().get(language)

    def __call__(self, doc: Doc) -> Doc:
        """Reads `doc._.document`, `doc._.mentions` and `doc._.brand_sentiments`."""
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], batch_size: int = _TOGETHER) -> Iterator[Doc]:  # noqa: ARG002
        """The docs with their consequences; the words of many docs are weighed together, which is quicker."""
        for docs in batches(stream, _TOGETHER):
            found = [(doc, about) for doc in docs for about in self.abouts(doc)]
            said = self.wording.said([about.words for _, about in found])
            readings = [_Reading.of(doc, about, words) for (doc, about), words in zip(found, said, strict=True)]
            self._fill_in(readings)
            yield from docs

    def abouts(self, doc: Doc) -> list[AboutBrand]:
        """What is said of each brand that is mentioned; nothing in a language without cues."""
        mentions = [mention for mention in doc._.mentions if mention.is_kept]
        if self.index is None or self.words is None or not mentions:
            return []
        return abouts(doc._.document.text, mentions, self.index, self.words.negators)

    def _fill_in(self, readings: Sequence[_Reading]) -> None:
        clauses = [clause_of(place, each.doc._.document.text) for each in readings for place in each.touchpoints]
        scores = iter(self.model.score(clauses).tolist() if clauses else [])
        for each in readings:
            judgements = [judged(next(scores)) for _ in each.touchpoints]
            consequence = _consequence(each, judgements)
            each.doc._.consequences = {**each.doc._.consequences, each.about.brand: consequence}


def _consequence(reading: _Reading, judgements: Sequence[Sentiment]) -> Consequence:
    document: Document = reading.doc._.document
    decided, brand = reading.decided, reading.about.brand
    compared, comparing = _compared(reading.about.places, reading.doc._.mentions, brand)
    deciding = [decision.place for decision in decided.values() if decision.place]
    return Consequence(
        recommendation=Recommendation(decided["recommendation"].value),
        word_of_mouth=WordOfMouth(decided["word_of_mouth"].value),
        expectation=Expectation(decided["expectation"].value),
        journey_phase=JourneyPhase(decided["journey_phase"].value),
        reaction=cast("Reaction", with_rating(int(decided["reaction"].value), document.rating)),
        direct_touchpoints=tuple(map(direct_touchpoint, reading.touchpoints, judgements)),
        compared_with=compared,
        evidence=tuple(_evidence(place, document.text) for place in (*deciding, *reading.touchpoints, *comparing)),
    )


def _compared(
    places: Sequence[Place], mentions: Sequence[MentionSpan], brand: str
) -> tuple[tuple[str, ...], list[Place]]:
    """The other brands that are named in a sentence that compares."""
    others: dict[str, Place] = {}
    for place in places:
        if place.finding == "compared_with":
            start, end = place.sentence
            for mention in mentions:
                if (
                    mention.is_kept
                    and mention.brand != brand
                    and mention.start is not None
                    and start <= mention.start < end
                ):
                    others.setdefault(mention.brand, place)
    return tuple(others), list(dict.fromkeys(others.values()))


def _evidence(place: Place, text: str) -> Evidence:
    return Evidence(
        of=place.finding, field=place.field, start=place.start, end=place.end, words=text[place.start : place.end]
    )


@factory("mundfunk.consequence.v1", default_config={"tier": "fast"})
def make_consequence(nlp: Language, name: str, tier: str) -> ConsequenceReading:  # noqa: ARG001
    """The component; spaCy's factories are given the pipeline and their name."""
    wording = EncodedWording.shipped() if tier == BEST else Wording.shipped()
    return ConsequenceReading(load(CLAUSES_BY, nlp.lang), nlp.lang or "", wording)
