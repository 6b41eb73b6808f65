"""What the program itself reads in the labelled posts, in the shape of the labels."""

from collections.abc import Iterator, Sequence
from typing import cast

from benchmarks.reading.consequence.posts import LabelledPost, Labels
from nlp.components.consequence import ConsequenceReading
from nlp.findings.place import Place
from nlp.pipeline import build_pipeline
from nlp.reader import Reader
from touchpoints.document import Document, DocumentReading
from touchpoints.names import NameIndex
from touchpoints.sentiment import Sentiment
from touchpoints.watchlist import Brand, Project, Watchlist, slug

_PROJECT = Project(contact_url="https://brand.example/crawler", contact_mail="crawler@brand.example")
_NOTHING = Labels("none", "none", "unknown", "none", 0, frozenset(), frozenset())


def read(posts: Sequence[LabelledPost], tier: str = "fast") -> list[Labels]:
    """The program's labels for each post; those of a post whose brand it doesn't find are all empty."""
    watchlist = _watchlist(posts)
    documents = [Document(id=post.id, text=post.text, language=post.language) for post in posts]
    written = {brand.id: brand.name for brand in watchlist.brands}
    answers = Reader(watchlist, tier).read(documents)
    return [_labels(post, answer, written) for post, answer in zip(posts, answers, strict=True)]


def seen_by_rules(posts: Sequence[LabelledPost]) -> Iterator[tuple[list[Place], Sentiment | None]]:
    """For posts of one language: the cues that concern the brand, and its sentiment."""
    watchlist = _watchlist(posts)
    nlp = build_pipeline(posts[0].language, watchlist, NameIndex(watchlist))
    *before, (_, last) = nlp.pipeline
    component = cast("ConsequenceReading", last)
    for post in posts:
        doc = nlp.make_doc(post.text)
        doc._.document = Document(id=post.id, text=post.text, language=post.language)
        for _, pipe in before:
            doc = pipe(doc)
        mentions = [mention for mention in doc._.mentions if mention.is_kept]
        brand = slug(post.brand)
        yield component.places(doc._.document, mentions)[brand], doc._.brand_sentiments.get(brand)


def _watchlist(posts: Sequence[LabelledPost]) -> Watchlist:
    names = sorted({name for post in posts for name in (post.brand, *post.others)})
    return Watchlist(project=_PROJECT, brands=tuple(Brand.model_validate({"name": name}) for name in names))


def _labels(post: LabelledPost, answer: DocumentReading, names: dict[str, str]) -> Labels:
    for reading in answer.readings:
        if reading.brand == slug(post.brand):
            return Labels(
                recommendation=reading.recommendation,
                word_of_mouth=reading.word_of_mouth,
                journey_phase=reading.journey_phase,
                expectation=reading.expectation,
                reaction=reading.reaction,
                direct_touchpoints=frozenset(each.name for each in reading.direct_touchpoints),
                compared_with=frozenset(names[brand] for brand in reading.compared_with),
            )
    return _NOTHING
