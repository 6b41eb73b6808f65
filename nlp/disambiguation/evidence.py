"""Evidence: what a whole document, its thread and the other names in it say about a brand."""

import re
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from nlp.disambiguation.context import Cue, context_cues, exclude_cues
from touchpoints.names import NameHit
from touchpoints.watchlist import Brand, Watchlist

FAR = 10_000
"""Stands for the distance of a cue that isn't there."""

LONGEST_EXCLUDE = 100
"""Code points around a name in which an exclude phrase could overlap it."""

_STEM = 4
_FOLD = str.maketrans("äöü", "aou")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for and against one mention. Gaps are code points to the nearest cue, kinds count different words."""

    context_gap: int
    context_kinds: int
    weak_kinds: int
    thread_kinds: int
    exclude_gap: int
    exclude_overlaps: bool
    own_names: int
    mates: int
    others: int
    rival_kinds: int
    cue: str
    excluding: str


class FieldEvidence:
    """One text of a document. Every brand's cues are searched for once, so the work is linear in text and names."""

    def __init__(self, watchlist: Watchlist, text: str, hits: list[NameHit], thread: "FieldEvidence | None") -> None:
        lower = text.lower()
        self._lower = lower if len(lower) == len(text) else "".join(letter.lower()[0] for letter in text)
        self._folded = self._lower.translate(_FOLD)
        self._watchlist = watchlist
        self._thread = thread
        self._hits = hits
        self._known: dict[str, _BrandCues] = {}
        self._brands_at: dict[int, set[str]] = defaultdict(set)
        for hit in hits:
            self._brands_at[hit.start].add(hit.brand)
        self._certain = {hit.brand for hit in hits if not hit.ambiguous}
        self._categories = _categories(watchlist, hits)

    def of(self, hit: NameHit) -> Evidence:
        """The evidence about one of the names that were found in this text."""
        brand = self._watchlist.brand(hit.brand)
        cues = self._cues(brand)
        context_gap, cue = _nearest(cues.context, hit)
        exclude_gap, excluding = _nearest(cues.excluding, hit)
        rivals = self._brands_at[hit.start] - {hit.brand}
        mates = self._categories.get(brand.category or "", set()) - {hit.surface.lower()}
        return Evidence(
            context_gap=context_gap,
            context_kinds=cues.context_kinds,
            weak_kinds=cues.weak_kinds,
            thread_kinds=self._thread.kinds(brand) if self._thread else 0,
            exclude_gap=exclude_gap,
            exclude_overlaps=exclude_gap < 0,
            own_names=int(hit.brand in self._certain) + int(self._thread is not None and self._thread.names(brand)),
            mates=len(mates),
            others=len(self._certain - {hit.brand}),
            rival_kinds=max((self._cues(self._watchlist.brand(rival)).context_kinds for rival in rivals), default=0),
            cue=cue,
            excluding=excluding,
        )

    def kinds(self, brand: Brand) -> int:
        """How many different context words of the brand stand in this text."""
        return self._cues(brand).context_kinds

    def names(self, brand: Brand) -> bool:
        """Whether this text names the brand unmistakably."""
        return brand.id in self._certain

    def _cues(self, brand: Brand) -> "_BrandCues":
        if brand.id not in self._known:
            own = [hit for hit in self._hits if hit.brand == brand.id]
            context = _outside(context_cues(brand, self._lower), own)
            weak = {match[0] for match in _stems(brand.context).finditer(self._folded)}
            self._known[brand.id] = _BrandCues(
                context, len({cue.words for cue in context}), len(weak), exclude_cues(brand, self._lower)
            )
        return self._known[brand.id]


@dataclass(frozen=True, slots=True)
class _BrandCues:
    context: list[Cue]
    context_kinds: int
    weak_kinds: int
    excluding: list[Cue]


def _outside(cues: list[Cue], own: list[NameHit]) -> list[Cue]:
    """The cues that no name of the brand itself overlaps: a mention is never its own context."""
    starts = [hit.start for hit in own]
    kept = []
    for cue in cues:
        last = bisect_left(starts, cue.end) - 1
        if last < 0 or own[last].end <= cue.start:
            kept.append(cue)
    return kept


def _nearest(cues: list[Cue], hit: NameHit) -> tuple[int, str]:
    """The gap to the nearest cue and its words; -1 where one overlaps the name."""
    at = bisect_left(cues, hit.start, key=lambda cue: cue.start)
    gaps = [(_gap(cue, hit), cue.words) for cue in cues[max(0, at - 3) : at + 3]]
    return min(gaps, default=(FAR, ""))


def _gap(cue: Cue, hit: NameHit) -> int:
    if cue.start < hit.end and hit.start < cue.end:
        return -1
    return max(cue.start - hit.end, hit.start - cue.end)


def _categories(watchlist: Watchlist, hits: list[NameHit]) -> dict[str, set[str]]:
    """The names that stand in a text, by their brands' category: 'Aldi, Lidl und Netto' explain each other."""
    categories: dict[str, set[str]] = defaultdict(set)
    for hit in hits:
        categories[watchlist.brand(hit.brand).category or hit.brand].add(hit.surface.lower())
    return categories


def excluded(brand: Brand, text: str, hit: NameHit) -> str:
    """The exclude words that overlap a name, or nothing; looks no further than such a phrase can reach."""
    if not brand.exclude:
        return ""
    first = max(0, hit.start - LONGEST_EXCLUDE)
    around = "".join(letter.lower()[0] for letter in text[first : hit.end + LONGEST_EXCLUDE])
    cues = (cue for cue in exclude_cues(brand, around))
    return next((cue.words for cue in cues if cue.start + first < hit.end and hit.start < cue.end + first), "")


@lru_cache(maxsize=50_000)
def _stems(entries: tuple[str, ...]) -> re.Pattern[str]:
    """Context words by their first letters, umlauts folded, anywhere in a word: 'Fahrer' is near 'fährt'."""
    words = [entry.lower().translate(_FOLD) for entry in entries]
    stems = sorted({word[: max(_STEM, len(word) - 3)] for word in words if len(word) >= _STEM})
    return re.compile("|".join(map(re.escape, stems)) if stems else r"(?!)")
