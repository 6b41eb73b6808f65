"""What the privacy gate misses and what it masks without need, on invented texts (`texts/*.toml`).

    python -m benchmarks.masking [--raise] [--wrong] [FILE ...]

`right` counts texts: of those that betray somebody, those of which nothing telling is left; of those that betray
nobody, those that passed as they are. `lost` counts words that betray nobody and are gone all the same.
"""

import argparse
import sys
from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from benchmarks.masking.floors import figures, floors, texts
from benchmarks.masking.scoring import Masking, Verdict, texts_of


def _lines(named: str, verdicts: list[Verdict]) -> Iterator[str]:
    for kind, group in groupby(verdicts, attrgetter("kind")):
        found = list(group)
        right, lost = sum(each.is_right for each in found), sum(each.lost for each in found)
        yield f"{named:<10}{kind:<12}{right:>4} of {len(found):<5}{right / len(found):.3f}  lost {lost}"


def _wrong(verdicts: list[Verdict]) -> Iterator[str]:
    return (f"{each.kind}\t{each.text!r}\n\t{each.stored!r}" for each in verdicts if not each.is_right or each.lost)


def main() -> None:
    parser = argparse.ArgumentParser(description="What the privacy gate misses and what it masks without need.")
    parser.add_argument("files", nargs="*", type=Path, help="other texts than those of the floors")
    parser.add_argument("--raise", dest="lift", action="store_true", help="lift the floors that were passed")
    parser.add_argument("--wrong", action="store_true", help="print the texts that went wrong")
    options = parser.parse_args()
    masking = Masking()
    for file in options.files or texts():
        told = texts_of(file)
        judged = {
            "betray": list(masking.betraying(told.get("betray", {}))),
            "innocent": list(masking.innocent(told.get("innocent", {}))),
        }
        lines = [line for named, verdicts in judged.items() for line in _lines(named, verdicts)]
        if options.wrong:
            lines += [line for verdicts in judged.values() for line in _wrong(verdicts)]
        sys.stdout.write("\n".join([file.name, *lines]) + "\n")
    if options.files:
        return
    below = floors().hold(figures(masking), lift=options.lift)
    sys.stdout.writelines(f"{line}\n" for line in below)
    sys.exit(1 if below else 0)


if __name__ == "__main__":
    main()
