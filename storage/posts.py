"""Posts with their texts: stored before they are read, once each, however often they are met."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from pymongo import ReplaceOne, UpdateOne
from pymongo.database import Database

from storage.bulk import Write, write
from storage.duplicates import Duplicates
from storage.reading_state import reader_hash
from storage.retry import retried
from storage.threads import beginnings
from storage.venues import Venues
from touchpoints.batches import batches
from touchpoints.document import Document
from touchpoints.post import Post, PostText

_BATCH = 500


class Saved(StrEnum):
    """What saving a post did."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"


class Posts:
    """The collections `posts`, `texts` and `readings_state`.

    They are written in the order text, state, post, each journalled: a post that is there has its text and its state.
    What it is a copy of is looked up last. After a kill in between, saving the same post again repairs what is missing.
    """

    def __init__(self, database: Database[dict[str, Any]]) -> None:
        self._posts, self._texts = database["posts"], database["texts"]
        self._states = database["readings_state"]
        self._venues = Venues(database)
        self._duplicates = Duplicates(database)
        self._handed_out: dict[str, str] = {}

    def save(self, items: Sequence[tuple[Post, PostText]]) -> list[Saved]:
        """Stores posts; says for each whether it is new, changed since it was last met, or the same.

        `first_seen_at` stays, `last_seen_at` moves on, `revision` grows when `content_hash` changes.

        Raises:
            WorkFailedError: the server refused a record.
        """
        last = {post.id: (post, text) for post, text in items}
        before = self._content_hashes(last)
        write(self._texts, [_text_write(text) for _, text in last.values()])
        write(self._states, [_state_write(post) for post, _ in last.values()])
        made = self._insert([post for post, _ in last.values() if post.id not in before])
        write(self._posts, [_post_write(post) for post, _ in last.values() if post.id not in made])
        self._venues.note(post for post, _ in last.values())
        self._duplicates.link(last.values())
        return list(_outcomes(items, before, made))

    def _insert(self, posts: Sequence[Post]) -> set[str]:
        """Stores those that are not there; their ids. Faster than a pipeline, which compares with what is there."""
        written = write(self._posts, [_insertion(post) for post in posts])
        return {post.id for position, post in enumerate(posts) if written.repeated or position in written.inserted}

    def count(self) -> int:
        """How many posts there are."""
        return retried(lambda: self._posts.count_documents({}))

    def get(self, post_id: str) -> Post | None:
        """The post, or None."""
        found = retried(lambda: self._posts.find_one({"_id": post_id}))
        return Post.model_validate(found) if found else None

    def some(self, ids: Iterable[str]) -> dict[str, Post]:
        """The posts of these ids that are stored, by id."""
        query = {"_id": {"$in": list(ids)}}
        return {row["_id"]: Post.model_validate(row) for row in retried(lambda: list(self._posts.find(query)))}

    def known(self, ids: Iterable[str]) -> set[str]:
        """Those of the ids that are stored."""
        return set(self._content_hashes(ids))

    def unread(self, pipeline: str, watchlist: str, weights: str) -> Iterator[Document]:
        """Posts whose text is there and that these hashes have not read, in the order of their ids."""
        for texts in self._unread_texts(reader_hash(pipeline, watchlist, weights)):
            yield from self._documents(texts)

    def past_retention_unread(self, pipeline: str, watchlist: str, weights: str) -> int:
        """How many posts these hashes have not read and never will: their text is gone."""
        reader = reader_hash(pipeline, watchlist, weights)
        unread = retried(lambda: self._states.count_documents({"read": {"$ne": reader}}))
        return max(0, unread - sum(len(texts) for texts in self._unread_texts(reader)))

    def read_with(self, ids: Iterable[str], pipeline: str, weights: str) -> dict[str, str]:
        """By id, those of the posts that were read with this pipeline and these weights: the watchlist they had."""
        query = {"_id": {"$in": list(ids)}, "pipeline": pipeline, "weights": weights}
        rows = retried(lambda: list(self._states.find(query, {"watchlist": 1})))
        return {row["_id"]: row["watchlist"] for row in rows}

    def mark_read(self, ids: Iterable[str], pipeline: str, watchlist: str, weights: str) -> None:
        """Notes what read the posts. One that has changed since `unread` handed it out stays unread."""
        reader = reader_hash(pipeline, watchlist, weights)
        read = {"read": reader, "pipeline": pipeline, "watchlist": watchlist, "weights": weights}
        write(self._states, [UpdateOne(self._as_handed_out(post_id), {"$set": read}) for post_id in ids])

    def _as_handed_out(self, post_id: str) -> dict[str, Any]:
        stored = self._handed_out.pop(post_id, None)
        return {"_id": post_id, "stored": stored} if stored else {"_id": post_id}

    def _content_hashes(self, ids: Iterable[str]) -> dict[str, str]:
        found: dict[str, str] = {}
        for some in batches(ids, _BATCH):
            query = {"_id": {"$in": some}}
            rows = retried(lambda query=query: list(self._posts.find(query, {"content_hash": 1})))  # type: ignore[misc]
            found.update((row["_id"], row["content_hash"]) for row in rows)
        return found

    def _unread_texts(self, reader: str) -> Iterator[dict[str, str]]:
        """By batches: the ids of posts with a text that the reader has not read, with the hash of the text stored."""
        last = ""
        while ids := self._text_ids_after(last):
            last = ids[-1]
            query = {"_id": {"$in": ids}, "read": {"$ne": reader}}
            rows = retried(lambda query=query: list(self._states.find(query, {"stored": 1})))  # type: ignore[misc]
            yield {row["_id"]: row["stored"] for row in rows}

    def _text_ids_after(self, last: str) -> list[str]:
        query = {"_id": {"$gt": last}, "expires_at": {"$gt": datetime.now(UTC)}}
        rows = retried(lambda: list(self._texts.find(query, {"_id": 1}).sort("_id", 1).limit(_BATCH)))
        return [row["_id"] for row in rows]

    def _documents(self, stored: dict[str, str]) -> Iterator[Document]:
        query = {"_id": {"$in": list(stored)}}
        posts = [Post.model_validate(row) for row in retried(lambda: list(self._posts.find(query).sort("_id", 1)))]
        texts = {row["_id"]: row["text"] for row in retried(lambda: list(self._texts.find(query, {"text": 1})))}
        begun = beginnings(self._posts, self._texts, posts)
        for post in posts:
            if post.id in texts:
                self._handed_out[post.id] = stored[post.id]
                title, start = begun.get(post.id, (None, None))
                yield _document(post, texts[post.id], title, start)


