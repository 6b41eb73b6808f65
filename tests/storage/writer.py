"""A program for the tests: stores posts one batch after the other and says which were acknowledged."""

import sys
from pathlib import Path

from storage.home import Home
from storage.store import open_store
from tests.storage.samples import item
from touchpoints.watchlist import Storage


def main(data: str, first: int, batches: int, size: int) -> None:
    with open_store(Home(Path(data)), Storage()) as store:
        for batch in range(batches):
            start = first + batch * size
            store.posts.save([item(number, f"Beitrag {number}") for number in range(start, start + size)])
            print(start + size, flush=True)


if __name__ == "__main__":
    main(sys.argv[1], *(int(argument) for argument in sys.argv[2:]))
