"""`python -m benchmarks.extraction.bad_input`: seconds of CPU that broken, hostile and huge pages take.

Exits 1 where a page takes more than two seconds, ends in an error, or says neither what it holds nor why nothing.
"""

import argparse
import sys
import time
from dataclasses import dataclass

from benchmarks.extraction.bad_pages import BadPage, bad_pages
from crawlers.extract import extract

SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class Measured:
    """What one page took and what came of it; `failed` where that is an error or says nothing."""

    bad: BadPage
    seconds: float
    result: str
    failed: bool


def main() -> int:
    """Prints one line a page, the slowest last."""
    asked = _arguments()
    next(map(measured, bad_pages(0.001)))
    every = [measured(bad) for bad in bad_pages(shape=asked.shape, setting=asked.setting)]
    for one in sorted(every, key=lambda one: one.seconds):
        if one.seconds >= asked.over:
            sys.stdout.write(f"{one.seconds:6.2f} s  {one.bad.setting:<17}{one.bad.shape:<38}{one.result}\n")
    bad = [one for one in every if one.failed or one.seconds > SECONDS]
    slowest = max((one.seconds for one in every), default=0.0)
    sys.stdout.write(f"{len(every)} pages, the slowest {slowest:.2f} s, {len(bad)} over {SECONDS:.0f} s or failed\n")
    return 1 if bad else 0


def measured(bad: BadPage) -> Measured:
    """Reads the page once; whatever is raised is its result."""
    start = time.process_time()
    try:
        found = extract(bad.page, bad.hints)
    except Exception as error:  # noqa: BLE001 - an error of any kind is what is looked for
        return Measured(bad, time.process_time() - start, f"{type(error).__name__}: {error}"[:120], failed=True)
    seconds = time.process_time() - start
    says = f"{len(found.posts)} posts" if found.posts else str(found.detail)[:90]
    return Measured(bad, seconds, f"{found.outcome}: {says}", failed=not (found.posts or found.detail or found.links))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.extraction.bad_input", description=__doc__)
    parser.add_argument("--shape", default="", help="a part of a shape's name")
    parser.add_argument("--setting", default="", help="known engine, unknown engine, article, review portal, ...")
    parser.add_argument("--over", type=float, default=0.0, help="print only pages that took this many seconds")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
