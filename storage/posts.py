"""Posts with their texts: stored before they are read, once each, however often they are met."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from pymongo import UpdateOne
from pymongo.database import Database

from storage.bulk import insert, write
from storage.duplicates import Duplicates
from storage.post_writes import new_state, post_write, state_write, text_write
from storage.reading_state import reader_hash
from storage.retry import retried
from storage.threads import beginnings
from storage.venues import Venues
from touchpoints.batches import batches
from touchpoints.document import Document
from touchpoints.likeness import SCHEME
from touchpoints.post import Post, PostText

_BATCH = 500
_MET = ("content_hash", "first_seen_at")
Item = tuple[Post, PostText]
Items = Mapping[str, Item]


class Saved(StrEnum):
    """What saving a post did."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"


@dataclass(frozen=True)
class _Met:
    """What is stored of a post that was met before."""

    content_hash: str
    first_seen_at: datetime

    def is_moved_by(self, post: Post) -> bool:
        """Whether it says something else now; or was seen earlier than anybody knew, as an archive may tell."""
        return self.content_hash != post.content_hash or post.first_seen_at < self.first_seen_at


class Posts:
    """The collections `posts`, `texts` and `readings_state`.

    They are written in the order text, state, post, each journalled: a post that is there has its text and its state.
    After a kill in between, saving the same post again repairs what is missing. What it is a copy of is looked up by
    `link_copies`, before anything is made of it.
    """

    def __init__(self, database: Database[dict[str, Any]]) -> None:
        self._posts, self._texts = database["posts"], database["texts"]
        self._states = database["readings_state"]
        self._venues = Venues(database)
        self._duplicates = Duplicates(database)
        self._handed_out: dict[str, str] = {}

    def save(self, items: Sequence[Item]) -> list[Saved]:
        """Stores posts; says for each whether it is new, changed since it was last met, or the same.

        `first_seen_at` stays, `last_seen_at` moves on, `revision` grows when `content_hash` changes.

        Raises:
            WorkFailedError: the server refused a record.
        """
        last = {post.id: (post, text) for post, text in items}
        before = self._met(last)
        new = {id_: item for id_, item in last.items() if id_ not in before}
        self._save_texts(last, new)
        self._save_states(last, new, before)
        made = self._save_posts(last, new)
        self._venues.note(post for post, _ in last.values())
        return list(_outcomes(items, before, made))

    def link_copies(self) -> None:
        """Looks up what the posts that were stored since the last time are copies of; all of them after an update.

        Whatever stops it, the next call goes on where it was.
        """
        without_post: set[str] = set()
        while states := self._unlinked(without_post):
            posts = self.some(state["_id"] for state in states)
            query = {"_id": {"$in": list(posts)}}
            rows = retried(lambda query=query: list(self._texts.find(query)))  # type: ignore[misc]
            self._duplicates.link((posts[text.id], text) for text in map(PostText.model_validate, rows))
            done = [state for state in states if state["_id"] in posts]
            write(self._states, [UpdateOne(state, {"$set": {"linked": SCHEME}}) for state in done])
            # Its post is just being written, or never was.
            without_post |= {state["_id"] for state in states if state["_id"] not in posts}

    def _unlinked(self, but: Collection[str]) -> list[dict[str, Any]]:
        query = {"linked": {"$ne": SCHEME}, "_id": {"$nin": list(but)}}
        return retried(lambda: list(self._states.find(query, {"stored": 1}).limit(_BATCH)))

    def _save_texts(self, items: Items, new: Items) -> None:
        there = insert(self._texts, [text.to_document() for _, text in new.values()]).there
        write(self._texts, [text_write(text) for id_, (_, text) in items.items() if id_ not in new or id_ in there])

    def _save_states(self, items: Items, new: Items, before: Mapping[str, _Met]) -> None:
        there = insert(self._states, [new_state(post) for post, _ in new.values()]).there
        moved = {id_ for id_, met in before.items() if met.is_moved_by(items[id_][0])}
        write(self._states, [state_write(post) for id_, (post, _) in items.items() if id_ in there | moved])

    def _save_posts(self, items: Items, new: Items) -> set[str]:
        """Stores them; the ids of those that were not there."""
        inserted = insert(self._posts, [post.to_document() for post, _ in new.values()])
        there = inserted.there
        write(self._posts, [post_write(post) for id_, (post, _) in items.items() if id_ not in new or id_ in there])
        return set(new) if inserted.repeated else new.keys() - there

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
        return set(self._met(ids))

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

    def _met(self, ids: Iterable[str]) -> dict[str, _Met]:
        found: dict[str, _Met] = {}
        for some in batches(ids, _BATCH):
            query = {"_id": {"$in": some}}
            rows = retried(lambda query=query: list(self._posts.find(query, _MET)))  # type: ignore[misc]
            found.update((row["_id"], _Met(row["content_hash"], row["first_seen_at"])) for row in rows)
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


def _outcomes(items: Sequence[Item], before: Mapping[str, _Met], made: set[str]) -> Iterator[Saved]:
    known = {id_: met.content_hash for id_, met in before.items()}
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
