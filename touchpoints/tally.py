"""Tally: the counts of touchpoints that every metric is computed from. Tallies add up, over days, venues or brands."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from touchpoints.enumerations import Decision, Polarity
from touchpoints.touchpoint import Touchpoint

_COUNTED = ("recommendation", "word_of_mouth", "journey_phase", "expectation", "reaction")


@dataclass(frozen=True)
class Tally:
    """Counts of touchpoints: `total`, and by value of each enumeration ('sentiment', 'recommendation', ...).

    `to_review` counts the touchpoints that were left out because no mention in them is certain enough.
    """

    total: int = 0
    to_review: int = 0
    counts: dict[str, Counter[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, touchpoints: Iterable[Touchpoint]) -> "Tally":
        """The tally of some touchpoints."""
        total = to_review = 0
        counts: dict[str, Counter[str]] = {name: Counter() for name in ("sentiment", *_COUNTED, "direct_touchpoints")}
        for touchpoint in touchpoints:
            if not is_certain(touchpoint):
                to_review += 1
                continue
            total += 1
            counts["sentiment"][touchpoint.sentiment.label] += 1
            counts["direct_touchpoints"].update(direct.name for direct in touchpoint.direct_touchpoints)
            for name in _COUNTED:
                counts[name][str(getattr(touchpoint, name))] += 1
        return cls(total, to_review, counts)

    def count(self, name: str, value: str) -> int:
        """How many touchpoints have this value of this enumeration."""
        return self.counts.get(name, Counter())[value]

    def sentiment(self, polarity: Polarity) -> int:
        """How many touchpoints have this polarity."""
        return self.count("sentiment", polarity)


def is_certain(touchpoint: Touchpoint) -> bool:
    """Whether at least one mention was accepted; the others wait for a person's review and enter no figure."""
    return any(mention.decision is Decision.ACCEPT for mention in touchpoint.mentions)
