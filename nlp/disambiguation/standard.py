"""Standard: what a tier judges by."""

from dataclasses import dataclass

from nlp.disambiguation.classifier import Classifier
from nlp.disambiguation.sense import Opinion
from touchpoints.enumerations import Decision
from touchpoints.watchlist import Brand


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Confidences that decide.

    From `accept` on a name is accepted, from `own_trade` on one that means its brand's own trade; from `review` on a
    name is left to a person. Between `ask_from` and `ask_to` a tier that has a network asks it.
    """

    accept: float
    own_trade: float
    review: float
    ask_from: float = 0.0
    ask_to: float = 0.0

    def decision(self, confidence: float, *, own_trade: bool) -> Decision:
        """What a confidence leads to."""
        if confidence >= (self.own_trade if own_trade else self.accept):
            return Decision.ACCEPT
        return Decision.REVIEW if own_trade or confidence >= self.review else Decision.REJECT

    def unsure(self, confidence: float) -> bool:
        """Whether a network is worth its time."""
        return self.ask_from <= confidence < self.ask_to


@dataclass(frozen=True, slots=True)
class Network:
    """A network's opinion, and the classifier that weighs it beside all else."""

    opinion: Opinion
    classifier: Classifier


@dataclass(frozen=True, slots=True)
class Standard:
    """What a tier judges by; `network` is asked where the classifier is unsure."""

    thresholds: Thresholds
    described: Classifier
    undescribed: Classifier
    network: Network | None = None

    def classifier(self, brand: Brand) -> Classifier:
        """The classifier for a brand, by whether its watchlist names context words."""
        return self.described if brand.context else self.undescribed
