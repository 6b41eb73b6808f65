"""Whether a post concerns a watched brand: because it names one, or because one is its subject."""

from crawlers.extracted import ExtractedPost
from touchpoints.names import NameIndex
from touchpoints.post import About
from touchpoints.watchlist import Source


def subject_of(extracted: ExtractedPost, source: Source, names: NameIndex) -> About | None:
    """What the post is about, with the brand's id where one watched brand, and no other, is meant.

    In this order: what the page says it is about, the source's own brand, the post that this one answers.
    """
    about = extracted.about
    if about is not None:
        brand = about.brand or _only_brand(names, about.name, about.product)
        if brand:
            return about.model_copy(update={"brand": brand})
    if source.brand is not None:
        told = about.model_dump() if about is not None else {}
        return About(**{**told, "brand": source.brand, "by": "source"})
    if about is None:
        quoted = _only_brand(names, *extracted.quotes)
        return About(brand=quoted, by="parent") if quoted else None
    return about


def concerns(extracted: ExtractedPost, about: About | None, names: NameIndex) -> bool:
    """Whether a watched brand is the post's subject, or stands in its title or text."""
    if about is not None and (about.brand or _any(names, about.name, about.product)):
        return True
    return _any(names, extracted.title, extracted.text)


def _any(names: NameIndex, *texts: str | None) -> bool:
    return any(text and names.find(text) for text in texts)


def _only_brand(names: NameIndex, *texts: str | None) -> str | None:
    found = {hit.brand for text in texts if text for hit in names.find(text)}
    return found.pop() if len(found) == 1 else None
