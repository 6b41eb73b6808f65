"""Names: finds every spelling of every watched name in a text, as fast for 10,000 names as for ten.

One Aho-Corasick automaton holds all spellings in lower case; the rules of `name_boundaries` decide which of its
finds are names rather than parts of other words. Whether an ambiguous name means the brand is not decided here.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, Protocol

import ahocorasick_rs

from touchpoints.name_boundaries import stands_alone
from touchpoints.name_variants import variants
from touchpoints.searchable import MARKS, Searchable, cleaned, without_surrogates
from touchpoints.watchlist import Brand

Kind = Literal["alias", "product", "handle"]


@dataclass(frozen=True, slots=True)
class NameHit:
    """A watched name in a text: `[start, end)` in code points of the text as it was given.

    The span is the name itself, without the rest of a compound, an ending, or a hashtag's sign.
    """

    brand: str
    start: int
    end: int
    surface: str
    name: str
    """As the watchlist writes it."""
    kind: Kind
    ambiguous: bool


@dataclass(frozen=True, slots=True)
class _Name:
    brand: str
    name: str
    kind: Kind
    ambiguous: bool


class HasBrands(Protocol):
    """A watchlist, or the part of one that names brands."""

    @property
    def brands(self) -> tuple[Brand, ...]:
        """The brands."""


class NameIndex:
    """All names of a watchlist, ready for searching. Building it costs a tenth of a second per 1,000 names."""

    def __init__(self, watchlist: HasBrands) -> None:
        spellings = _spellings(watchlist)
        self._patterns = list(spellings)
        self._names = list(spellings.values())
        self._brands = [frozenset(name.brand for name in names) for names in self._names]
        self._ambiguous = [any(name.ambiguous for name in names) for names in self._names]
        self._automaton = ahocorasick_rs.AhoCorasick([*self._patterns, *MARKS])

    def may_hold(self, text: str) -> bool:
        """Whether the letters of some name (or a mark that could hide one) stand anywhere in the text.

        This is the prefilter: it never misses a text in which `find` finds something.
        """
        return bool(self._raw(text.lower(), overlapping=False))

    def find(self, text: str) -> list[NameHit]:
        """The names in a text, sorted by start. A name within a longer name of the same brand isn't told twice."""
        searchable = Searchable(text, text.lower())
        raw = self._raw(searchable.lower)
        if not raw:
            return []
        if len(searchable.lower) != len(text) or any(found[0] >= len(self._patterns) for found in raw):
            searchable = cleaned(text)
            raw = self._raw(searchable.lower)
        return list(self._hits(text, searchable, raw))

    def _raw(self, lower: str, *, overlapping: bool = True) -> list[tuple[int, int, int]]:
        try:
            found: list[tuple[int, int, int]] = self._automaton.find_matches_as_indexes(lower, overlapping=overlapping)
        except UnicodeEncodeError:
            found = self._automaton.find_matches_as_indexes(without_surrogates(lower), overlapping=overlapping)
        return found

    def _hits(self, text: str, searchable: Searchable, raw: list[tuple[int, int, int]]) -> Iterator[NameHit]:
        standing = [
            (start, -end, pattern)
            for pattern, start, end in raw
            if pattern < len(self._patterns) and self._stands(searchable, pattern, start, end)
        ]
        for start, end, pattern in self._outermost(sorted(standing)):
            first, last = searchable.original(start, end)
            surface = text[first:last]
            for name in _chosen(self._names[pattern], surface):
                yield NameHit(name.brand, first, last, surface, name.name, name.kind, name.ambiguous)

    def _stands(self, searchable: Searchable, pattern: int, start: int, end: int) -> bool:
        if self._patterns[pattern][0] == "@":
            return not (searchable.lower[end : end + 1].isalnum() or searchable.lower[end : end + 1] == "_")
        return stands_alone(searchable.cased, searchable.lower, start, end, ambiguous=self._ambiguous[pattern])

    def _outermost(self, standing: list[tuple[int, int, int]]) -> Iterator[tuple[int, int, int]]:
        """Drops a name that overlaps an earlier or longer one of a brand that goes by both: 'Post' in 'Deutsche Post'.

        'VW' stays in 'VW Golf' where another brand goes by it.
        """
        kept: list[tuple[int, int, int]] = []
        for start, minus_end, pattern in standing:
            kept = [other for other in kept if other[1] > start]
            if all(self._brands[other[2]].isdisjoint(self._brands[pattern]) for other in kept):
                kept.append((start, -minus_end, pattern))
                yield kept[-1]


def _spellings(watchlist: HasBrands) -> dict[str, list[_Name]]:
    spellings: dict[str, list[_Name]] = defaultdict(list)
    for brand in watchlist.brands:
        for name in _names_of(brand):
            for spelling in {name.name.lower()} if name.kind == "handle" else variants(name.name):
                spellings[spelling].append(name)
    return spellings


def _names_of(brand: Brand) -> Iterator[_Name]:
    written: set[str] = set()
    kinds: tuple[tuple[Kind, tuple[str, ...]], ...] = (
        ("alias", brand.aliases),
        ("product", brand.products),
        ("handle", tuple(f"@{handle.lstrip('@')}" for handle in brand.handles)),
    )
    every = {name for _, names in kinds for name in names}
    for kind, names in kinds:
        for name in names:
            if name not in written:
                written.add(name)
                yield _Name(brand.id, name, kind, _is_ambiguous(name, brand, every))


def _is_ambiguous(name: str, brand: Brand, every: set[str]) -> bool:
    """'Otto' marked leaves 'OTTO' certain where both are listed; where one is, its case doesn't matter."""
    return any(
        name == marked or (marked not in every and marked.casefold() == name.casefold()) for marked in brand.ambiguous
    )


def _chosen(names: list[_Name], surface: str) -> Iterator[_Name]:
    """One name for each brand: the one written as in the text, else an ambiguous one if there is any."""
    best: dict[str, _Name] = {}
    for name in sorted(names, key=lambda name: (name.name != surface, not name.ambiguous)):
        best.setdefault(name.brand, name)
    yield from best.values()
