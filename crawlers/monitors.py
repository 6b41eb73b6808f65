"""Monitors: a run held against the median of the source's earlier runs, so that no fall goes unseen."""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from statistics import median

from touchpoints.run import Run

EARLIER = 3
"""So many earlier runs have to tell of a figure before it is held against their median."""
LOOKED_BACK = 14
"""So many earlier runs are looked at: two weeks of nights."""
MEMORY = timedelta(days=60)
"""Runs that warned are no measure, or a week of bad nights would become the rule. What stays small does so in time."""

_COUNT_FALL = 0.4
"""A count is far below the median where it is less than this part of it, and chance does not explain that."""
_SHARE_FALL = 0.2
_DEVIATIONS = 3.0
_FEWEST = 10
"""Shares of fewer posts or answers than this tell nothing."""
_GOOD_ANSWERS = frozenset({"200", "304"})


@dataclass(frozen=True, slots=True)
class Share:
    """A share of a run: `part` of `whole`."""

    part: int
    whole: int

    @property
    def value(self) -> float:
        """Between 0 and 1."""
        return self.part / self.whole


def warnings(run: Run, earlier: Sequence[Run]) -> tuple[str, ...]:
    """A line for each figure of the run that fell far below the median of `earlier`, the source's good runs."""
    return (*_fallen_counts(run, earlier), *_fallen_shares(run, earlier))


def _fallen_counts(run: Run, earlier: Sequence[Run]) -> Iterator[str]:
    if len(earlier) < EARLIER:
        return
    usual = median(each.found for each in earlier)
    is_chance = usual - run.found <= _DEVIATIONS * math.sqrt(usual)
    if run.found < _COUNT_FALL * usual and not is_chance:
        yield f"{run.found} posts were found on the pages read; the median of {len(earlier)} earlier runs is {usual:g}"


def _fallen_shares(run: Run, earlier: Sequence[Run]) -> Iterator[str]:
    now, before = _shares(run), [_shares(each) for each in earlier]
    for words in {name: None for told in before for name in told}:
        told = [shares[words].value for shares in before if words in shares]
        share = now.get(words) or _absent(run, words)
        if share is not None and len(told) >= EARLIER and _has_fallen(share, median(told)):
            yield f"{words}: {share.value:.0%}; the median of {len(told)} earlier runs is {median(told):.0%}"


def _has_fallen(share: Share, usual: float) -> bool:
    deviation = math.sqrt(usual * (1 - usual) / share.whole)
    return share.value < usual - max(_SHARE_FALL, _DEVIATIONS * deviation)


def _shares(run: Run) -> dict[str, Share]:
    """The run's shares by the words for them; those of few posts or answers are left out."""
    answers = sum(run.requests.values())
    good = sum(number for status, number in run.requests.items() if status in _GOOD_ANSWERS)
    shares = {_ANSWERED: Share(good, answers)}
    for words, counts in _OF_POSTS:
        shares |= {words.format(name): Share(number, run.found) for name, number in counts(run).items()}
    return {words: share for words, share in shares.items() if share.whole >= _FEWEST}


_ANSWERED = "answers with status 200 or 304"
_OF_POSTS: tuple[tuple[str, Callable[[Run], Mapping[str, int]]], ...] = (
    ("posts with {}", lambda run: run.filled),
    ("posts in the language {}", lambda run: run.languages),
)


def _absent(run: Run, words: str) -> Share | None:
    """The share of what no post of the run has."""
    return Share(0, run.found) if words != _ANSWERED and run.found >= _FEWEST else None
