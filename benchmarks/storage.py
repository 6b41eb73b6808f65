"""How many posts a second the store takes, beside plain PyMongo writing the same documents in the same run.

    python -m benchmarks.storage [POSTS]

Both write batches of 1,000 with `j: true`. Plain PyMongo writes the post alone; the store writes text, reading state,
post, venue and signature, behind validators and indexes, looks up what each is a copy of (one in ten is), and says of
each post whether it is new.
"""

import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pymongo import MongoClient, ReplaceOne

from storage.home import Home
from storage.server.attach import attach
from storage.store import open_store
from tests.storage.samples import item
from touchpoints.batches import batches
from touchpoints.post import Post, PostText
from touchpoints.watchlist import Storage

BATCH = 1000
WORDS = [f"{start}{end}" for start in "bcdfghjklmnprstvwz" for end in ("all", "ein", "orm", "usch", "ätz", "inn", "ol")]


def rate(posts: list[tuple[Post, PostText]], save: Callable[[list[tuple[Post, PostText]]], object]) -> float:
    started = time.perf_counter()
    for batch in batches(posts, BATCH):
        save(list(batch))
    return len(posts) / (time.perf_counter() - started)


def words(seed: int) -> str:
    return " ".join(random.Random(seed).choices(WORDS, k=60))


def main(count: int) -> None:
    posts = [item(number, words(number % (count * 9 // 10))) for number in range(count)]
    with tempfile.TemporaryDirectory(prefix="mf", ignore_cleanup_errors=True) as folder:
        home = Home(Path(folder) / "data")
        held = attach(home)
        client: MongoClient[dict[str, Any]] = MongoClient(held.uri, journal=True)
        with client, open_store(home, Storage()) as store:
            plain = client["plain"]["posts"]
            by_hand = rate(
                posts,
                lambda batch: plain.bulk_write(
                    [ReplaceOne({"_id": post.id}, post.to_document(), upsert=True) for post, _ in batch], ordered=False
                ),
            )
            by_store = rate(posts, store.posts.save)
            again = rate(posts, store.posts.save)
        held.leave()
        print(f"plain PyMongo {by_hand:,.0f} posts/s")
        print(f"store, new    {by_store:,.0f} posts/s ({by_store / by_hand:.2f} of plain; four writes a post)")
        print(f"store, again  {again:,.0f} posts/s")
        time.sleep(3)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)