def _text_write(text: PostText) -> Write:
    return ReplaceOne({"_id": text.id}, text.to_document(), upsert=True)


def _state_write(post: Post) -> Write:
    """What was read stays noted as long as the text is the one that was read."""
    same = {"$eq": ["$stored", {"$literal": post.content_hash}]}
    kept = {field: {"$cond": [same, f"${field}", None]} for field in ("read", "pipeline", "watchlist", "weights")}
    return UpdateOne({"_id": post.id}, [{"$set": {"stored": {"$literal": post.content_hash}, **kept}}], upsert=True)


def _insertion(post: Post) -> Write:
    fields = {name: value for name, value in post.to_document().items() if name != "_id"}
    return UpdateOne({"_id": post.id}, {"$setOnInsert": fields}, upsert=True)


def _post_write(post: Post) -> Write:
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


def _outcomes(items: Sequence[tuple[Post, PostText]], before: dict[str, str], made: set[str]) -> Iterator[Saved]:
    known = dict(before)
    for post, _ in items:
        if post.id in known:
            yield Saved.SAME if known[post.id] == post.content_hash else Saved.CHANGED
        else:
            yield Saved.NEW if post.id in made else Saved.SAME
        known[post.id] = post.content_hash


def _document(post: Post, text: str, thread_title: str | None, thread_start: str | None) -> Document:
    return Document(
        id=post.id,
        text=text,
        title=post.title,
        language=post.language,
        channel=post.channel,
        about=post.about,
        rating=post.rating,
        thread_title=thread_title,
        thread_start=thread_start,
    )
