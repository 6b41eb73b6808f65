"""Context and exclude words of a brand, found at the beginnings of words; linear in the length of the text."""

import re
from collections.abc import Iterator
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
    """Where the brand's exclude words begin in a lower-case text; compounds with its name may be written apart."""
    return _cues(_excluded(brand.exclude, brand.ambiguous), lower)


@lru_cache(maxsize=20_000)
def _excluded(exclude: tuple[str, ...], names: tuple[str, ...]) -> tuple[str, ...]:
    apart = [form for entry in exclude for name in names for form in _apart(entry, name)]
    return (*exclude, *apart)


def _apart(entry: str, name: str) -> Iterator[str]:
    """'Achterbahn' as 'Achter Bahn' and 'Achter-Bahn', where the name is 'Bahn': people write it so."""
    first = entry[: -len(name)].rstrip("-")
    if first and not first[-1].isspace() and entry.lower().endswith(name.lower()):
        yield from (f"{first} {name}", f"{first}-{name}")


def _cues(entries: tuple[str, ...], lower: str) -> list[Cue]:
    return [Cue(match.start(), match.end(), match[0]) for match in _matcher(entries).finditer(lower)]
