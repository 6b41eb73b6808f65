"""Invented posts, texts and touchpoints for the tests of this room."""

from datetime import UTC, datetime, timedelta
from typing import Any

from touchpoints.enumerations import Channel
from touchpoints.identity import digest, touchpoint_id
from touchpoints.post import Extractor, Post, PostText
from touchpoints.touchpoint import PostFacts, Touchpoint

NOW = datetime.now(UTC)
HASHES = ("pipeline-1", "watchlist-1", "weights-1")


def item(number: int = 1, words: str = "Der Akku hält.", **changes: Any) -> tuple[Post, PostText]:
    """A post and its text; the number is its identity."""
    post_id = digest("forum.example", str(number))
    fields: dict[str, Any] = {
        "id": post_id,
        "source": "radforum",
        "venue": "forum.example",
        "platform": "forum.example",
        "channel": Channel.FORUM,
        "url": f"https://forum.example/post/{number}",
        "first_seen_at": NOW,
        "last_seen_at": NOW,
        "content_hash": digest(words),
        "extractor": Extractor(name="phpbb", version="1"),
    }
    return Post(**{**fields, **changes}), PostText(id=post_id, text=words, expires_at=NOW + timedelta(days=30))


def touchpoint(post: Post, brand: str = "velora", **changes: Any) -> Touchpoint:
    """A neutral reading of a post about a brand."""
    neutral = {"label": "neutral", "score": 0.0, "confidence": 0.5, "unsure": True}
    fields: dict[str, Any] = {
        "id": touchpoint_id(post.id, brand),
        "brand": brand,
        "post": PostFacts.of(post),
        "mentions": (),
        "sentiment": neutral,
        "reaction": 0,
        "expectation": "none",
        "recommendation": "none",
        "word_of_mouth": "none",
        "journey_phase": "unknown",
    }
    return Touchpoint(**{**fields, **changes})
