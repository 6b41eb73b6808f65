"""Signature: what is kept of a post's wording, so that copies of it are found when its words are long gone."""

from datetime import datetime
from functools import cached_property

from pydantic import Field

from touchpoints.identity import digest
from touchpoints.likeness import SCHEME, exact_anchor, words_of
from touchpoints.post import Post, PostText
from touchpoints.record import Record, UtcDatetime
from touchpoints.wording import Wording, wording_of


class Signature(Record):
    """One post's. `stored` is the hash of the text that was signed; `linked` is false until its copies were looked up.

    `leader` is the post that this one is a copy of, None for the first of its kind. `minhash`, `pairs` and `figures`
    are its wording, and by `anchors` it is looked up. `exact` is the hash of a text too short for a wording; a text
    without words has neither, and no anchors.
    """

    id: str = Field(alias="_id")
    stored: str
    scheme: str
    first_seen: UtcDatetime
    minhash: bytes | None = None
    pairs: int = 0
    figures: tuple[int, ...] = ()
    exact: str | None = None
    anchors: tuple[int, ...] = ()
    leader: str | None = None
    linked: bool = False

    @property
    def age(self) -> tuple[datetime, str]:
        """Sorts by who was first."""
        return self.first_seen, self.id

    def is_like(self, other: "Signature") -> bool:
        """Whether one is a copy of the other."""
        if self.wording is None or other.wording is None:
            return self.exact is not None and self.exact == other.exact
        return self.scheme == other.scheme and self.wording.is_copied(other.wording)

    @cached_property
    def wording(self) -> Wording | None:
        """None of a text that is too short to have its own."""
        return Wording(self.minhash, self.pairs, frozenset(self.figures), self.anchors) if self.minhash else None


def sign(post: Post, text: PostText, first_seen: datetime) -> Signature:
    """The signature of a post's words. Its title is left out: each place gives a copy a title of its own."""
    known = {"id": post.id, "stored": post.content_hash, "scheme": SCHEME, "first_seen": first_seen}
    if wording := wording_of(text.text):
        kept = {"minhash": wording.minhash, "pairs": wording.pairs, "figures": tuple(sorted(wording.figures))}
        return Signature(**known, **kept, anchors=wording.anchors)
    words = words_of(text.text)
    if words and post.authors:
        exact = digest(" ".join(words), *post.authors, (post.about and post.about.name) or "")
        return Signature(**known, exact=exact, anchors=exact_anchor(exact))
    return Signature(**known)
