"""Reviews in the state that a page's own script starts from: `__NEXT_DATA__`, `__INITIAL_STATE__` and the like.

No two sites name their fields alike, but a list of things that each have a text, a rating, and an author or a date is
a list of reviews. Only what the page shows as well is believed: the state also holds what other pages show.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from crawlers.articles.structured_data import loads_leniently
from crawlers.articles.visible import Visible
from crawlers.engines.engine import Engine
from crawlers.extracted import ExtractedPost, Moment
from crawlers.markup.fragment import fragment
from crawlers.markup.text import text_of
from crawlers.subjects import on_page
from crawlers.view import View
from touchpoints.enumerations import Channel, Precision, Verified
from touchpoints.post import Engagement, Extractor, Rating

NAME, VERSION = "embedded_state", "1"
_TEXTS = {Channel.PRESS, Channel.BLOG, Channel.TEST_REPORT, Channel.FORUM}
_ASSIGNED = re.compile(r"(?:window\.|self\.|var\s+)?__?[A-Z][A-Z_]{3,40}__?\s*=\s*(?=[{\[])")
_LONGEST, _DEEPEST, _MOST = 4_000_000, 14, 60_000

_TEXT = ("text", "reviewText", "reviewBody", "body", "content", "comment", "message", "description", "review")
_RATING = ("rating", "stars", "score", "ratingValue", "reviewRating", "overallRating", "starRating", "grade")
_AUTHOR = ("displayName", "userNickname", "nickname", "authorName", "reviewerName", "userName", "username", "name")
_PEOPLE = ("consumer", "author", "user", "reviewer", "customer", "writer")
_DATE = (
    "publishedDate", "datePublished", "createdAt", "createdDate", "created_at", "submissionTime", "dateCreated",
    "reviewDate", "publishedAt", "createdDateTime", "submittedAt", "creationDate", "date", "created", "timestamp",
)  # fmt: skip
_TITLE = ("title", "headline", "reviewTitle", "subject", "summary")
_ID = ("id", "reviewId", "uuid", "_id")
_HELPFUL = ("helpful", "helpfulVotes", "helpfulCount", "totalPositiveFeedbackCount", "positiveFeedbackCount", "upvotes")
_VERIFIED = ("isVerified", "verified", "verifiedPurchase", "isVerifiedBuyer", "verifiedBuyer", "verifiedPurchaser")
_REPLY = ("reply", "response", "ownerReply", "ownerResponse", "companyReply", "merchantReply", "businessResponse")
_BEST = ("bestRating", "maxRating", "ratingRange", "ratingMax", "scale")


def _read(view: View) -> Iterator[ExtractedPost]:
    if view.hints.channel in _TEXTS or not any(mark in view.source for mark in ("__", "application/json")):
        return
    visible = Visible(view.tree)
    seen: set[str] = set()
    for state in _states(view):
        for entry in _reviews(view, state):
            text = _words(_first(entry, _TEXT))
            if text and text not in seen and visible.confirms(text):
                seen.add(text)
                yield from _posts(view, entry, text)


def _states(view: View) -> Iterator[Any]:
    for script in view.tree.iter("script"):
        text = script.text or ""
        kind = (script.get("type") or "").lower()
        if not text or "ld+json" in kind:
            continue
        if len(text) > _LONGEST:
            view.left_out.append(f"a script of {len(text)} characters was not searched for reviews")
            continue
        state = loads_leniently(text) if kind.endswith("json") else _assigned(text)
        if isinstance(state, dict | list):
            yield state


def _assigned(text: str) -> Any:
    found = _ASSIGNED.search(text)
    if not found:
        return None
    try:
        return json.JSONDecoder(strict=False).raw_decode(text, found.end())[0]
    except (ValueError, RecursionError):
        return None


def _reviews(view: View, state: Any) -> Iterator[dict[str, Any]]:
    walk: list[tuple[Any, int]] = [(state, 0)]
    for _ in range(_MOST):
        if not walk:
            return
        node, deep = walk.pop()
        if isinstance(node, dict) and _is_review(node):
            yield node
            continue
        inner = [value for value in _values(node) if isinstance(value, dict | list)]
        if deep < _DEEPEST:
            walk.extend((value, deep + 1) for value in reversed(inner))
        elif inner:
            view.left_out.append(f"the script's data was searched for reviews only {_DEEPEST} levels deep")
    if walk:
        view.left_out.append(f"only the first {_MOST} parts of the script's data were searched for reviews")


def _values(node: Any) -> Iterable[Any]:
    return node.values() if isinstance(node, dict) else node


def _is_review(entry: dict[str, Any]) -> bool:
    text = _first(entry, _TEXT)
    return (
        isinstance(text, str)
        and len(text) > 1
        and _number(_first(entry, _RATING)) is not None
        and (_author(entry) is not None or _date(entry) is not None)
    )


def _posts(view: View, entry: dict[str, Any], text: str) -> Iterator[ExtractedPost]:
    author, number = _author(entry), _first(entry, _ID)
    helpful = _number(_first(entry, _HELPFUL))
    post = ExtractedPost(
        page_url=view.page.url,
        native_id=f"review-{number}" if isinstance(number, str | int) else None,
        thread_url=view.series_address,
        title=_words(_first(entry, _TITLE)) or None,
        authors=(author,) if author else (),
        published=_moment(view, _date(entry)),
        language=view.language,
        text=text,
        about=on_page(" ".join((view.tree.findtext(".//h1") or view.tree.findtext(".//title") or "").split()) or None),
        rating=_rating(entry),
        verified=_verified(entry),
        engagement=Engagement(helpful=int(helpful)) if helpful is not None else None,
        extractor=Extractor(name=NAME, version=VERSION),
    )
    yield post
    yield from _reply(view, entry, post)


def _reply(view: View, entry: dict[str, Any], post: ExtractedPost) -> Iterator[ExtractedPost]:
    reply = _first(entry, _REPLY)
    text = _words(_first(reply, _TEXT)) if isinstance(reply, dict) else ""
    if isinstance(reply, dict) and text:
        author = _author(reply)
        yield replace(
            post,
            native_id=f"{post.native_id}-reply" if post.native_id else None,
            parent_native_id=post.native_id,
            answered=post,
            title=None,
            authors=(author,) if author else (),
            published=_moment(view, _date(reply)),
            text=text,
            rating=None,
            verified=Verified.UNKNOWN,
            owner_reply=True,
            engagement=None,
        )


def _rating(entry: dict[str, Any]) -> Rating | None:
    value, best = _number(_first(entry, _RATING)), _number(_first(entry, _BEST))
    if value is None:
        return None
    best = best if best and best >= value else (5.0 if value <= 5 else 10.0 if value <= 10 else 100.0)
    worst = 1.0 if best == 5 and value >= 1 else 0.0
    return Rating(value=value, best=best, worst=worst) if worst <= value <= best else None


def _verified(entry: dict[str, Any]) -> Verified:
    for node in (entry, *(value for value in entry.values() if isinstance(value, dict))):
        for inner in (node, *(value for value in node.values() if isinstance(value, dict))):
            said = next((inner[key] for key in _VERIFIED if isinstance(inner.get(key), bool)), None)
            if said is not None:
                return Verified.YES if said else Verified.NO
    return Verified.UNKNOWN


def _author(entry: dict[str, Any]) -> str | None:
    for key in _PEOPLE:
        person = entry.get(key)
        told = _first(person, _AUTHOR) if isinstance(person, dict) else person
        if isinstance(told, str) and told.strip():
            return told.strip()
    told = _first(entry, _AUTHOR)
    return told.strip() if isinstance(told, str) and told.strip() else None


def _date(entry: dict[str, Any]) -> Any:
    told = _first(entry, _DATE)
    if told is None and isinstance(dates := entry.get("dates"), dict):
        told = _first(dates, _DATE)
    return told


def _moment(view: View, told: Any) -> Moment | None:
    if isinstance(told, str):
        return view.dates.read(told)
    if isinstance(told, int | float) and not isinstance(told, bool) and told > 0:
        seconds = told / 1000 if told > 1e11 else told
        return Moment(at=datetime.fromtimestamp(seconds, UTC), precision=Precision.SECOND) if seconds < 4e9 else None
    return None


def _first(entry: Any, keys: tuple[str, ...]) -> Any:
    return next((entry[key] for key in keys if entry.get(key) not in (None, "", [], {})), None)


def _words(told: Any) -> str:
    if not isinstance(told, str):
        return ""
    return text_of(fragment(told)) if "<" in told or "&" in told else told.strip()


def _number(told: Any) -> float | None:
    if isinstance(told, dict):
        return _number(_first(told, ("ratingValue", "value", "score", "rating")))
    if isinstance(told, str):
        told = told.replace(",", ".")
    try:
        return None if told is None or isinstance(told, bool) else float(told)
    except (TypeError, ValueError):
        return None


ENGINE = Engine(name=NAME, version=VERSION, channel=Channel.REVIEW_PORTAL, vocabulary=True, read=_read)
