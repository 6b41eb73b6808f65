"""Near duplicates: a copy is linked to the first post seen with the same wording, its leader.

A leader is no copy itself. Everything here may be done again, by two processes at once, and after a kill at any
point: signatures are written before copies are looked up, and count as linked only when all that follows is written.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from pymongo import ReplaceOne, UpdateOne
from pymongo.database import Database

from storage.bulk import write
from storage.retry import retried
from storage.signature import Signature, sign
from touchpoints.batches import batches
from touchpoints.likeness import SCHEME
from touchpoints.post import Post, PostText

_BATCH = 500
_ANCHORS_AT_ONCE = 50_000
_ANYBODYS = 1_000
"""Leaders. A phrase that more have, such as what an app puts below every post, is no reason to compare."""
Index = list[tuple[str, int]]
_BY_ANCHOR: Index = [("leader", 1), ("anchors", 1)]
_STATE = ("stored", "scheme", "linked", "first_seen")
_FIELDS = tuple(field.alias or name for name, field in Signature.model_fields.items())
"""Signatures of an older scheme may have others."""


class Duplicates:
    """The collection `signatures`, and `near_duplicate_of` of the posts."""

    def __init__(self, database: Database[dict[str, Any]]) -> None:
        self._posts, self._signatures = database["posts"], database["signatures"]

    def link(self, items: Iterable[tuple[Post, PostText]]) -> None:
        """Links stored posts with what they are copies of. A post whose words are those linked before costs nothing."""
        last = {post.id: (post, text) for post, text in items}
        known = {row["_id"]: row for row in self._rows({"_id": {"$in": list(last)}}, *_STATE)}
        unlinked = {id_: item for id_, item in last.items() if not _is_linked(known.get(id_), item[0])}
        if unlinked:
            changed = [id_ for id_ in unlinked if id_ in known]
            opened = [*self._signed(unlinked), *self._copies_of(changed, but=unlinked)]
            self._settle(opened, unlinked.keys() - known.keys())

    def release(self, ids: Sequence[str]) -> None:
        """Forgets posts that are about to be removed; of the copies of each, the first seen leads from now on."""
        for some in batches(ids, _BATCH):
            copies = self._copies_of(some, but=some)
            retried(lambda some=some: self._signatures.delete_many({"_id": {"$in": some}}))  # type: ignore[misc]
            self._settle(copies, set())

    def leaders(self, ids: Iterable[str]) -> dict[str, str]:
        """Of those of the posts that are copies: the id of the post that each is a copy of."""
        found: dict[str, str] = {}
        for some in batches(ids, _BATCH):
            query = {"_id": {"$in": some}, "near_duplicate_of": {"$ne": None}}
            rows = retried(lambda query=query: list(self._posts.find(query, {"near_duplicate_of": 1})))  # type: ignore[misc]
            found.update((row["_id"], row["near_duplicate_of"]) for row in rows)
        return found

    def _signed(self, items: dict[str, tuple[Post, PostText]]) -> list[Signature]:
        query = {"_id": {"$in": list(items)}}
        rows = retried(lambda: list(self._posts.find(query, {"first_seen_at": 1})))
        return [sign(*items[row["_id"]], row["first_seen_at"]) for row in rows]

    def _settle(self, opened: list[Signature], new: set[str]) -> None:
        """Finds a leader for each, and for all that this concerns in turn. `new` posts say already that they lead.

        It ends: what is opened again finds an earlier leader than it had, or had lost the one it had.
        """
        concerned: set[str] = set()
        while opened:
            concerned |= {each.id for each in opened}
            fresh = [each.model_copy(update={"leader": None, "linked": False}) for each in opened]
            write(self._signatures, [ReplaceOne({"_id": each.id}, each.to_document(), upsert=True) for each in fresh])
            settled, overtaken = self._led(sorted(fresh, key=lambda each: each.age))
            self._note(settled, new)
            new = new - {each.id for each in settled if each.leader}
            opened = self._reopened(overtaken, settled)
        write(self._signatures, [UpdateOne({"_id": id_}, {"$set": {"linked": True}}) for id_ in sorted(concerned)])

    def _led(self, opened: Sequence[Signature]) -> tuple[list[Signature], set[str]]:
        """Each with its leader; and the leaders seen later than one of these, which have to follow it.

        They come oldest first, so that each need only be compared with those that lead by then.
        """
        leading = self._leading(opened)
        settled, overtaken = [], set()
        for each in opened:
            telling = [leading[anchor] for anchor in each.anchors if len(leading[anchor]) <= _ANYBODYS]
            near = {other.id: other for others in telling for other in others}
            alike = [other for other in near.values() if each.is_like(other)]
            leader = min(alike, key=lambda other: other.age, default=each)
            if leader.age < each.age:
                settled.append(each.model_copy(update={"leader": leader.id}))
                continue
            settled.append(each)
            overtaken |= {other.id for other in alike}
            for anchor in each.anchors:
                leading[anchor].append(each)
        return settled, overtaken

    def _leading(self, opened: Sequence[Signature]) -> dict[int, list[Signature]]:
        """By anchor: the leaders beside the opened that have it.

        Left to itself the server would rather walk through all ids but those of the opened.
        """
        leading: dict[int, list[Signature]] = defaultdict(list)
        others = {"leader": None, "_id": {"$nin": [each.id for each in opened]}}
        wanted = {anchor for each in opened for anchor in each.anchors}
        for some in batches(sorted(wanted), _ANCHORS_AT_ONCE):
            for found in self._find({**others, "anchors": {"$in": some}}, _BY_ANCHOR):
                for anchor in wanted.intersection(found.anchors):
                    leading[anchor].append(found)
        return leading

    def _note(self, settled: Sequence[Signature], new: set[str]) -> None:
        links = [each for each in settled if each.leader or each.id not in new]
        write(
            self._posts, [UpdateOne({"_id": each.id}, {"$set": {"near_duplicate_of": each.leader}}) for each in links]
        )
        copies = [each for each in settled if each.leader]
        write(self._signatures, [UpdateOne({"_id": each.id}, {"$set": {"leader": each.leader}}) for each in copies])

    def _reopened(self, overtaken: set[str], settled: Sequence[Signature]) -> list[Signature]:
        """Overtaken leaders with their copies, and copies whose leader another process has meanwhile made a copy.

        Copies are looked up again once their leader says that it leads no more: what another process linked before is
        there by then, and what it links later it opens itself.
        """
        chosen = {each.leader for each in settled if each.leader}
        leading = {row["_id"] for row in self._rows({"_id": {"$in": list(chosen)}, "leader": None}, "_id")}
        orphans = [each for each in settled if each.leader in chosen - leading]
        followers = self._copies_of(
            overtaken | {each.id for each in settled if each.leader}, but=[each.id for each in orphans]
        )
        leaders = self._find({"_id": {"$in": list(overtaken)}})
        return list({each.id: each for each in (*leaders, *followers, *orphans)}.values())

    def _copies_of(self, leaders: Iterable[str], but: Iterable[str]) -> list[Signature]:
        wanted = list(leaders)
        return self._find({"leader": {"$in": wanted}, "_id": {"$nin": list(but)}}) if wanted else []

    def _find(self, query: dict[str, Any], index: Index | None = None) -> list[Signature]:
        found = retried(lambda: list(self._signatures.find(query, _FIELDS, hint=index)))
        return [Signature.model_validate(row) for row in found]

    def _rows(self, query: dict[str, Any], *fields: str) -> list[dict[str, Any]]:
        return retried(lambda: list(self._signatures.find(query, fields)))


def _is_linked(row: dict[str, Any] | None, post: Post) -> bool:
    """An archive may tell of a post that it was seen earlier than anybody knew."""
    if row is None or post.first_seen_at < row["first_seen"]:
        return False
    return bool(row["linked"]) and (row["stored"], row["scheme"]) == (post.content_hash, SCHEME)
