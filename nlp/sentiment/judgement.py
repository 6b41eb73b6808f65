"""From probabilities to the record that is stored."""

from collections.abc import Sequence

from touchpoints.enumerations import Polarity
from touchpoints.sentiment import Sentiment

LABELS = (Polarity.NEGATIVE, Polarity.NEUTRAL, Polarity.POSITIVE)
"""The order of a model's columns."""

UNSURE_BELOW = 0.55
"""Confidence under which a label is marked as unsure."""


def judged(probabilities: Sequence[float], unsure_below: float = UNSURE_BELOW, doubtful: bool = False) -> Sentiment:
    """The sentiment that three probabilities (negative, neutral, positive) amount to.

    The score is how much more positive than negative they are. `doubtful` marks it as unsure whatever its confidence.
    """
    shares = [float(share) for share in probabilities]
    best = max(range(len(LABELS)), key=shares.__getitem__)
    return Sentiment(
        label=LABELS[best],
        score=round(shares[2] - shares[0], 4),
        confidence=round(min(1.0, shares[best]), 4),
        unsure=doubtful or shares[best] < unsure_below,
    )
