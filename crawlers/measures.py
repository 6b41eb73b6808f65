"""What a run's health is measured by beside its outcome: which fields its posts had, and which languages."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from functools import lru_cache

from crawlers.extracted import ExtractedPost

_FIELDS: dict[str, Callable[[ExtractedPost], object]] = {
    "author": lambda post: post.authors,
    "time": lambda post: post.published,
    "rating": lambda post: post.rating,
    "title": lambda post: post.title,
}
UNKNOWN = "unknown"
_PRIMARY = re.compile("[a-z]{2,3}")


def filled(posts: Iterable[ExtractedPost]) -> Counter[str]:
    """How many of the posts have each field."""
    return Counter(name for post in posts for name, value_of in _FIELDS.items() if value_of(post))


def languages(posts: Iterable[ExtractedPost]) -> Counter[str]:
    """How many of the posts are in each language, as their pages tell, without its country ('de' of 'de-AT')."""
    return Counter(_language(post.language) for post in posts)


@lru_cache(maxsize=64)
def _language(tag: str | None) -> str:
    """What no language is called counts as unknown: these are names in the ledger, which has to stay small."""
    primary = re.split("[-_]", tag, maxsplit=1)[0].lower() if tag else ""
    return primary if _PRIMARY.fullmatch(primary) else UNKNOWN
