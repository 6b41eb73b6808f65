"""What a run's health is measured by beside its outcome: which fields its posts had, and which languages."""

from collections import Counter
from collections.abc import Callable, Iterable

from crawlers.extracted import ExtractedPost

_FIELDS: dict[str, Callable[[ExtractedPost], object]] = {
    "author": lambda post: post.authors,
    "time": lambda post: post.published,
    "rating": lambda post: post.rating,
    "title": lambda post: post.title,
}
UNKNOWN = "unknown"


def filled(posts: Iterable[ExtractedPost]) -> Counter[str]:
    """How many of the posts have each field."""
    return Counter(name for post in posts for name, value_of in _FIELDS.items() if value_of(post))


def languages(posts: Iterable[ExtractedPost]) -> Counter[str]:
    """How many of the posts are in each language, as their pages tell."""
    return Counter(post.language or UNKNOWN for post in posts)
