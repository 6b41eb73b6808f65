"""Figures with their counts, kept per name and language."""

from collections import defaultdict
from dataclasses import dataclass, field

_LANGUAGES = ("de", "en")


@dataclass
class Share:
    """So many of so many."""

    hits: float = 0
    of: float = 0

    @property
    def value(self) -> float | None:
        return self.hits / self.of if self.of else None


@dataclass
class PostShare:
    """Posts recovered of those in the truth, and of those printed."""

    recovered: int = 0
    truth: int = 0
    printed: int = 0

    @property
    def value(self) -> float | None:
        """F1 of precision and recall."""
        return 2 * self.recovered / (self.truth + self.printed) if self.truth + self.printed else None


@dataclass
class Figures:
    """Shares by name, each for all pages and apart for German and English."""

    shares: dict[tuple[str, str], Share] = field(default_factory=lambda: defaultdict(Share))
    posts: dict[tuple[str, str], PostShare] = field(default_factory=lambda: defaultdict(PostShare))
    misses: list[tuple[str, str, str]] = field(default_factory=list)

    def count(self, name: str, language: str, hit: bool, where: str = "", told: str = "") -> None:
        """One more of `name`, and whether it was right; a miss remembers where, and what was told."""
        for scope in scopes(language):
            share = self.shares[name, scope]
            share.hits += hit
            share.of += 1
        if not hit:
            self.misses.append((name, where, told))

    def count_posts(self, name: str, language: str, *, recovered: int, truth: int, printed: int) -> None:
        """A page's posts: in the truth, printed, and both."""
        for scope in scopes(language):
            share = self.posts[name, scope]
            share.recovered += recovered
            share.truth += truth
            share.printed += printed


def scopes(language: str) -> tuple[str, ...]:
    """What a page of this language counts towards."""
    return ("all", language) if language in _LANGUAGES else ("all",)
