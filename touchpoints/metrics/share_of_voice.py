"""Share of voice: how much of what is said is said of this brand."""

from collections.abc import Sequence

from touchpoints.metrics.metric import Figure, Metric
from touchpoints.metrics.wilson import wilson_interval
from touchpoints.tally import Tally


def share_of_voice(brand: Tally, rivals: Sequence[Tally]) -> Figure:
    """Own / (own + rivals), with the Wilson interval. Nothing to compare with gives no value."""
    n = brand.total + sum(rival.total for rival in rivals)
    if not rivals or not n:
        return Figure(None, n)
    low, high = wilson_interval(brand.total, n)
    return Figure(brand.total / n, n, low, high)


METRIC = Metric(
    name="share_of_voice",
    rank=1,
    unit="share",
    titles={"de": "Gesprächsanteil", "en": "Share of voice"},
    explanations={
        "de": "eigene Berührungspunkte / (eigene + die des Wettbewerbs), gleicher Zeitraum, gleiche Quellen",
        "en": "own touchpoints / (own + competitors'), same period, same sources",
    },
    undefined={
        "de": "die Watchlist nennt keinen Wettbewerber dieser Kategorie",
        "en": "the watchlist names no competitor of this category",
    },
    formula=share_of_voice,
)
