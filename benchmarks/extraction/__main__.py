"""`python -m benchmarks.extraction`: the figures, the floors, and the peers."""

import argparse
import json
import sys
from pathlib import Path

from benchmarks.extraction.corpus import corpus
from benchmarks.extraction.engine_pages import engine_pages
from benchmarks.extraction.floors import floors, values
from benchmarks.extraction.report import as_json, table
from benchmarks.extraction.run import score
from benchmarks.extraction.sample import Sample


def main() -> int:
    """Scores `extract`, prints, and returns 1 where a figure fell below its floor."""
    asked = _arguments()
    from crawlers.extract import extract

    samples = _samples(asked)
    if asked.speed or asked.peers:
        return _compare(samples, asked)
    figures, _ = score(samples, extract, engine=asked.engine)
    sys.stdout.write((json.dumps(as_json(figures), indent=1) if asked.json else table(figures)) + "\n")
    if asked.misses is not None:
        hits = [miss for miss in figures.misses if asked.misses in miss[0]]
        sys.stdout.writelines(f"{name} | {where} | {told}\n" for name, where, told in hits)
    if asked.raise_floors:
        floors(asked.shared).lift(values(figures, asked.engine))
    low = floors(asked.shared).fallen(values(figures, asked.engine)) if asked.check else []
    sys.stderr.writelines(f"{line}\n" for line in low)
    return 1 if low else 0


def _compare(samples: list[Sample], asked: argparse.Namespace) -> int:
    from benchmarks.extraction.peers import compare
    from benchmarks.extraction.speed import ratios

    sys.stdout.write((ratios(samples) if asked.speed else compare(samples)) + "\n")
    return 0


def _samples(asked: argparse.Namespace) -> list[Sample]:
    samples = [*corpus(asked.shared), *engine_pages(asked.shared)]
    chosen = [sample for sample in samples if asked.kind in {None, sample.kind}]
    return [sample for sample in chosen if asked.origin in {None, sample.origin} and asked.name in sample.name]


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.extraction", description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="where corpus/ and engines/ are")
    parser.add_argument("--kind", help="forum, review, listing, test_report, blog or press")
    parser.add_argument("--origin", help="aeb, fundus, wcxb, trafilatura, autopager or engines")
    parser.add_argument("--name", default="", help="a part of the page's name")
    parser.add_argument("--engine", default="auto", choices=["auto", "none"])
    parser.add_argument("--misses", nargs="?", const="", help="print each miss of figures whose name holds this")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--check", action="store_true", help="fail where a figure is below its floor")
    parser.add_argument("--raise", dest="raise_floors", action="store_true", help="lift the floors that were passed")
    parser.add_argument("--peers", action="store_true", help="libraries side by side")
    parser.add_argument("--speed", action="store_true", help="pages a second beside trafilatura's default")
    asked = parser.parse_args()
    if (asked.check or asked.raise_floors) and (asked.kind or asked.origin or asked.name):
        parser.error("floors are those of all pages: --check and --raise go without --kind, --origin and --name")
    return asked


if __name__ == "__main__":
    sys.exit(main())
