"""The rating that a record shows: asked for where records are reviews, since a forum's rank stars look the same."""

import re
from collections.abc import Sequence

from crawlers.engines.stars import rating_in, shows_stars
from crawlers.records.outline import Node, Outline
from crawlers.records.spans import Span
from touchpoints.post import Rating

_RATED = re.compile(r"rating|stars?\b|stern(?:en?)?\b|bewertung|score|note\b", re.IGNORECASE)
_MOST = 0.6


def ratings_of(outline: Outline, spans: Sequence[Span]) -> list[Rating | None]:
    """The rating of each record, or None where none is shown."""
    return [_rating(outline, span) for span in spans]


def are_rated(ratings: Sequence[Rating | None]) -> bool:
    """Whether most records bear a rating: they are reviews then, though each has a title that leads to its own page."""
    return sum(rating is not None for rating in ratings) >= _MOST * len(ratings)


def shows_rating(node: Node) -> bool:
    """Whether an element shows a rating."""
    return _shown(node) is not None


def _rating(outline: Outline, span: Span) -> Rating | None:
    shown = (_shown(node) for node in outline.nodes[span.start : span.end + 1])
    return next((rating for rating in shown if rating is not None), None)


def _shown(node: Node) -> Rating | None:
    element = node.element
    marks = " ".join(element.get(name) or "" for name in ("class", "itemprop", "aria-label", "title", "alt"))
    return rating_in(element) if _RATED.search(marks) or shows_stars(element) else None
