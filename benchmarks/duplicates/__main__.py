"""What near duplicates find and what they mistake, on invented texts.

    python -m benchmarks.duplicates [--check | --raise]

`clusters.toml` holds copies as papers print and people post them, and texts that are like each other without being
copies. `events.toml` holds different reports on one event, and their copies are made by chance: a share of the words is
replaced, left out or added, or the end is cut off. A pair counts as linked when a lookup by anchors meets it and its
wording is taken for a copy's.
"""

import argparse
import random
import sys
import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations
from pathlib import Path

from benchmarks.duplicates.clusters import FILE, clusters
from benchmarks.duplicates.linking import alike, is_linked
from benchmarks.floors import Floors, hash_of

COPIES = 40
EVENTS = Path(__file__).with_name("events.toml")
Edit = Callable[[list[str], random.Random], list[str]]
Pairs = Iterable[tuple[str, str]]


def events() -> list[list[str]]:
    """The reports of each event."""
    return [event["reports"] for event in tomllib.loads(EVENTS.read_text("utf-8"))["events"]]


def edited(share: float, vocabulary: list[str]) -> Edit:
    """Half of the edits replace a word, a quarter each takes one out or puts one in."""

    def edit(words: list[str], chance: random.Random) -> list[str]:
        words = list(words)
        for _ in range(round(share * len(words))):
            place, kind = chance.randrange(len(words)), chance.random()
            words[place : place + (kind < 0.75)] = [] if 0.5 <= kind < 0.75 else [chance.choice(vocabulary)]
        return words

    return edit


def cut(share: float) -> Edit:
    """The end is left out, as papers shorten an agency's text."""
    return lambda words, _: words[: round(len(words) * (1 - share))]


def of_events() -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """By name: pairs of reports with copies made by chance, and pairs of different reports."""
    chance = random.Random(20261122)
    told = events()
    reports = [report for event in told for report in event]
    vocabulary = [word for report in reports for word in report.split()]
    edits = {f"copies, {share:.0%} of words edited": edited(share, vocabulary) for share in (0, 0.05, 0.1, 0.15, 0.25)}
    edits |= {f"copies, last {share:.0%} cut off": cut(share) for share in (0.15, 0.3, 0.5, 0.6)}
    for name, edit in edits.items():
        yield name, [(each, " ".join(edit(each.split(), chance))) for each in reports for _ in range(COPIES)]
    yield "different reports on one event", [pair for event in told for pair in combinations(event, 2)]
    across = [(one, other) for first, second in combinations(told, 2) for one in first for other in second]
    yield "reports on different events", across


def row(name: str, pairs: list[tuple[str, str]]) -> str:
    likenesses = sorted(alike(*pair) for pair in pairs)
    middle = likenesses[len(pairs) // 2]
    linked = sum(is_linked(*pair) for pair in pairs)
    return f"{name:<34}{linked:>5} of {len(pairs):<6}{likenesses[0]:.2f}  {middle:.2f}  {likenesses[-1]:.2f}"


def of_clusters() -> tuple[list[str], dict[str, float]]:
    """A line for each kind of cluster, and the figures of all pairs."""
    told: dict[tuple[bool, str], list[tuple[int, int]]] = defaultdict(list)
    for cluster in clusters():
        told[cluster.copies, cluster.kind].append(cluster.linked())
    sums = {kind: (sum(linked for linked, _ in some), sum(pairs for _, pairs in some)) for kind, some in told.items()}
    lines = [f"{kind:<34}{sums[copies, kind][0]:>5} of {sums[copies, kind][1]:<6}" for copies, kind in sums]
    right, copies = (sum(each) for each in zip(*(sums[kind] for kind in sums if kind[0]), strict=True))
    wrong, _ = (sum(each) for each in zip(*(sums[kind] for kind in sums if not kind[0]), strict=True))
    return lines, {"recall": right / copies, "precision": right / (right + wrong)}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.duplicates")
    parser.add_argument("--check", action="store_true", help="fail where a figure is below its floor")
    parser.add_argument("--raise", dest="raise_floors", action="store_true", help="lift the floors that were passed")
    asked = parser.parse_args()
    told = dict(of_events())
    lines, figures = of_clusters()
    figures |= {
        name: sum(is_linked(*pair) for pair in told[name]) / len(told[name]) for name in told if "copies" in name
    }
    head = f"{'':<34}taken for copies  likeness: least, median, most"
    totals = [f"{name} of the clusters' pairs: {figures[name]:.3f}" for name in ("recall", "precision")]
    print(*(head, *(row(name, pairs) for name, pairs in told.items()), "", *lines, *totals), sep="\n")
    floors = Floors(
        Path(__file__).with_name("floors.toml"), hash_of([FILE, EVENTS]), "python -m benchmarks.duplicates --raise"
    )
    if asked.raise_floors:
        floors.lift(figures)
    low = floors.fallen(figures) if asked.check else []
    for line in low:
        print(line, file=sys.stderr)
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
