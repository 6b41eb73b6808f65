"""What is written of one post: into texts, states and posts."""

from typing import Any

from pymongo import ReplaceOne, UpdateOne

from storage.bulk import Write
from storage.reading_state import ReadingState
from touchpoints.post import Post, PostText


def text_write(text: PostText) -> Write:
    """The words as they are now, for as long as they may be kept."""
    return ReplaceOne({"_id": text.id}, text.to_document(), upsert=True)


def new_state(post: Post) -> dict[str, Any]:
    """The state of a post that nothing was done with yet."""
    return ReadingState(id=post.id, stored=post.content_hash).to_document()


def state_write(post: Post) -> Write:
    """What was read stays noted as long as the text is the one that was read."""
    same = {"$eq": ["$stored", {"$literal": post.content_hash}]}
    kept = {field: {"$cond": [same, f"${field}", None]} for field in ("read", "pipeline", "watchlist", "weights")}
    stored = {"stored": {"$literal": post.content_hash}, "linked": None}
    return UpdateOne({"_id": post.id}, [{"$set": {**stored, **kept}}], upsert=True)


def post_write(post: Post) -> Write:
    """A pipeline, so that the server itself compares with what is there: twice the same write changes nothing."""
    new = post.to_document()
    changed = {"$ne": ["$content_hash", {"$literal": post.content_hash}]}
    revision = {"$add": ["$revision", {"$cond": [changed, 1, 0]}]}
    kept = {
        "first_seen_at": {"$min": ["$first_seen_at", post.first_seen_at]},
        "last_seen_at": {"$max": ["$last_seen_at", post.last_seen_at]},
        "revision": {"$ifNull": [revision, post.revision]},
        "near_duplicate_of": {"$ifNull": ["$near_duplicate_of", None]},
    }
    return UpdateOne({"_id": post.id}, [{"$replaceWith": {"$mergeObjects": [{"$literal": new}, kept]}}], upsert=True)
