"""Decide: accept, review or reject each name that was found, with reasons and a calibrated confidence."""

import math
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import fmean

from spacy.tokens import Doc

from nlp.disambiguation.classifier import Features
from nlp.disambiguation.evidence import Evidence, FieldEvidence, excluded
from nlp.disambiguation.features import features
from nlp.disambiguation.rules import ruling, shift
from nlp.disambiguation.semantics import semantic_features
from nlp.disambiguation.sense import sense_features
from nlp.disambiguation.standard import Network, Standard
from nlp.disambiguation.surroundings import Surroundings
from nlp.languages import Language, languages
from touchpoints.document import Document
from touchpoints.enumerations import Decision, Field
from touchpoints.names import NameHit, NameIndex
from touchpoints.watchlist import Brand, Watchlist

CERTAIN, DOUBTED, EXCLUDED = 0.98, 0.6, 0.02
"""Confidence of an unmistakable name, of one behind a given name ('Nicholas Brand'), of an excluded one."""

OWN_TRADE = 1.3
"""`name_trade` from which a name means its brand's own trade ('Porsche', 'Bahn'): less is needed for it to be accepted,
and nothing is thrown away unseen."""

ASKED = 8
"""How many names of a brand in one document the network is asked about; more would only repeat what these said."""

_COMPANIES, _PEOPLE_AND_PLACES = frozenset({"ORG", "PRODUCT"}), frozenset({"PER", "PERSON", "LOC", "GPE"})
_ENTITY_LOGIT = 1.0
"""How far a user's own named-entity recogniser moves the score; the best German one that we trained had F .62."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was decided about one name, and why."""

    hit: NameHit
    field: Field
    decision: Decision
    confidence: float
    reasons: tuple[str, ...]


class Judge:
    """Decides over the names of one document, with its title, its thread's title and first post as surroundings."""

    def __init__(self, watchlist: Watchlist, names: NameIndex, doc: Doc, standard: Standard) -> None:
        document: Document = doc._.document
        self._watchlist = watchlist
        self._doc = doc
        self._standard = standard
        self._opinions: dict[str, list[float]] = defaultdict(list)
        self._texts = {Field.TITLE: document.title or "", Field.TEXT: document.text}
        self._language = languages().get(doc.lang_) or languages()["en"]
        thread = "\n".join(filter(None, (document.thread_title, document.thread_start)))
        self._thread = thread
        self._names = names

    def verdicts(self, hits: dict[Field, list[NameHit]]) -> Iterator[Verdict]:
        """A verdict for each name, titles first."""
        ambiguous = any(hit.ambiguous for found in hits.values() for hit in found)
        for field, found in hits.items():
            evidence = self._evidence(field, hits) if found and ambiguous else None
            for hit in found:
                yield self._verdict(field, hit, evidence.of(hit) if evidence and hit.ambiguous else None)

    def _evidence(self, field: Field, hits: dict[Field, list[NameHit]]) -> FieldEvidence:
        """What one field says, with the other field and the thread as its surroundings."""
        around = "\n".join(filter(None, (*(text for name, text in self._texts.items() if name != field), self._thread)))
        thread = FieldEvidence(self._watchlist, around, self._names.find(around), None) if around else None
        return FieldEvidence(self._watchlist, self._texts[field], hits[field], thread)

    def _verdict(self, field: Field, hit: NameHit, evidence: Evidence | None) -> Verdict:
        brand = self._watchlist.brand(hit.brand)
        text = self._texts[field]
        if evidence is None:
            return self._certain(field, hit, brand, text)
        if evidence.exclude_overlaps:
            return Verdict(hit, field, Decision.REJECT, EXCLUDED, (f"exclude: {evidence.excluding}",))
        return self._weighed(field, hit, brand, evidence)

    def _weighed(self, field: Field, hit: NameHit, brand: Brand, evidence: Evidence) -> Verdict:
        """An ambiguous name, by all that speaks for and against it."""
        text = self._texts[field]
        found = mention_features(hit, text, brand, evidence, self._language)
        classifier, moved = self._standard.classifier(brand), shift(evidence, found) + self._entity(field, hit)
        confidence = _moved(classifier.probability(found), moved)
        network = self._standard.network
        if network is not None and self._standard.thresholds.unsure(confidence):
            found, classifier = found | self._sense(text, hit, brand, network), network.classifier
            confidence = _moved(classifier.probability(found), moved)
        decision = self._standard.thresholds.decision(confidence, own_trade=found.get("name_trade", 0.0) >= OWN_TRADE)
        reasons = (*ruling(evidence, found), *classifier.reasons(found))
        return Verdict(hit, field, decision, confidence, reasons)

    def _certain(self, field: Field, hit: NameHit, brand: Brand, text: str) -> Verdict:
        """A name that isn't ambiguous is the brand, unless the user excludes it here or a person goes by it."""
        excluding = excluded(brand, text, hit)
        if excluding:
            return Verdict(hit, field, Decision.REJECT, EXCLUDED, (f"exclude: {excluding}",))
        before = Surroundings(text, hit.start, hit.end).adjacent_before.lower()
        if hit.kind == "alias" and before in self._language.given_names:
            return Verdict(hit, field, Decision.REVIEW, DOUBTED, (f"given name: {before}",))
        return Verdict(hit, field, Decision.ACCEPT, CERTAIN, ("unmistakable name",))

    def _sense(self, text: str, hit: NameHit, brand: Brand, network: Network) -> Features:
        """The network's opinion. After `ASKED` names of a brand their mean stands for all others in the document."""
        known = self._opinions[brand.id]
        if len(known) < ASKED:
            known.append(network.opinion(text, hit, brand))
            return sense_features(known[-1])
        return sense_features(fmean(known))

    def _entity(self, field: Field, hit: NameHit) -> float:
        if field is not Field.TEXT or not self._doc.ents:
            return 0.0
        span = self._doc.char_span(hit.start, hit.end, alignment_mode="expand")
        labels = {token.ent_type_ for token in span} if span is not None else set()
        return _ENTITY_LOGIT * (bool(labels & _COMPANIES) - bool(labels & _PEOPLE_AND_PLACES))


def mention_features(hit: NameHit, text: str, brand: Brand, evidence: Evidence, language: Language) -> Features:
    """What the classifier sees of one mention; a country's adjective counts only before a trade's own name."""
    place = Surroundings(text, hit.start, hit.end)
    written = frozenset((brand.name, *brand.aliases, *brand.products))
    found = features(hit, place, evidence, language, written) | semantic_features(brand, place)
    if found.get("name_trade", 0.0) < OWN_TRADE:
        found.pop("elsewhere_before", None)
    return found


def _moved(probability: float, logit: float) -> float:
    if not logit:
        return probability
    odds = math.log(max(probability, 1e-6) / max(1 - probability, 1e-6)) + logit
    return 1 / (1 + math.exp(-odds))
