"""What the program itself reads in the labelled posts, in the shape of the labels."""

from collections.abc import Iterator, Sequence
from typing import cast

from benchmarks.reading.consequence.posts import LabelledPost, Labels
from nlp.components.consequence import ConsequenceReading
from nlp.findings.decisions import known_of
from nlp.findings.weighing import Features
from nlp.pipeline import build_pipeline
from nlp.reader import Reader
from touchpoints.document import Document, DocumentReading
from touchpoints.names import NameIndex
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


def learnable(posts: Sequence[LabelledPost]) -> Iterator[tuple[Features, str]]:
    """For each post of one language what the weights are multiplied with, and the masked words about its brand."""
    watchlist = _watchlist(posts)
    nlp = build_pipeline(posts[0].language, watchlist, NameIndex(watchlist))
    *before, (_, last) = nlp.pipeline
    component = cast("ConsequenceReading", last)
    for post in posts:
        doc = nlp.make_doc(post.text)
        doc._.document = Document(id=post.id, text=post.text, language=post.language)
        for _, pipe in before:
            doc = pipe(doc)
        brand = slug(post.brand)
        about = next(each for each in component.abouts(doc) if each.brand == brand)
        yield known_of(about, post.text, doc._.brand_sentiments.get(brand)).features, about.words


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
