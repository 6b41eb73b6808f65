"""Sentiment: the same shape for a mention, a direct touchpoint, a touchpoint and a whole text."""

from typing import Annotated

from pydantic import Field

from touchpoints.enumerations import Polarity
from touchpoints.record import Record


class Sentiment(Record):
    """A polarity with its calibrated confidence. `unsure` stands beside the label and never replaces it."""

    label: Polarity
    score: Annotated[float, Field(ge=-1, le=1)]
    confidence: Annotated[float, Field(ge=0, le=1)]
    unsure: bool
