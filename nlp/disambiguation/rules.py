"""Rules: what the user's own words and an unmistakable other meaning add to the classifier's score."""

from collections.abc import Iterator

from nlp.disambiguation.classifier import Features
from nlp.disambiguation.evidence import FAR, Evidence

_OWN_NAME, _CONTEXT, _MORE_CONTEXT, _EXCLUDED_NEARBY = 2.0, 0.6, 0.3, 0.4
_ANOTHER = {
    "given_name": ("behind a given name", 2.0),
    "elsewhere_before": ("behind the name of another country", 2.0),
    "last_part": ("the last part of a compound", 1.5),
}
"""What makes the name another's ('Anna Brand', 'Go-Kart-Brand'), and how far it moves the score against the brand."""


def shift(evidence: Evidence, found: Features) -> float:
    """What the user's own words add to the classifier's logit; they were written for this brand, its weights weren't.

    An unmistakable name of the brand nearby settles it: one sense per discourse (Gale, Church, Yarowsky, 1992). A given
    name before makes a person of it, and the last part of a compound or the trade of another country is another thing.
    """
    moved = (_OWN_NAME if evidence.own_names else 0.0) - max((amount for _, amount in _another(found)), default=0.0)
    if evidence.exclude_gap < FAR:
        return moved if evidence.context_kinds else moved - _EXCLUDED_NEARBY
    return moved + _CONTEXT * (evidence.context_kinds > 0) + _MORE_CONTEXT * (evidence.context_kinds > 1)


def _another(found: Features) -> list[tuple[str, float]]:
    """What makes the name another's."""
    return [told for feature, told in _ANOTHER.items() if found.get(feature)]


def ruling(evidence: Evidence, found: Features) -> Iterator[str]:
    """What the rules went by."""
    if evidence.own_names:
        yield "unmistakable name nearby"
    yield from (words for words, _ in _another(found))
    if evidence.cue:
        yield f"context: {evidence.cue}"
