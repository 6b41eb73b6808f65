"""`python -m benchmarks.reading --shared DIR [--raise]`: how well and how fast brands are found.

How well sentiment is read: `python -m benchmarks.reading.sentiment`.
"""

import argparse
import sys
from pathlib import Path

from benchmarks.reading.mention_floors import floors
from benchmarks.reading.mention_rates import rates
from benchmarks.reading.mentions import PEER, figures


def main() -> None:
    parser = argparse.ArgumentParser(description="How well and how fast brands are found.")
    parser.add_argument("--shared", type=Path, required=True, help="the folder that holds mentions/ and sentiment/")
    parser.add_argument("--raise", dest="lift", action="store_true", help="lift the floors that were passed")
    options = parser.parse_args()
    reached = list(figures(options.shared))
    for figure in reached:
        print(f"{figure.name:45} {figure.value:.3f}  [{figure.low:.3f}, {figure.high:.3f}]  n={figure.texts}")
    for rate in rates():
        print(f"{rate.name:45} {rate.posts:,.0f} posts/s, {rate.ratio:.2f} times tokenizer and PhraseMatcher")
    ours = {figure.name: figure.value for figure in reached if not figure.name.startswith(PEER)}
    below = floors(options.shared).hold(ours, lift=options.lift)
    sys.stdout.writelines(f"{line}\n" for line in below)
    sys.exit(1 if below else 0)


if __name__ == "__main__":
    main()
