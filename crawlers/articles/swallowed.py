"""An article freed of the reviews below it, where the page sets nothing between them."""

from collections.abc import Sequence
from dataclasses import replace

from crawlers.extracted import ExtractedPost

_FEWEST_REVIEWS = 2
_SHORTEST = 500
"""Characters of its own that make a text an article rather than the head of a page of reviews."""


def without_reviews(article: ExtractedPost, talk: Sequence[ExtractedPost]) -> ExtractedPost | None:
    """The article up to the first of the rated reviews that its text holds; None where nearly all of it is theirs."""
    rated = [post for post in talk if post.rating is not None]
    held = [post for post in rated if post.text in article.text]
    if len(held) < _FEWEST_REVIEWS or 2 * len(held) <= len(rated):
        return article
    first = min(held, key=lambda post: article.text.index(post.text))
    own = article.text[: article.text.index(first.text)].rstrip()
    if first.title and own.endswith(first.title):
        own = own.removesuffix(first.title).rstrip()
    return replace(article, text=own) if len(own) >= _SHORTEST else None
