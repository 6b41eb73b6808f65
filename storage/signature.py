"""Signature: what is kept of a post's wording, so that copies of it are found when its words are long gone."""

from datetime import datetime

from pydantic import Field

from touchpoints.identity import digest
from touchpoints.likeness import ALIKE, FEWEST_WORDS, SCHEME, bands_of, exact_band, likeness, signature_of, words_of
from touchpoints.post import Post, PostText
from touchpoints.record import Record, UtcDatetime


class Signature(Record):
    """One post's. `stored` is the hash of the text that was signed; `linked` is false until its copies were looked up.

    `leader` is the post that this one is a copy of, None for the first of its kind. `exact` is the hash of a text too
    short for a MinHash; a text without words has neither, and no bands.
    """

    id: str = Field(alias="_id")
    stored: str
    scheme: str
    first_seen: UtcDatetime
    minhash: bytes | None = None
    exact: str | None = None
    bands: tuple[int, ...] = ()
    leader: str | None = None
    linked: bool = False

    @property
    def age(self) -> tuple[datetime, str]:
        """Sorts by who was first."""
        return self.first_seen, self.id

    def is_like(self, other: "Signature") -> bool:
        """Whether one is a copy of the other."""
        if self.minhash is None or other.minhash is None:
            return self.exact is not None and self.exact == other.exact
        return self.scheme == other.scheme and likeness(self.minhash, other.minhash) >= ALIKE


def sign(post: Post, text: PostText, first_seen: datetime) -> Signature:
    """The signature of a post's words. Its title is left out: each place gives a copy a title of its own."""
    known = {"id": post.id, "stored": post.content_hash, "scheme": SCHEME, "first_seen": first_seen}
    words = words_of(text.text)
    if len(words) >= FEWEST_WORDS:
        minhash = signature_of(words)
        return Signature(**known, minhash=minhash, bands=bands_of(minhash))
    if words and post.authors:
        exact = digest(" ".join(words), *post.authors, (post.about and post.about.name) or "")
        return Signature(**known, exact=exact, bands=exact_band(exact))
    return Signature(**known)
