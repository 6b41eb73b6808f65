"""Reaction: from disappointment over the zero point of satisfaction to delight."""

from collections.abc import Sequence

from nlp.findings.place import Place
from touchpoints.post import Rating
from touchpoints.sentiment import Sentiment

_SURE = 0.6
_HIGH = 0.25
"""How far from the middle a rating speaks for itself."""


def strongest_words(places: Sequence[Place], sentiment: Sentiment | None) -> Place | None:
    """The strongest words of a reaction, on the side where a sure sentiment lies."""
    shown = [place for place in places if place.finding == "reaction" and place.value != "0"]
    score = sentiment.score if sentiment else 0.0
    on_side = [place for place in shown if int(place.value) * score > 0] or ([] if abs(score) > _SURE else shown)
    return max(on_side, key=lambda place: (abs(int(place.value)), -place.start), default=None)


def with_rating(value: int, rating: Rating | None) -> int:
    """The reaction that the words show, or the side of the rating where the words show none."""
    if value == 0 and rating is not None and abs(rating.share - 0.5) > _HIGH:
        return 1 if rating.share > 0.5 else -1
    return value
