"""`mundfunk.consequence.v1`: what a post does about each brand: recommends, tells, expected, how, when, and where."""

from collections import defaultdict
from collections.abc import Sequence
from typing import cast

from spacy.language import Language
from spacy.tokens import Doc

from nlp.consequence import Consequence
from nlp.factory import factory
from nlp.findings.decisions import decisions
from nlp.findings.direct_touchpoints import direct_touchpoints
from nlp.findings.language_cues import cue_index, cue_languages
from nlp.findings.negation import value_in_context
from nlp.findings.place import Place
from nlp.findings.reaction import with_rating
from nlp.findings.scope import brands_of_sentences
from nlp.mention_span import MentionSpan
from nlp.sentiment.judgement import judged
from nlp.sentiment.model import SentimentModel, load
from nlp.sentiment.sentences import sentences
from touchpoints.document import Document
from touchpoints.enumerations import Expectation, JourneyPhase, Reaction, Recommendation, WordOfMouth
from touchpoints.sentiment import Sentiment
from touchpoints.touchpoint import Evidence


class ConsequenceReading:
    """Fills `consequences` of the Doc, one for each brand that is mentioned."""

    def __init__(self, model: SentimentModel, language: str) -> None:
        self.model = model
        self.index = cue_index(language)
        self.words = cue_languages().get(language)

    def __call__(self, doc: Doc) -> Doc:
        """Reads `doc._.document`, `doc._.mentions` and `doc._.brand_sentiments`."""
        mentions = [mention for mention in doc._.mentions if mention.is_kept]
        if self.index is None or not mentions:
            return doc
        places = self.places(doc._.document, mentions)
        said: dict[str, Sentiment] = doc._.brand_sentiments
        brands = dict.fromkeys(mention.brand for mention in mentions)
        doc._.consequences = {
            brand: self._consequence(places[brand], doc._.document, mentions, brand, said.get(brand))
            for brand in brands
        }
        return doc

    def places(self, document: Document, mentions: Sequence[MentionSpan]) -> dict[str, list[Place]]:
        """For each brand the cues in the sentences that speak of it, in their order."""
        text = document.text
        spans = sentences(text)
        spoken_of = brands_of_sentences(spans, mentions)
        found: dict[str, list[Place]] = defaultdict(list)
        number = 0
        for match in self.index.find(text) if self.index and spans else ():
            while number + 1 < len(spans) and spans[number][1] <= match.start:
                number += 1
            negators = self.words.negators if self.words else frozenset()
            value = value_in_context(text, match.start, match.finding, match.value, negators)
            for brand in spoken_of[number]:
                found[brand].append(Place(match.finding, value, match.start, match.end, spans[number]))
        return found

    def _consequence(
        self,
        places: Sequence[Place],
        document: Document,
        mentions: Sequence[MentionSpan],
        brand: str,
        sentiment: Sentiment | None,
    ) -> Consequence:
        text = document.text
        decided = decisions(places, text, sentiment)
        direct, met = direct_touchpoints(places, text, self._sentiments)
        compared, comparing = _compared(places, mentions, brand)
        deciding = [decision.place for decision in decided.values() if decision.place]
        return Consequence(
            recommendation=Recommendation(decided["recommendation"].value),
            word_of_mouth=WordOfMouth(decided["word_of_mouth"].value),
            expectation=Expectation(decided["expectation"].value),
            journey_phase=JourneyPhase(decided["journey_phase"].value),
            reaction=cast("Reaction", with_rating(int(decided["reaction"].value), document.rating)),
            direct_touchpoints=direct,
            compared_with=compared,
            evidence=tuple(_evidence(place, text) for place in (*deciding, *met, *comparing)),
        )

    def _sentiments(self, texts: Sequence[str]) -> list[Sentiment]:
        return [judged(row.tolist()) for row in self.model.score(texts)] if texts else []


def _compared(
    places: Sequence[Place], mentions: Sequence[MentionSpan], brand: str
) -> tuple[tuple[str, ...], list[Place]]:
    """The other brands that are named in a sentence that compares."""
    others: dict[str, Place] = {}
    for place in places:
        if place.finding == "compared_with":
            start, end = place.sentence
            for mention in mentions:
                if mention.brand != brand and mention.start is not None and start <= mention.start < end:
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
