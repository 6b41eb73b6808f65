"""Net sentiment: what is left of the praise when the blame is taken away."""

from collections.abc import Sequence

from touchpoints.enumerations import Polarity
from touchpoints.metrics.balance import balance
from touchpoints.metrics.metric import Figure, Metric
from touchpoints.tally import Tally


def net_sentiment(brand: Tally, rivals: Sequence[Tally]) -> Figure:  # noqa: ARG001 - every formula takes both
    """(P - N) / (P + N + U), U being the neutral ones (Black Box Intelligence)."""
    return balance(brand.sentiment(Polarity.POSITIVE), brand.sentiment(Polarity.NEGATIVE), brand.total)


METRIC = Metric(
    name="net_sentiment",
    rank=2,
    unit="balance",
    titles={"de": "Netto-Stimmung", "en": "Net sentiment"},
    explanations={
        "de": "(positive − negative) / alle",
        "en": "(positive − negative) / all",
    },
    undefined={"de": "keine Beiträge", "en": "no posts"},
    formula=net_sentiment,
)
