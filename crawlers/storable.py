"""What of a post can be stored and means something: what a page says may be absurd, by accident or on purpose.

A field that alone is absurd is left out, and the post is kept without it. The bounds lie far beyond what people write.
"""

import math
import re
from dataclasses import replace
from datetime import datetime
from typing import Any

from crawlers.dates.moment import plausible
from crawlers.decoding import without_unwanted
from crawlers.engines.at_most import at_most
from crawlers.extracted import ExtractedPost
from crawlers.view import View
from touchpoints.post import About, Engagement, Rating

LONGEST_TEXT = 200_000
"""Characters: three times what forums let anybody write, and half a novel. Reading takes its time for each."""
_LONGEST_LINE = 2_000
_LONGEST_WORD = 500
_MOST_AUTHORS = 100
_LARGEST_COUNT = 10**12
"""MongoDB takes eight bytes; nothing on the web was seen so often."""
_LARGEST_RATING = 1e6
_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(?:[-_][A-Za-z0-9]{1,8}){0,4}")


def storable_posts(view: View, posts: tuple[ExtractedPost, ...]) -> tuple[ExtractedPost, ...]:
    """The posts of a page as they can be stored; the view is told what was left out of a page too large."""
    kept = at_most(view, posts)
    if any(len(post.text) > LONGEST_TEXT for post in kept):
        view.left_out.append(f"only the first {LONGEST_TEXT} characters of a post were read")
    return tuple(storable(post, view.page.fetched_at) for post in kept)


def storable(post: ExtractedPost, now: datetime) -> ExtractedPost:
    """The post without what can't be stored, or can't be meant; itself where that is nothing."""
    found: dict[str, Any] = {
        "native_id": _short(post.native_id, _LONGEST_WORD),
        "parent_native_id": _short(post.parent_native_id, _LONGEST_WORD),
        "answered": storable(replace(post.answered, answered=None), now) if post.answered else None,
        "position": _count(post.position),
        "title": _short(post.title, _LONGEST_LINE),
        "authors": _authors(post.authors),
        "published": post.published and plausible(post.published, now),
        "modified": post.modified and plausible(post.modified, now),
        "language": post.language if post.language and _LANGUAGE.fullmatch(post.language) else None,
        "country": _short(post.country, _LONGEST_WORD),
        "text": without_unwanted(post.text[:LONGEST_TEXT]),
        "quotes": _quotes(post.quotes),
        "about": _about(post.about),
        "rating": _rating(post.rating),
        "engagement": _engagement(post.engagement),
        "section": _short(post.section, _LONGEST_WORD),
        "syndicated_from": _short(post.syndicated_from, _LONGEST_WORD),
    }
    was = ((name, value, getattr(post, name)) for name, value in found.items())
    # Most are the very same objects, which need not be compared.
    changed = {name: value for name, value, before in was if value is not before and value != before}
    return replace(post, **changed) if changed else post


def _short(text: str | None, longest: int) -> str | None:
    return without_unwanted(text) if text is not None and len(text) <= longest else None


def _authors(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(without_unwanted(name) for name in names[:_MOST_AUTHORS] if len(name) <= _LONGEST_WORD)


def _quotes(quotes: tuple[str, ...]) -> tuple[str, ...]:
    left, kept = LONGEST_TEXT, list[str]()
    for quote in quotes:
        left -= len(quote)
        if left >= 0:
            kept.append(without_unwanted(quote))
    return tuple(kept)


def _count(number: int | None) -> int | None:
    return number if number is not None and abs(number) < _LARGEST_COUNT else None


def _rating(rating: Rating | None) -> Rating | None:
    if rating is None:
        return None
    numbers = (rating.value, rating.best, rating.worst)
    return rating if all(math.isfinite(number) and abs(number) < _LARGEST_RATING for number in numbers) else None


def _engagement(told: Engagement | None) -> Engagement | None:
    if told is None:
        return None
    absurd = {name: None for name, number in told if number is not None and _count(number) is None}
    return told.model_copy(update=absurd) if absurd else told


def _about(about: About | None) -> About | None:
    if about is None:
        return None
    said = {name: getattr(about, name) for name in ("name", "product")}
    kept = {name: _short(words, _LONGEST_LINE) for name, words in said.items()}
    return about if kept == said else about.model_copy(update=kept)
