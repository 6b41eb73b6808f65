"""`python -m benchmarks.reading.consequence [--half seen|untouched] [--raise]`: how well consequences are read.

The program's own reader reads the posts with a watchlist of their brands. The untouched half decides: nothing may be
learned from it, so look at its figures, never at its posts.
"""

import argparse
import sys

from benchmarks.reading.consequence.figures import Figure, figures
from benchmarks.reading.consequence.floors import fallen, raise_floors
from benchmarks.reading.consequence.posts import FILES, HALVES, posts
from benchmarks.reading.consequence.reading import read


def measured(half: str, tier: str) -> list[Figure]:
    """The figures of one half, language by language."""
    found: list[Figure] = []
    for language in FILES:
        rows = [post for post in posts(language) if post.half == half]
        found += figures([post.labels["final"] for post in rows], read(rows, tier), f"{half} {language}")
    return found


def main() -> None:
    """Prints a line for each figure; exit code 1 if one is below its floor."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reading.consequence", description=__doc__)
    parser.add_argument("--half", choices=HALVES, action="append", help="default: both")
    parser.add_argument("--tier", default="fast")
    parser.add_argument("--raise", dest="lift", action="store_true", help="lift the floors that were passed")
    options = parser.parse_args()
    reached = [figure for half in options.half or HALVES for figure in measured(half, options.tier)]
    for figure in reached:
        print(f"{figure.name:44} {figure.value:.3f}  [{figure.low:.3f}, {figure.high:.3f}]")
    if options.lift:
        raise_floors(reached)
    below = fallen(reached)
    sys.stdout.writelines(f"{line}\n" for line in below)
    sys.exit(1 if below else 0)


if __name__ == "__main__":
    main()
