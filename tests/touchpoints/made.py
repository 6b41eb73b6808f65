"""Records made for tests, with the least that they need."""

from datetime import UTC, datetime
from typing import Any

from touchpoints.enumerations import (
    Channel,
    Decision,
    Expectation,
    Field,
    JourneyPhase,
    MentionKind,
    Polarity,
    Recommendation,
    WordOfMouth,
)
from touchpoints.identity import touchpoint_id
from touchpoints.mention import Mention
from touchpoints.sentiment import Sentiment
from touchpoints.touchpoint import PostFacts, Touchpoint

NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)
_SCORES = {Polarity.POSITIVE: 0.8, Polarity.NEUTRAL: 0.0, Polarity.NEGATIVE: -0.8}


def sentiment(label: Polarity = Polarity.NEUTRAL) -> Sentiment:
    """A confident sentiment of this label."""
    return Sentiment(label=label, score=_SCORES[label], confidence=0.9, unsure=False)


def touchpoint(
    post: str = "p1",
    brand: str = "nordlicht",
    label: Polarity = Polarity.NEUTRAL,
    decision: Decision = Decision.ACCEPT,
    venue: str = "forum.example",
    **changes: Any,
) -> Touchpoint:
    """A touchpoint of one mention of the brand 'Nordlicht' in a forum."""
    known: dict[str, Any] = {
        "id": touchpoint_id(post, brand),
        "brand": brand,
        "post": PostFacts(
            id=post,
            source="forum",
            venue=venue,
            channel=Channel.FORUM,
            url=f"https://{venue}/{post}",
            published_at=NOON,
            language="de",
        ),
        "mentions": (
            Mention(
                kind=MentionKind.SPAN,
                field=Field.TEXT,
                surface="Nordlicht",
                start=0,
                end=9,
                decision=decision,
                confidence=0.9,
                sentiment=sentiment(label),
            ),
        ),
        "sentiment": sentiment(label),
        "reaction": 0,
        "expectation": Expectation.NONE,
        "recommendation": Recommendation.NONE,
        "word_of_mouth": WordOfMouth.NONE,
        "journey_phase": JourneyPhase.UNKNOWN,
        "snippet": f"Nordlicht, {label.value}",
    }
    return Touchpoint(**(known | changes))
