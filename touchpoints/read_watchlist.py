"""What reading takes from a watchlist; and, of two watchlists, which posts the change between them can touch."""

import json
from collections.abc import Iterator
from typing import Self

from pydantic import Field

from touchpoints.document import Document
from touchpoints.identity import digest
from touchpoints.names import NameIndex
from touchpoints.record import Record
from touchpoints.watchlist import Brand, Languages, Watchlist


class ReadWatchlist(Record):
    """The part of a watchlist that readings depend on. `id` is its fingerprint; a changed source doesn't change it."""

    id: str = Field(alias="_id")
    brands: tuple[Brand, ...]
    languages: Languages

    @classmethod
    def of(cls, watchlist: Watchlist) -> Self:
        """The part of this watchlist."""
        read_from = watchlist.model_dump(mode="json", include={"brands", "languages"})
        fingerprint = digest(json.dumps(read_from, sort_keys=True, ensure_ascii=False))
        return cls(id=fingerprint, brands=watchlist.brands, languages=watchlist.languages)


class ChangedBrands:
    """The brands that differ between two watchlists, each as it was and as it is, with an index of all their names."""

    def __init__(self, before: ReadWatchlist, after: ReadWatchlist) -> None:
        self._everything = before.languages != after.languages
        unchanged = set(before.brands) & set(after.brands)
        changed = [_only(watchlist, set(watchlist.brands) - unchanged) for watchlist in (before, after)]
        self._ids = {brand.id for watchlist in changed for brand in watchlist.brands}
        self._names = [NameIndex(watchlist) for watchlist in changed]

    def touch(self, document: Document) -> bool:
        """Whether the document may read otherwise now: it names, or is about, a brand that changed."""
        if self._everything or (document.about is not None and document.about.brand in self._ids):
            return True
        return any(names.find(words) for words in _words(document) for names in self._names)


def _only(watchlist: ReadWatchlist, brands: set[Brand]) -> ReadWatchlist:
    return watchlist.model_copy(update={"brands": tuple(brands)})


def _words(document: Document) -> Iterator[str]:
    """Everywhere that reading looks for names: the post itself, how its thread began, what it is about."""
    about = document.about
    places = (document.text, document.title, document.thread_title, document.thread_start)
    subjects = (about.brand, about.name, about.product) if about else ()
    yield from filter(None, (*places, *subjects))
