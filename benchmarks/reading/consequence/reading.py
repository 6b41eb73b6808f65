"""What the program itself reads in the labelled posts, in the shape of the labels."""

from collections.abc import Sequence

from benchmarks.reading.consequence.posts import LabelledPost, Labels
from nlp.reader import Reader
from touchpoints.document import Document, DocumentReading
from touchpoints.watchlist import Brand, Project, Watchlist, slug

_PROJECT = Project(contact_url="https://brand.example/crawler", contact_mail="crawler@brand.example")
_NOTHING = Labels("none", "none", "unknown", "none", 0, frozenset(), frozenset())


def read(posts: Sequence[LabelledPost], tier: str = "fast") -> list[Labels]:
    """The program's labels for each post; those of a post whose brand it doesn't find are all empty."""
    names = sorted({name for post in posts for name in (post.brand, *post.others)})
    brands = tuple(Brand.model_validate({"name": name}) for name in names)
    reader = Reader(Watchlist(project=_PROJECT, brands=brands), tier)
    documents = [Document(id=post.id, text=post.text, language=post.language) for post in posts]
    written = {slug(name): name for name in names}
    return [_labels(post, answer, written) for post, answer in zip(posts, reader.read(documents), strict=True)]


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
