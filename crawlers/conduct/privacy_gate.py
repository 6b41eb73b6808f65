"""The privacy gate between spider and store: what passes it names no person, and is of use to a watched brand.

Pure: it reads no clock and no database. All offsets that anybody takes later refer to the texts that it lets out.
"""

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import lru_cache, partial
from urllib.parse import urlsplit

from crawlers.conduct.concern import concerns, subject_of
from crawlers.conduct.contact_data import contact_data
from crawlers.conduct.masking import Span, masked
from crawlers.conduct.other_writers import OtherWriters
from crawlers.conduct.person_names import NAME, person_names
from crawlers.conduct.post_address import without_names
from crawlers.conduct.special_categories import without_special_categories
from crawlers.conduct.thread_writers import ThreadWriters
from crawlers.extracted import ExtractedPost
from crawlers.post_record import to_records
from crawlers.thread_so_far import ThreadSoFar
from touchpoints.enumerations import Channel
from touchpoints.identity import platform_of
from touchpoints.names import NameIndex
from touchpoints.post import Post, PostText
from touchpoints.watchlist import Source, Watchlist

EMPTY = "empty"
UNCONCERNED = "concerns no watched brand"
SPECIAL_CATEGORY = "special category"
ERASED = "erased"

# Where a site's feed is, which is no section of it.
_FEED = re.compile(r"(?i)/(?:feed|rss|atom)$")


@dataclass(frozen=True)
class Admitted:
    """A post and its words as they may be stored."""

    post: Post
    text: PostText


@dataclass(frozen=True)
class Refused:
    """A post that is not stored, and why."""

    reason: str


class Gate:
    """Made once per watchlist and key.

    `erased` holds the ids of posts and the pseudonyms of authors that asked to be forgotten.
    """

    def __init__(
        self, watchlist: Watchlist, key: bytes, names: NameIndex, erased: Container[str] = frozenset()
    ) -> None:
        if not key:
            raise ValueError("no key, no pseudonyms: the gate does not open")
        self._watchlist, self._key, self._names, self._erased = watchlist, key, names, erased
        # The same writers and titles come again and again.
        self._is_watched = lru_cache(maxsize=4096)(lambda name: bool(names.find(name)))
        self._clean_title = lru_cache(maxsize=64)(self._clean)
        self._retention = watchlist.retention

    def admit(
        self,
        extracted: ExtractedPost,
        source: Source,
        fetched_at: datetime,
        *,
        keep_words: bool = True,
        writers: OtherWriters | None = None,
    ) -> Admitted | Refused:
        """The post as it may be stored, or the reason why it may not.

        `keep_words` is false where the page's owner allows figures only: text and quotes are then left out.
        `writers` are those of the whole page (see `writers_of`), whom the post may name.
        """
        if not extracted.text.strip() and extracted.rating is None:
            return Refused(EMPTY)
        drops = self._retention.unconcerned == "drop"
        # Most posts of most places name no brand, and cleaning adds none to them.
        if drops and not concerns(extracted, subject_of(extracted, source, self._names), self._names):
            return Refused(UNCONCERNED)
        clean = self._without_persons(extracted, writers)
        about = subject_of(clean, source, self._names)
        is_concerned = concerns(clean, about, self._names)
        if drops and not is_concerned:
            withheld = concerns(extracted, about, self._names)
            return Refused(SPECIAL_CATEGORY if withheld else UNCONCERNED)
        if about != clean.about:
            clean = replace(clean, about=about)
        return self._record(clean, source, fetched_at, self._lifetime(source, is_concerned), keep_words)

    def writers_of(self, posts: Iterable[ExtractedPost], thread: ThreadSoFar | None = None) -> OtherWriters:
        """The writers of a page's posts, and of its thread's other pages, to be taken out of what they say."""
        earlier = ThreadWriters(self._key, thread).spans if thread is not None and thread.marks else None
        return OtherWriters(_writers_on(posts), self._is_watched, earlier)

    def marks_of(self, posts: Iterable[ExtractedPost], thread: ThreadSoFar) -> frozenset[str]:
        """What may be remembered of a page's writers, so that the thread's other pages can be freed of their names."""
        return ThreadWriters(self._key, thread).marks(_writers_on(posts), self._is_watched)

    def _record(
        self, clean: ExtractedPost, source: Source, fetched_at: datetime, lifetime: timedelta, keep_words: bool
    ) -> Admitted | Refused:
        post, text = to_records(
            clean,
            source=source.name,
            venue=venue_of(source.url),
            platform=platform_of(clean.page_url),
            channel=source.channel,
            key=self._key,
            fetched_at=fetched_at,
            text_lifetime=lifetime,
        )
        if post.id in self._erased or any(author in self._erased for author in post.authors):
            return Refused(ERASED)
        if not keep_words:
            text = text.model_copy(update={"text": "", "quotes": ()})
        return Admitted(post, text)

    def _without_persons(self, extracted: ExtractedPost, writers: OtherWriters | None) -> ExtractedPost:
        authors, title = extracted.authors, extracted.title
        clean = partial(self._clean, authors=authors, writers=writers)
        # Its identity is made of the words that are stored, whoever refers to it.
        answered = extracted.answered if extracted.parent_native_id is None else None
        return replace(
            extracted,
            answered=self._without_persons(answered, writers) if answered else None,
            title=self._clean_title(title, _named_in(title, authors), writers) if title else None,
            text=clean(extracted.text),
            quotes=tuple(clean(quote) for quote in extracted.quotes),
            page_url=without_names(extracted.page_url, authors),
            permalink=without_names(extracted.permalink, authors) if extracted.permalink else None,
            thread_url=without_names(extracted.thread_url, authors) if extracted.thread_url else None,
        )

    def _clean(self, text: str, authors: tuple[str, ...], writers: OtherWriters | None) -> str:
        spans = [*contact_data(text, self._is_watched), *person_names(text, authors, self._is_watched)]
        if writers is not None:
            spans += writers.spans(text)
        return without_special_categories(masked(text, self._without_brands(text, spans)))

    def _without_brands(self, text: str, spans: list[Span]) -> list[Span]:
        """The spans but for names that are a part of a watched brand's: 'Mr. Coffee' is nobody."""
        if not any(span.mask == NAME for span in spans):
            return spans
        hits = self._names.find(text)
        return [
            span
            for span in spans
            if span.mask != NAME or not any(hit.start <= span.start and span.end <= hit.end for hit in hits)
        ]

    def _lifetime(self, source: Source, is_concerned: bool) -> timedelta:
        if source.channel is Channel.PRESS or not is_concerned:
            return self._retention.press_texts
        return self._retention.texts


def _named_in(title: str, authors: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the authors who may be named there: for all others a thread's title is cleaned once."""
    lower = title.lower()
    return tuple(author for author in authors if author.strip().lower() in lower)


def _writers_on(posts: Iterable[ExtractedPost]) -> Iterator[str]:
    return (author.strip() for post in posts for author in post.authors)


@lru_cache(maxsize=256)
def venue_of(url: str) -> str:
    """The id of the venue that a source listens at: its platform and, for a section, the path below it."""
    path = _FEED.sub("", urlsplit(url).path.rstrip("/"))
    is_section = path and "." not in path.rpartition("/")[2] and "{" not in path
    return platform_of(url) + (path if is_section else "")
