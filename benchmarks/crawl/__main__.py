"""Pages per second of the whole spider beside bare Scrapy spiders, on the same site, in one run, pace off.

    python -m benchmarks.crawl [--threads 1600] [--rounds 3] [--one-in 10]

The site is a forum in phpBB's markup on loopback, 20 posts and about 40 KB a page, no two posts alike; one post in ten
names the brand, or one in so many as is asked for: where all do, there is as much to admit and to store as there can
be. The usual spider does what one writes with Scrapy alone: follows links, reads six fields of each post by selectors
and writes JSON lines. The empty one follows links and reads nothing. The whole spider obeys robots.txt and
reservations, extracts every post, admits those that concern the brand and writes them, journalled, into MongoDB.
The goal is half of a bare spider's rate, and a lag of the event loop below 50 ms at the 99th percentile. Prints one
JSON object; ratios are medians over the rounds. A short crawl is mostly the start of processes: below 1,000 threads
its ratios say little.
"""

import argparse
import json
import multiprocessing
import statistics
import tempfile
import time
from collections.abc import Callable
from typing import Any

from benchmarks.crawl.bare import empty, usual
from benchmarks.crawl.forum import Forum
from benchmarks.crawl.served import served
from benchmarks.crawl.whole import whole

_SECONDS_TO_STOP = 1.0


def measured(run: Callable[..., None], url: str) -> dict[str, Any]:
    context = multiprocessing.get_context("spawn")
    told, theirs = context.Pipe(duplex=False)
    with tempfile.TemporaryDirectory(prefix="mf", ignore_cleanup_errors=True) as home:
        process = context.Process(target=run, args=(url, home, theirs))
        process.start()
        theirs.close()
        result = told.recv()
        process.join()
        time.sleep(_SECONDS_TO_STOP)
    return {**result, "pages_per_second": result["pages"] / result["seconds"]}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--threads", type=int, default=1600)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--one-in", type=int, default=10, help="of so many posts one names the brand")
    given = parser.parse_args()
    with served(Forum(given.threads, one_in=given.one_in), with_validators=False) as site:
        site.keep()
        size = sum(map(len, site.kept.values())) // len(site.kept)
        rounds = [
            {run.__name__: measured(run, site.start) for run in (empty, usual, whole)} for _ in range(given.rounds)
        ]
    told = {"pages": len(site.kept), "bytes_a_page": size, "one_in": given.one_in, "rounds": rounds}
    for peer in ("usual", "empty"):
        told[f"ratio_to_{peer}"] = statistics.median(
            each["whole"]["pages_per_second"] / each[peer]["pages_per_second"] for each in rounds
        )
    print(json.dumps(told, indent=1))


if __name__ == "__main__":
    main()
