"""`python -m benchmarks.reading.consequence [--set SET] [--half seen|untouched] [--tier fast|best] [--raise]`.

How well consequences are read. The program's own reader reads the posts with a watchlist of their brands. The untouched
posts decide, above all the fresh set's, which is untouched as a whole: nothing may be learned from them, so look at
their figures, never at the posts, and settle nothing by them.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.reading.consequence.figures import Figure, figures
from benchmarks.reading.consequence.floors import floors
from benchmarks.reading.consequence.posts import HALVES, LANGUAGES, SETS, posts
from benchmarks.reading.consequence.reading import read
from nlp.sentiment.model import TIERS


def measured(written: str, half: str, tier: str) -> list[Figure]:
    """The figures of one half of a set, language by language."""
    found: list[Figure] = []
    for language in LANGUAGES:
        rows = [post for post in posts(language, written) if post.half == half]
        if not rows:
            continue
        found += figures([post.labels["final"] for post in rows], read(rows, tier), f"{half} {language}")
    return found


def reported(written: str, halves: Sequence[str], tier: str, lift: bool) -> list[str]:
    """Prints a line for each figure of a set; one line for each that is below its floor comes back."""
    reached = [figure for half in halves for figure in measured(written, half, tier)]
    print(f"{written}:")
    for figure in reached:
        print(f"{figure.name:44} {figure.value:.3f}  [{figure.low:.3f}, {figure.high:.3f}]")
    values = {figure.name: figure.value for figure in reached}
    if lift:
        floors(written, tier).lift(values)
    return [f"{written}: {line}" for line in floors(written, tier).fallen(values)]


def main() -> None:
    """Prints each set's figures; exit code 1 if one is below its floor."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reading.consequence", description=__doc__)
    parser.add_argument("--set", dest="written", choices=tuple(SETS), action="append", help="default: all")
    parser.add_argument("--half", choices=HALVES, action="append", help="default: both")
    parser.add_argument("--tier", choices=tuple(TIERS), default="fast")
    parser.add_argument("--shared", type=Path, help="taken as by the other readings; these posts lie in the project")
    parser.add_argument("--raise", dest="lift", action="store_true", help="lift the floors that were passed")
    options = parser.parse_args()
    halves = options.half or HALVES
    below = [line for name in options.written or SETS for line in reported(name, halves, options.tier, options.lift)]
    sys.stdout.writelines(f"{line}\n" for line in below)
    sys.exit(1 if below else 0)


if __name__ == "__main__":
    main()
