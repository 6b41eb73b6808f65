"""`mundfunk.subjects.v1`: what a post is about where it doesn't say so itself."""

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from nlp.components.watching import Watching
from nlp.factory import factory
from nlp.mention_span import MentionSpan
from touchpoints.document import Document
from touchpoints.enumerations import Decision, MentionKind
from touchpoints.post import About

DEFAULT_TRUST = {
    "structured_data": 0.95,
    "source": 0.95,
    "page_title": 0.9,
    "thread_title": 0.8,
    "parent": 0.75,
    "first_post": 0.7,
}
"""How far the post's subject can be taken from each place; a late reply has often left its thread's subject."""

AMBIGUOUS_SHARE = 0.7


class Subjects(Watching):
    """Adds a mention of kind `subject` for each brand that the post is about and does not name itself."""

    def __init__(self, trust: dict[str, float], accept: float) -> None:
        super().__init__()
        self.trust = trust
        self.accept = accept

    def __call__(self, doc: Doc) -> Doc:
        """Appends to `doc._.mentions`."""
        document: Document = doc._.document
        if document.about is not None:
            named = {span.brand for span in doc._.mentions if span.decision is Decision.ACCEPT}
            doc._.mentions = [*doc._.mentions, *self._subjects(document.about, named)]
        return doc

    def _subjects(self, about: About, named: set[str]) -> Iterator[MentionSpan]:
        trust = self.trust.get(about.by, min(self.trust.values()))
        meant = self._brands(about)
        if named & meant.keys():
            # Of a subject of several brands ('this one or that one?') the post has said which it speaks of.
            return
        for brand, (product, share) in meant.items():
            yield self._subject(about, brand, product or about.product, trust * share)

    def _brands(self, about: About) -> dict[str, tuple[str | None, float]]:
        """The brands that `about` means, each with the product that it names and how surely it names it."""
        if about.brand is not None:
            watched = self._watched(about.brand)
            if watched is not None:
                return {watched: (None, 1.0)}
        found: dict[str, tuple[str | None, float]] = {}
        for words in filter(None, (about.brand, about.name, about.product)):
            for hit in self.names.find(words):
                product = hit.name if hit.kind == "product" else None
                found.setdefault(hit.brand, (product, AMBIGUOUS_SHARE if hit.ambiguous else 1.0))
        return found

    def _watched(self, brand: str) -> str | None:
        """The id of a brand given by id, or by its very name as structured data has it."""
        for watched in self.watchlist.brands:
            if brand == watched.id or brand.casefold() in {
                name.casefold() for name in (watched.name, *watched.aliases)
            }:
                return watched.id
        return None

    def _subject(self, about: About, brand: str, product: str | None, confidence: float) -> MentionSpan:
        surface = about.name or about.product or self.watchlist.brand(brand).name
        decision = Decision.ACCEPT if confidence >= self.accept else Decision.REVIEW
        reasons = (f"subject: {about.by}",)
        return MentionSpan(
            brand, MentionKind.SUBJECT, None, None, None, surface, product, decision, confidence, reasons
        )


@factory("mundfunk.subjects.v1", default_config={"trust": DEFAULT_TRUST, "accept": 0.6})
def make_subjects(nlp: Language, name: str, trust: dict[str, float], accept: float) -> Subjects:  # noqa: ARG001
    """The component; spaCy's factories are given the pipeline and their name."""
    return Subjects(trust, accept)
