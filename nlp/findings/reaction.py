"""Reaction: from disappointment over the zero point of satisfaction to delight."""

from collections.abc import Sequence
from typing import cast

from nlp.findings.place import Place
from touchpoints.enumerations import Reaction
from touchpoints.post import Rating
from touchpoints.sentiment import Sentiment

_SURE = 0.6
"""A sentiment whose score lies this far from zero is a reaction even without words that name one."""


def reaction_of(
    places: Sequence[Place], sentiment: Sentiment | None, rating: Rating | None
) -> tuple[Reaction, Place | None]:
    """The reaction and the place that shows it.

    The strongest words on the side where the sentiment lies decide; without such words the sentiment and the rating
    speak, and never as strongly as words do.
    """
    shown = [place for place in places if place.finding == "reaction" and place.value != "0"]
    score = sentiment.score if sentiment else 0.0
    on_side = [place for place in shown if int(place.value) * score > 0] or ([] if abs(score) > _SURE else shown)
    if on_side:
        strongest = max(on_side, key=lambda place: (abs(int(place.value)), -place.start))
        return cast("Reaction", int(strongest.value)), strongest
    if rating is not None and abs(rating.share - 0.5) > 0.25:
        return (1 if rating.share > 0.5 else -1), None
    return (0 if abs(score) < _SURE else 1 if score > 0 else -1), None
