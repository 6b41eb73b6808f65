"""The fields of a review in a page's state: what sites call its words, rating, author, date and the rest."""

import math
from datetime import UTC, datetime
from typing import Any

from crawlers.engines.values import best_of_scale
from crawlers.extracted import Moment
from crawlers.markup.fragment import fragment
from crawlers.markup.text import text_of
from crawlers.view import View
from touchpoints.enumerations import Precision, Verified
from touchpoints.post import Rating

TEXT = (
    "text", "reviewText", "review_text", "reviewBody", "reviewContent", "body", "content", "comment", "message",
    "description", "review", "bewertungstext", "kommentar", "freitext",
)  # fmt: skip
RATING = (
    "rating", "stars", "score", "ratingValue", "rating_value", "reviewRating", "overallRating", "overall_rating",
    "starRating", "averageRating", "grade", "sterne", "bewertung", "gesamtbewertung", "gesamtnote", "note", "schulnote",
)  # fmt: skip
_GRADES = frozenset({"gesamtnote", "note", "schulnote"})
_AUTHOR = (
    "displayName", "display_name", "userNickname", "nickname", "nick", "authorName", "author_name", "reviewerName",
    "userName", "user_name", "username", "name", "autor", "verfasser",
)  # fmt: skip
_PEOPLE = ("consumer", "author", "user", "reviewer", "customer", "writer", "createdBy", "autor", "verfasser", "kunde")
_DATE = (
    "publishedDate", "datePublished", "createdAt", "createdDate", "created_at", "submissionTime", "dateCreated",
    "reviewDate", "publishedAt", "createdDateTime", "submittedAt", "creationDate", "date", "created", "timestamp",
    "review_date", "published_at", "publicationDate", "erstelltAm", "datum",
)  # fmt: skip
TITLE = ("title", "headline", "reviewTitle", "review_title", "subject", "summary", "titel", "ueberschrift")
ID = ("id", "reviewId", "uuid", "_id")
HELPFUL = ("helpful", "helpfulVotes", "helpfulCount", "totalPositiveFeedbackCount", "positiveFeedbackCount", "upvotes")
_VERIFIED = ("isVerified", "verified", "verifiedPurchase", "isVerifiedBuyer", "verifiedBuyer", "verifiedPurchaser")
_BEST = ("bestRating", "maxRating", "ratingRange", "ratingMax", "scale")


def rating_of(entry: dict[str, Any]) -> Rating | None:
    """The review's rating on the scale that it tells, or that its value speaks of; a German grade is best at 1."""
    value, best = number(first(entry, RATING)), number(first(entry, _BEST))
    if value is None:
        return None
    if next(key for key in RATING if key in entry) in _GRADES:
        return Rating(value=value, best=1, worst=6) if 1 <= value <= 6 else None
    best = best if best and best >= value else best_of_scale(value)
    worst = 1.0 if best == 5 and value >= 1 else 0.0
    return Rating(value=value, best=best, worst=worst) if worst <= value <= best else None


def verified_of(entry: dict[str, Any]) -> Verified:
    """Whether the review, or what lies at most two levels in it, says that its writer bought what is reviewed."""
    for node in (entry, *(value for value in entry.values() if isinstance(value, dict))):
        for inner in (node, *(value for value in node.values() if isinstance(value, dict))):
            said = next((inner[key] for key in _VERIFIED if isinstance(inner.get(key), bool)), None)
            if said is not None:
                return Verified.YES if said else Verified.NO
    return Verified.UNKNOWN


def author_of(entry: dict[str, Any]) -> str | None:
    """The writer's name."""
    for key in _PEOPLE:
        person = entry.get(key)
        told = first(person, _AUTHOR) if isinstance(person, dict) else person
        if isinstance(told, str) and told.strip():
            return told.strip()
    told = first(entry, _AUTHOR)
    return told.strip() if isinstance(told, str) and told.strip() else None


def date_of(entry: dict[str, Any]) -> Any:
    """When the review was written, as it is told: a text, or seconds or milliseconds since 1970."""
    told = first(entry, _DATE)
    if told is None and isinstance(dates := entry.get("dates"), dict):
        told = first(dates, _DATE)
    return told


def moment_of(view: View, told: Any) -> Moment | None:
    """The moment that `date_of` told."""
    if isinstance(told, str):
        return view.dates.read(told)
    if isinstance(told, int | float) and not isinstance(told, bool) and told > 0:
        seconds = told / 1000 if told > 1e11 else told
        return Moment(at=datetime.fromtimestamp(seconds, UTC), precision=Precision.SECOND) if seconds < 4e9 else None
    return None


def first(entry: Any, keys: tuple[str, ...]) -> Any:
    """The first of the fields that says anything."""
    return next((entry[key] for key in keys if entry.get(key) not in (None, "", [], {})), None)


def words(told: Any) -> str:
    """A field's words, freed of markup."""
    if not isinstance(told, str):
        return ""
    return text_of(fragment(told)) if "<" in told or "&" in told else told.strip()


def count_of(told: Any) -> int | None:
    """A field's number without a fraction; JSON may spell numbers that have no end."""
    found = number(told)
    return int(found) if found is not None and math.isfinite(found) else None


def number(told: Any) -> float | None:
    """A field's number, which may be written as text or lie in an object of its own."""
    if isinstance(told, dict):
        return number(first(told, ("ratingValue", "value", "score", "rating")))
    if isinstance(told, str):
        told = told.replace(",", ".")
    try:
        return None if told is None or isinstance(told, bool) else float(told)
    except (TypeError, ValueError, OverflowError):
        return None
