"""Context and exclude words of a brand, found at the beginnings of words; linear in the length of the text."""

import re
from dataclasses import dataclass
from functools import lru_cache

from touchpoints.watchlist import Brand

_NEVER = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Cue:
    """A context or exclude word where it stands."""

    start: int
    end: int
    words: str


@lru_cache(maxsize=50_000)
def _matcher(entries: tuple[str, ...]) -> re.Pattern[str]:
    if not entries:
        return _NEVER
    longest_first = sorted({re.sub(r"\s+", " ", entry.strip().lower()) for entry in entries}, key=len, reverse=True)
    words = "|".join(re.escape(entry).replace(r"\ ", r"\s+") for entry in longest_first)
    return re.compile(rf"(?<!\w)(?:{words})")


def context_cues(brand: Brand, lower: str) -> list[Cue]:
    """Where the brand's context words begin in a lower-case text."""
    return _cues(brand.context, lower)


def exclude_cues(brand: Brand, lower: str) -> list[Cue]:
    """Where the brand's exclude words begin in a lower-case text."""
    return _cues(brand.exclude, lower)


def _cues(entries: tuple[str, ...], lower: str) -> list[Cue]:
    return [Cue(match.start(), match.end(), match[0]) for match in _matcher(entries).finditer(lower)]
