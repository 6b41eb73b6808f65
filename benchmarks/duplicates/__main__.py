"""What near duplicates find and what they mistake, on invented events (`events.toml`).

    python -m benchmarks.duplicates

A copy is a report with a share of its words replaced, left out or added, each at a place by chance, or with its end
cut off; it is found when a lookup by bands meets it and its likeness reaches the threshold. Two reports on one event
are different texts; taking one for a copy of the other is a mistake.
"""

import random
import sys
import tomllib
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations
from pathlib import Path

from touchpoints.likeness import ALIKE, bands_of, likeness, signature_of, words_of

COPIES = 40
Edit = Callable[[list[str], random.Random], list[str]]


def events() -> list[list[str]]:
    """The reports of each event."""
    found = tomllib.loads(Path(__file__).with_name("events.toml").read_text("utf-8"))["events"]
    return [event["reports"] for event in found]


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


def scores(pairs: Iterable[tuple[list[str], list[str]]]) -> Iterator[tuple[float, bool]]:
    """Of each pair of texts the likeness, and whether it is taken for a copy."""
    for one, other in pairs:
        first, second = signature_of(one), signature_of(other)
        met = not set(bands_of(first)).isdisjoint(bands_of(second))
        alike = likeness(first, second)
        yield alike, met and alike >= ALIKE


def row(name: str, pairs: Iterable[tuple[list[str], list[str]]]) -> str:
    found = sorted(scores(pairs))
    likenesses = [alike for alike, _ in found]
    taken = sum(is_copy for _, is_copy in found)
    middle = likenesses[len(found) // 2]
    return f"{name:<34}{taken:>5} of {len(found):<6}{likenesses[0]:.2f}  {middle:.2f}  {likenesses[-1]:.2f}"


def main() -> None:
    chance = random.Random(20261122)
    told = [[words_of(report) for report in event] for event in events()]
    reports = [report for event in told for report in event]
    vocabulary = [word for report in reports for word in report]
    edits = {f"copies, {share:.0%} of words edited": edited(share, vocabulary) for share in (0, 0.05, 0.1, 0.15, 0.25)}
    edits |= {f"copies, last {share:.0%} cut off": cut(share) for share in (0.15, 0.3, 0.5)}
    lines = [f"{'':<34}taken for copies  likeness: least, median, most"]
    for name, edit in edits.items():
        lines.append(row(name, ((each, edit(each, chance)) for each in reports for _ in range(COPIES))))
    lines.append(row("different reports on one event", (pair for event in told for pair in combinations(event, 2))))
    others = ((one, other) for first, second in combinations(told, 2) for one in first for other in second)
    lines.append(row("reports on different events", others))
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
