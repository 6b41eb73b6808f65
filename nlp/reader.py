"""Reader: from documents to readings. No database, no network, no clock; the same documents give the same readings."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from spacy.language import Language
from spacy.tokens import Doc

from nlp.assembly import assemble
from nlp.fingerprints import pipeline_hash, weights_hash
from nlp.pipeline import build_pipeline, needs_words, register_components, warm
from nlp.routing import UNREAD, language_of
from nlp.tier import tier_of
from touchpoints.batches import batches
from touchpoints.document import Document, DocumentReading
from touchpoints.enumerations import Field
from touchpoints.names import NameHit, NameIndex
from touchpoints.watchlist import Watchlist

BATCH = 256
MOST_NAMES = 1_000
"""Of one text: each is read for a millisecond and kept, and who says a name more often says it for no reader."""
NameHits = dict[Field, list[NameHit]]


class Route(NamedTuple):
    """Which pipeline reads a document."""

    language: str
    users_own: bool = True


class Reader:
    """Reads documents for one watchlist. Pipelines are built when the first document of their language comes."""

    def __init__(self, watchlist: Watchlist, tier: str | None = None) -> None:
        self._watchlist = watchlist
        self._tier = tier_of(tier or watchlist.languages.tier)
        self._names = NameIndex(watchlist)
        self._pipelines: dict[Route, Language] = {}
        self.languages = watchlist.languages.read
        register_components()

    @cached_property
    def pipeline_hash(self) -> str:
        """Changes with the code that reads and with its configuration."""
        return pipeline_hash(self._pipeline(Route(language)) for language in (*self.languages, UNREAD))

    @cached_property
    def weights_hash(self) -> str:
        """Changes with the weights that ship with the program."""
        return weights_hash()

    def read(self, documents: Iterable[Document], whole_text: bool = False) -> Iterator[DocumentReading]:
        """One reading for each document, in their order; read in batches, so that a stream stays a stream.

        With `whole_text` each reading tells the sentiment of the whole text too, brand or not.
        """
        for batch in batches(documents, BATCH):
            yield from self._read_batch(batch, whole_text)

    def _read_batch(self, batch: tuple[Document, ...], whole_text: bool) -> Iterator[DocumentReading]:
        done: dict[int, DocumentReading] = {}
        waiting: dict[Route, list[tuple[int, str | None, Document, NameHits]]] = {}
        for number, document in enumerate(batch):
            language = language_of(document, self.languages)
            hits = self._hits(document)
            if not (whole_text or document.targets or document.about or any(hits.values())):
                done[number] = DocumentReading(id=document.id, language=language)
                continue
            route = self._route(language, document)
            waiting.setdefault(route, []).append((number, language, document, hits))
        for route, documents in waiting.items():
            done |= self._read_language(self._pipeline(route), documents, whole_text)
        yield from (done[number] for number in range(len(batch)))

    def _read_language(
        self, nlp: Language, waiting: list[tuple[int, str | None, Document, NameHits]], whole_text: bool
    ) -> dict[int, DocumentReading]:
        with nlp.memory_zone():
            docs = [self._doc(nlp, document, hits, whole_text) for _, _, document, hits in waiting]
            read = nlp.pipe(docs)
            return {
                number: assemble(doc, language) for (number, language, _, _), doc in zip(waiting, read, strict=True)
            }

    def _doc(self, nlp: Language, document: Document, hits: NameHits, whole_text: bool) -> Doc:
        doc = nlp.make_doc(document.text) if needs_words(nlp) else Doc(nlp.vocab)
        doc._.document = document
        doc._.name_hits = hits
        doc._.whole_text = whole_text
        return doc

    def _hits(self, document: Document) -> NameHits:
        title = self._names.find(document.title) if document.title else []
        return {Field.TITLE: title[:MOST_NAMES], Field.TEXT: self._names.find(document.text)[:MOST_NAMES]}

    def _route(self, language: str | None, document: Document) -> Route:
        """A text that is too long for the user's own pipeline is read without it rather than not at all."""
        route = Route(language if language in self.languages else UNREAD)
        fits = len(document.text) <= self._pipeline(route).max_length
        return route if fits else Route(route.language, users_own=False)

    def _pipeline(self, route: Route) -> Language:
        if route not in self._pipelines:
            nlp = build_pipeline(route.language, self._watchlist, self._names, self._tier, users_own=route.users_own)
            warm(nlp, route.language)
            self._pipelines[route] = nlp
        return self._pipelines[route]
