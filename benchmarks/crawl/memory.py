"""A crawl of 20,000 pages on loopback: what its processes hold in memory, and its rate, by 1,000 pages.

    python -m benchmarks.crawl.memory [--pages 20000] [--posts 5]

Prints one line for each 1,000 pages: megabytes of the spider, the largest of its workers and mongod, how many workers
there are (a second one is started where the first can't keep up), and pages a second since the line before; then what
became of the posts: their words are drawn by chance, so that now and then one tells of somebody's faith and is refused.
Ends with exit code 1 where spider or worker grew by more than a fifth after the first quarter, or the last quarter's
rate is below half of the second's, or a post is missing.
"""

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.crawl.forum import Forum
from benchmarks.crawl.jobs import megabytes, mongods_of, start_crawl, workers_of
from benchmarks.crawl.served import Served, served
from benchmarks.crawl.watchlist import write_watchlist
from storage.home import Home
from storage.store import open_store
from touchpoints.watchlist import Storage

_LISTED, _TICK, _GROWTH, _SLOWER = 25, 0.1, 1.2, 0.5


@dataclass(frozen=True)
class Reading:
    """Where the crawl was: pages asked for, megabytes of its processes, pages a second since the reading before.

    `worker` is the largest of the `workers`.
    """

    pages: int
    spider: float
    worker: float
    workers: int
    mongod: float
    rate: float

    def __str__(self) -> str:
        worker = f"worker {self.worker:5.0f} MB (of {self.workers})"
        told = f"spider {self.spider:5.0f} MB, {worker}, mongod {self.mongod:5.0f} MB"
        return f"{self.pages:6} pages: {told}, {self.rate:5.1f} pages/s"


def readings(site: Served, home: Home, every: int) -> Iterator[Reading]:
    """One reading for each `every` pages of a crawl of the site."""
    with open_store(home, Storage()) as store:
        run, job = start_crawl(home, store, write_watchlist(home.folder(), site.start, delay=0))
        begun, told = time.monotonic(), every
        while job.poll() is None:
            time.sleep(_TICK)
            if len(site.arrivals) >= told:
                now, pages = time.monotonic(), len(site.arrivals)
                workers = list(map(megabytes, workers_of(job.pid)))
                spider, mongod = megabytes(job.pid), sum(map(megabytes, mongods_of(home)))
                rate = (pages - told + every) / (now - begun)
                yield Reading(pages, spider, max(workers, default=0.0), len(workers), mongod, rate)
                begun, told = now, pages - pages % every + every
        ended = store.runs.get(run.id)
        dropped = ended.dropped_posts if ended else 0
        stored, written = store.posts.count(), site.forum.count()
        print(f"exit code {job.returncode}, of {written} posts {stored} stored and {dropped} refused by the gate")
        if stored + dropped != written:
            sys.exit("posts are missing")


def is_flat(read: list[Reading]) -> bool:
    """Whether memory and rate stayed what they were when a quarter was done."""
    quarter = max(1, len(read) // 4)
    first, last = read[quarter], read[-1]
    rates = [statistics.median(each.rate for each in part) for part in (read[quarter : 2 * quarter], read[-quarter:])]
    grown = max(last.spider / first.spider, last.worker / first.worker)
    print(f"grown to {grown:.2f} times, rate {rates[1] / rates[0]:.2f} times that of the second quarter")
    return grown <= _GROWTH and rates[1] >= _SLOWER * rates[0]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=20_000)
    parser.add_argument("--posts", type=int, default=5)
    given = parser.parse_args()
    forum = Forum(threads=given.pages * _LISTED // (_LISTED + 1), posts=given.posts, listed=_LISTED)
    with tempfile.TemporaryDirectory(prefix="mf", ignore_cleanup_errors=True) as folder, served(forum) as site:
        read = []
        for reading in readings(site, Home(Path(folder)), every=max(1, given.pages // 20)):
            print(reading, flush=True)
            read.append(reading)
        return 0 if is_flat(read) else 1


if __name__ == "__main__":
    sys.exit(main())
