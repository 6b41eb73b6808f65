"""What a second night costs: a forum of 2,000 pages, unchanged, and with one thread in a hundred grown.

    python -m benchmarks.crawl.revisits [--pages 2000]

The goals: an unchanged site costs at most 10 % of the first run's requests, with validators (ETag) 2 % of its bytes;
where one thread in a hundred grew, every new post is found with at most 15 % of the requests. Prints one line a run,
with and without validators; exit code 1 where a goal is missed.
"""

import argparse
import random
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.crawl.forum import Forum
from benchmarks.crawl.jobs import crawled
from benchmarks.crawl.served import Served, served
from benchmarks.crawl.watchlist import write_watchlist
from storage.home import Home
from storage.store import Store, open_store
from touchpoints.watchlist import Storage

_LISTED, _MOST_SECONDS = 25, 3600.0
UNCHANGED, UNCHANGED_BYTES, GROWN = 0.10, 0.02, 0.15


@dataclass(frozen=True)
class Night:
    """What one run cost beside the first, and the posts that it left unfound."""

    name: str
    requests: int
    bytes: int
    share: float
    share_of_bytes: float
    new_posts: int
    missing: int

    def __str__(self) -> str:
        cost = f"{self.requests} requests ({self.share:.1%}), {self.bytes} bytes ({self.share_of_bytes:.2%})"
        return f"{self.name}: {cost}, {self.new_posts} new posts, {self.missing} missing"


def nights(home: Home, site: Served, seed: int = 20261122) -> Iterator[Night]:
    """The first run, one on the unchanged site, one after a hundredth of its threads grew, one after others grew."""
    forum, chance = site.forum, random.Random(seed)
    grown = [chance.sample(range(1, forum.threads + 1), max(1, forum.threads // 100)) for _ in range(2)]
    database = f"revisits-{site.with_validators}".lower()
    config = write_watchlist(home.folder(), site.start, database, delay=0)
    with open_store(home, Storage(database=database)) as store:
        first = _night("first run", home, config, site, store, None)
        yield first
        yield _night("unchanged", home, config, site, store, first)
        for number, threads in enumerate(grown, start=1):
            forum.grow(threads, number)
            yield _night(f"{len(threads)} threads grew", home, config, site, store, first)


def misses(told: list[Night], *, with_validators: bool) -> list[str]:
    """The goals that were missed."""
    _, unchanged, *later = told
    wrong = [f"{night.name}: {night.missing} posts missing" for night in told if night.missing]
    if unchanged.share > UNCHANGED:
        wrong.append(f"unchanged: {unchanged.share:.1%} of the requests")
    if with_validators and unchanged.share_of_bytes > UNCHANGED_BYTES:
        wrong.append(f"unchanged: {unchanged.share_of_bytes:.1%} of the bytes")
    return wrong + [f"{night.name}: {night.share:.1%} of the requests" for night in later if night.share > GROWN]


def _night(name: str, home: Home, config: Path, site: Served, store: Store, first: Night | None) -> Night:
    site.forget()
    run = crawled(home, store, config, _MOST_SECONDS)
    requests, body = site.asked.total(), site.body_bytes
    return Night(
        name,
        requests,
        body,
        requests / (first.requests if first else requests),
        body / (first.bytes if first else body),
        run.new_posts,
        site.forum.count() - store.posts.count(),
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=2000)
    given = parser.parse_args()
    wrong: list[str] = []
    for with_validators in (True, False):
        forum = Forum(threads=given.pages * _LISTED // (_LISTED + 1), posts=3, listed=_LISTED)
        print(f"{forum.pages} pages, {'with' if with_validators else 'without'} validators", flush=True)
        with (
            tempfile.TemporaryDirectory(prefix="mf", ignore_cleanup_errors=True) as folder,
            served(forum, with_validators=with_validators) as site,
        ):
            told = []
            for night in nights(Home(Path(folder)), site):
                print(f"  {night}", flush=True)
                told.append(night)
        wrong += misses(told, with_validators=with_validators)
    print(f"missed: {wrong}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
