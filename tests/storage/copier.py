"""A program for the tests: stores copies of three texts one batch after the other and says which were acknowledged."""

import random
import sys
from datetime import timedelta
from pathlib import Path

from storage.home import Home
from storage.store import open_store
from tests.storage.samples import NOW, item
from touchpoints.post import Post, PostText
from touchpoints.watchlist import Storage

KINDS = 3
_START = NOW.replace(hour=0, minute=0, second=0, microsecond=0)


def copy(number: int) -> tuple[Post, PostText]:
    """The number tells the kind, and who was first of it."""
    words = random.Random(number % KINDS).choices([f"wort{each}" for each in range(200)], k=40)
    at = _START + timedelta(seconds=number)
    return item(number, " ".join(words), first_seen_at=at, last_seen_at=at)


def main(data: str, first: int, batches: int, size: int) -> None:
    with open_store(Home(Path(data)), Storage()) as store:
        for batch in range(batches):
            start = first + batch * size
            # The last comes first, so that leaders are overtaken all the time.
            store.posts.save([copy(number) for number in reversed(range(start, start + size))])
            store.posts.link_copies()
            print(start + size, flush=True)


if __name__ == "__main__":
    main(sys.argv[1], *(int(argument) for argument in sys.argv[2:]))
