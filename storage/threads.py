"""How a thread began: its first post's title and text, which tell what the later ones are about."""

from collections.abc import Sequence
from typing import Any

from storage.bulk import Documents
from storage.retry import retried
from touchpoints.post import Post

Beginning = tuple[str | None, str | None]


def beginnings(posts: Documents, texts: Documents, replies: Sequence[Post]) -> dict[str, Beginning]:
    """By post id: title and text of the first post of its thread. A first post has no beginning but itself."""
    threads = list({post.thread_url for post in replies if post.thread_url})
    if not threads:
        return {}
    first = _first_posts(posts, threads)
    query = {"_id": {"$in": [row["_id"] for row in first.values()]}}
    words = {row["_id"]: row["text"] for row in retried(lambda: list(texts.find(query, {"text": 1})))}
    return {
        post.id: (first[post.thread_url]["title"], words.get(first[post.thread_url]["_id"]))
        for post in replies
        if post.thread_url in first and first[post.thread_url]["_id"] != post.id
    }


def _first_posts(posts: Documents, threads: list[str]) -> dict[str, dict[str, Any]]:
    """The post with the lowest position; but where the thread's own address is a post's (an article), that post."""
    row = {"title": {"$first": "$title"}, "post": {"$first": "$_id"}}
    by_position: list[dict[str, Any]] = [
        {"$match": {"thread_url": {"$in": threads}, "position": {"$gte": 0}}},
        {"$sort": {"thread_url": 1, "position": 1}},
        {"$group": {"_id": "$thread_url", **row}},
    ]
    by_address: list[dict[str, Any]] = [
        {"$match": {"url": {"$in": threads}}},
        {"$sort": {"url": 1, "position": 1}},
        {"$group": {"_id": "$url", **row}},
    ]
    found = [*retried(lambda: list(posts.aggregate(by_position))), *retried(lambda: list(posts.aggregate(by_address)))]
    return {row["_id"]: {"_id": row["post"], "title": row["title"]} for row in found}
