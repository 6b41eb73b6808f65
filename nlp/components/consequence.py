"""`mundfunk.consequence.v1`: what a post does about each brand: recommends, tells, expected, how, when, and where."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from spacy.language import Language
from spacy.tokens import Doc

from nlp.consequence import Consequence
from nlp.factory import factory
from nlp.findings.decisions import decisions
from nlp.findings.direct_touchpoints import clause_of, direct_touchpoint, touchpoint_places
from nlp.findings.language_cues import cue_index, cue_languages
from nlp.findings.negation import value_in_context
from nlp.findings.place import Place
from nlp.findings.reaction import with_rating
from nlp.findings.scope import brands_of_sentences
from nlp.mention_span import MentionSpan
from nlp.sentiment.judgement import judged
from nlp.sentiment.model import SentimentModel, load
from nlp.sentiment.sentences import sentences
from touchpoints.batches import batches
from touchpoints.document import Document
from touchpoints.enumerations import Expectation, JourneyPhase, Reaction, Recommendation, WordOfMouth
from touchpoints.sentiment import Sentiment
from touchpoints.touchpoint import Evidence

_TOGETHER = 256
"""Docs whose clauses are judged in one go."""


@dataclass(frozen=True, slots=True)
class _About:
    """What a doc says of one brand, before the clauses of its touchpoints are judged."""

    doc: Doc
    brand: str
    places: list[Place]
    touchpoints: list[Place]


class ConsequenceReading:
    """Fills `consequences` of the Doc, one for each brand that is mentioned."""

    def __init__(self, model: SentimentModel, language: str) -> None:
        self.model = model
        self.index = cue_index(language)
        self.words = cue_languages().get(language)

    def __call__(self, doc: Doc) -> Doc:
        """Reads `doc._.document`, `doc._.mentions` and `doc._.brand_sentiments`."""
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], batch_size: int = _TOGETHER) -> Iterator[Doc]:  # noqa: ARG002
        """The docs with their consequences; the clauses of many docs are judged together, which is quicker."""
        for docs in batches(stream, _TOGETHER):
            found = [about for doc in docs for about in self._abouts(doc)]
            clauses = [clause_of(place, each.doc._.document.text) for each in found for place in each.touchpoints]
            said = iter(self.model.score(clauses).tolist() if clauses else [])
            for about in found:
                judgements = [judged(next(said)) for _ in about.touchpoints]
                about.doc._.consequences = {**about.doc._.consequences, about.brand: _consequence(about, judgements)}
            yield from docs

    def _abouts(self, doc: Doc) -> list[_About]:
        mentions = [mention for mention in doc._.mentions if mention.is_kept]
        if self.index is None or not mentions:
            return []
        places = self.places(doc._.document, mentions)
        brands = dict.fromkeys(mention.brand for mention in mentions)
        return [_About(doc, brand, places[brand], touchpoint_places(places[brand])) for brand in brands]

    def places(self, document: Document, mentions: Sequence[MentionSpan]) -> dict[str, list[Place]]:
        """For each brand the cues in the sentences that speak of it, in their order."""
        text = document.text
        spans = sentences(text)
        spoken_of = brands_of_sentences(spans, mentions)
        negators = self.words.negators if self.words else frozenset()
        found: dict[str, list[Place]] = defaultdict(list)
        number = 0
        for match in self.index.find(text) if self.index and spans else ():
            while number + 1 < len(spans) and spans[number][1] <= match.start:
                number += 1
            value = value_in_context(text, match.start, match.finding, match.value, negators)
            for brand in spoken_of[number]:
                found[brand].append(Place(match.finding, value, match.start, match.end, spans[number]))
        return found


def _consequence(about: _About, judgements: Sequence[Sentiment]) -> Consequence:
    document: Document = about.doc._.document
    text, places = document.text, about.places
    decided = decisions(places, text, about.doc._.brand_sentiments.get(about.brand))
    compared, comparing = _compared(places, about.doc._.mentions, about.brand)
    deciding = [decision.place for decision in decided.values() if decision.place]
    return Consequence(
        recommendation=Recommendation(decided["recommendation"].value),
        word_of_mouth=WordOfMouth(decided["word_of_mouth"].value),
        expectation=Expectation(decided["expectation"].value),
        journey_phase=JourneyPhase(decided["journey_phase"].value),
        reaction=cast("Reaction", with_rating(int(decided["reaction"].value), document.rating)),
        direct_touchpoints=tuple(map(direct_touchpoint, about.touchpoints, judgements)),
        compared_with=compared,
        evidence=tuple(_evidence(place, text) for place in (*deciding, *about.touchpoints, *comparing)),
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
    return ConsequenceReading(load(tier, nlp.lang), nlp.lang or "")
