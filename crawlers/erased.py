"""What was erased stays erased: a tombstone of the post or of its author keeps a post out of the store."""

from collections.abc import Collection

from storage.store import Store
from touchpoints.post import Post


def erased_among(store: Store, posts: Collection[Post]) -> set[str]:
    """The ids of those of the posts that must not be stored again."""
    stones = store.erasures.among({key for post in posts for key in (post.id, *post.authors)})
    return {post.id for post in posts if not stones.isdisjoint((post.id, *post.authors))}
