"""Post: one thing that one person published. Its words live in a record of their own, which expires sooner."""

from pydantic import Field

from touchpoints.enumerations import Channel, Precision, Verified
from touchpoints.record import Record, UtcDatetime


class About(Record):
    """What a post is about where it doesn't say so itself.

    `brand` is a brand's id of the watchlist, `by` tells where the knowledge comes from: `structured_data`,
    `page_title`, `thread_title`, `first_post`, `parent` or `source`.
    """

    name: str | None = None
    brand: str | None = None
    product: str | None = None
    by: str


class Rating(Record):
    """A rating on the venue's own scale; German school grades have best=1, worst=6."""

    value: float
    best: float
    worst: float

    @property
    def share(self) -> float:
        """The rating between 0 (worst) and 1 (best), whatever the scale's direction."""
        return (self.value - self.worst) / (self.best - self.worst) if self.best != self.worst else 0.5


class Engagement(Record):
    """Counts as the page shows them; `None` is 'not shown'."""

    replies: int | None = None
    likes: int | None = None
    views: int | None = None
    helpful: int | None = None


class Extractor(Record):
    """The engine file that read the post, and its version."""

    name: str
    version: str


class Post(Record):
    """The record of one post, without its words.

    `position` counts from 1 within the thread, `revision` from 1 and grows when `content_hash` changes.
    `parent_id` is the `_id` of the post that this one answers. `authors` are pseudonyms, never names.
    """

    id: str = Field(alias="_id")
    source: str
    venue: str
    platform: str
    channel: Channel
    url: str
    native_id: str | None = None
    thread_url: str | None = None
    parent_id: str | None = None
    position: int | None = None
    title: str | None = None
    authors: tuple[str, ...] = ()
    language: str | None = None
    country: str | None = None
    published_at: UtcDatetime | None = None
    published_precision: Precision | None = None
    modified_at: UtcDatetime | None = None
    first_seen_at: UtcDatetime
    last_seen_at: UtcDatetime
    revision: int = 1
    about: About | None = None
    rating: Rating | None = None
    verified: Verified = Verified.UNKNOWN
    owner_reply: bool = False
    engagement: Engagement | None = None
    section: str | None = None
    paywalled: bool | None = None
    syndicated_from: str | None = None
    content_hash: str
    near_duplicate_of: str | None = None
    extractor: Extractor
    missing_fields: tuple[str, ...] = ()


class PostText(Record):
    """The author's own words, with quotes and signatures taken out; `_id` is the post's."""

    id: str = Field(alias="_id")
    text: str
    quotes: tuple[str, ...] = ()
    expires_at: UtcDatetime
