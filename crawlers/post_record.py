"""From what extraction gives to the records that may be stored: names become pseudonyms, addresses an identity."""

from datetime import datetime, timedelta

from crawlers.extracted import ExtractedPost, Moment
from touchpoints.enumerations import Channel, Precision
from touchpoints.identity import digest, post_id, pseudonym
from touchpoints.post import Post, PostText

_ARTICLES = frozenset({Channel.PRESS, Channel.BLOG, Channel.TEST_REPORT})


def to_records(
    extracted: ExtractedPost,
    *,
    source: str,
    venue: str,
    platform: str,
    channel: Channel,
    key: bytes,
    fetched_at: datetime,
    text_lifetime: timedelta,
) -> tuple[Post, PostText]:
    """The post without its words, and its words, under one `_id`.

    `key` makes the authors' pseudonyms, `text_lifetime` counts from `fetched_at`.
    """
    authors = tuple(pseudonym(key, platform, name) for name in extracted.authors)
    identity = _identity(extracted, platform, authors)
    post = Post(
        id=identity,
        source=source,
        venue=venue,
        platform=platform,
        channel=channel,
        url=extracted.permalink or extracted.page_url,
        native_id=extracted.native_id,
        thread_url=extracted.thread_url,
        parent_id=_parent(extracted, platform, key),
        position=extracted.position,
        title=extracted.title,
        authors=authors,
        language=extracted.language,
        country=extracted.country,
        published_at=extracted.published.at if extracted.published else None,
        published_precision=extracted.published.precision if extracted.published else None,
        modified_at=extracted.modified.at if extracted.modified else None,
        first_seen_at=fetched_at,
        last_seen_at=fetched_at,
        about=extracted.about,
        rating=extracted.rating,
        verified=extracted.verified,
        owner_reply=extracted.owner_reply,
        engagement=extracted.engagement,
        section=extracted.section,
        paywalled=extracted.paywalled,
        syndicated_from=extracted.syndicated_from,
        content_hash=digest(extracted.title or "", extracted.text, str(extracted.rating or "")),
        extractor=extracted.extractor,
        missing_fields=missing_fields(extracted, channel),
    )
    words = PostText(id=identity, text=extracted.text, quotes=extracted.quotes, expires_at=fetched_at + text_lifetime)
    return post, words


def missing_fields(extracted: ExtractedPost, channel: Channel) -> tuple[str, ...]:
    """What a reader of this channel would expect of such a post, and its page did not give."""
    answers = extracted.parent_native_id is not None or extracted.answered is not None or extracted.owner_reply
    expected = {
        "authors": True,
        "published_at": True,
        "title": channel in _ARTICLES and not answers and extracted.position in {None, 1},
        "rating": channel is Channel.REVIEW_PORTAL and not answers,
    }
    found = {
        "authors": extracted.authors,
        "published_at": extracted.published,
        "title": extracted.title,
        "rating": extracted.rating,
    }
    return tuple(name for name, wanted in expected.items() if wanted and not found[name])


def _fixed(published: Moment | None) -> datetime | None:
    """The moment that a post was published at, unless it was told from the reader's now: that moves with each fetch."""
    return published.at if published and published.precision is not Precision.RELATIVE else None


def _parent(extracted: ExtractedPost, platform: str, key: bytes) -> str | None:
    if extracted.parent_native_id:
        return post_id(platform, native_id=extracted.parent_native_id)
    if extracted.answered is None:
        return None
    authors = tuple(pseudonym(key, platform, name) for name in extracted.answered.authors)
    return _identity(extracted.answered, platform, authors)


def _identity(extracted: ExtractedPost, platform: str, authors: tuple[str, ...]) -> str:
    return post_id(
        platform,
        native_id=extracted.native_id,
        permalink=extracted.permalink,
        thread_url=extracted.thread_url,
        author=authors[0] if authors else None,
        published_at=_fixed(extracted.published),
        text=extracted.text,
    )
