"""Recommendation balance: who sends others to the brand, and who keeps them away."""

from collections.abc import Sequence

from touchpoints.enumerations import Recommendation
from touchpoints.metrics.balance import balance
from touchpoints.metrics.metric import Figure, Metric
from touchpoints.tally import Tally


def recommendation_balance(brand: Tally, rivals: Sequence[Tally]) -> Figure:  # noqa: ARG001 - every formula takes both
    """(recommends - warns) / (recommends + warns). It is no Net Promoter Score, which is a survey's figure."""
    recommends = brand.count("recommendation", Recommendation.RECOMMENDS)
    warns = brand.count("recommendation", Recommendation.WARNS)
    return balance(recommends, warns, recommends + warns)


METRIC = Metric(
    name="recommendation_balance",
    rank=3,
    unit="balance",
    titles={"de": "Empfehlungssaldo", "en": "Recommendation balance"},
    explanations={
        "de": "(Empfehlungen − Warnungen) / (Empfehlungen + Warnungen)",
        "en": "(recommendations − warnings) / (recommendations + warnings)",
    },
    undefined={"de": "niemand empfiehlt oder warnt", "en": "nobody recommends or warns"},
    formula=recommendation_balance,
)
