"""Consequence: what a post says and does about one brand beyond its polarity, with the words that show it."""

from dataclasses import dataclass

from touchpoints.enumerations import Expectation, JourneyPhase, Reaction, Recommendation, WordOfMouth
from touchpoints.touchpoint import DirectTouchpoint, Evidence


@dataclass(frozen=True, slots=True)
class Consequence:
    """The findings about one brand; every one that differs from its default has at least one evidence.

    `compared_with` holds brand ids.
    """

    recommendation: Recommendation = Recommendation.NONE
    word_of_mouth: WordOfMouth = WordOfMouth.NONE
    journey_phase: JourneyPhase = JourneyPhase.UNKNOWN
    expectation: Expectation = Expectation.NONE
    reaction: Reaction = 0
    direct_touchpoints: tuple[DirectTouchpoint, ...] = ()
    compared_with: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
