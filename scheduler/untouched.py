"""Untouched: posts whose reading a changed watchlist leaves as it was, told without reading them again."""

from collections.abc import Sequence

from storage.store import Store
from touchpoints.document import Document
from touchpoints.read_watchlist import ChangedBrands, ReadWatchlist
from touchpoints.touchpoint import Provenance


class Untouched:
    """Compares the watchlist that is read with now with those that posts were read with before."""

    def __init__(self, store: Store, watchlist: ReadWatchlist, made_by: Provenance) -> None:
        self._posts = store.posts
        self._made_by = made_by
        self._changes = {
            before.id: ChangedBrands(before, watchlist) for before in store.read_watchlists.others(watchlist.id)
        }

    def among(self, documents: Sequence[Document]) -> set[str]:
        """The ids of those that the same pipeline and weights would read the same way again."""
        if not self._changes:
            return set()
        ids = [document.id for document in documents]
        before = self._posts.read_with(ids, self._made_by.pipeline, self._made_by.weights)
        changes = {post_id: self._changes.get(watchlist) for post_id, watchlist in before.items()}
        return {
            document.id
            for document in documents
            if (changed := changes.get(document.id)) is not None and not changed.touch(document)
        }
