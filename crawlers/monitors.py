"""Monitors: a run held against the median of the source's earlier runs, so that no fall goes unseen."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from statistics import median
from typing import NamedTuple

from touchpoints.remark import Remark
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


class _Figure(NamedTuple):
    """What a share is of: the remark that tells of its fall, and the language where it is one's."""

    fact: str
    language: str = ""


_ANSWERED = _Figure("fell/answers")


def fallen(run: Run, earlier: Sequence[Run]) -> tuple[Remark, ...]:
    """A remark for each figure of the run that fell far below the median of `earlier`, the source's good runs."""
    return (*_fallen_counts(run, earlier), *_fallen_shares(run, earlier))


def _fallen_counts(run: Run, earlier: Sequence[Run]) -> Iterator[Remark]:
    if len(earlier) < EARLIER:
        return
    usual = median(each.found for each in earlier)
    is_chance = usual - run.found <= _DEVIATIONS * math.sqrt(usual)
    if run.found < _COUNT_FALL * usual and not is_chance:
        values = {"count": run.found, "runs": len(earlier), "usual": f"{usual:g}"}
        yield Remark(fact="fell/posts", values=values)


def _fallen_shares(run: Run, earlier: Sequence[Run]) -> Iterator[Remark]:
    now, before = _shares(run), [_shares(each) for each in earlier]
    for figure in {figure: None for told in before for figure in told}:
        told = [shares[figure].value for shares in before if figure in shares]
        share = now.get(figure) or _absent(run, figure)
        if share is not None and len(told) >= EARLIER and _has_fallen(share, median(told)):
            percent = {"share": round(100 * share.value), "usual": round(100 * median(told))}
            yield Remark(fact=figure.fact, values={"language": figure.language, "runs": len(told), **percent})


def _has_fallen(share: Share, usual: float) -> bool:
    deviation = math.sqrt(usual * (1 - usual) / share.whole)
    return share.value < usual - max(_SHARE_FALL, _DEVIATIONS * deviation)


def _shares(run: Run) -> dict[_Figure, Share]:
    """The run's shares; those of few posts or answers are left out."""
    answers = sum(run.requests.values())
    good = sum(number for status, number in run.requests.items() if status in _GOOD_ANSWERS)
    shares = {_ANSWERED: Share(good, answers)}
    shares |= {_Figure(f"fell/{field}"): Share(number, run.found) for field, number in run.filled.items()}
    shares |= {_Figure("fell/language", name): Share(number, run.found) for name, number in run.languages.items()}
    return {figure: share for figure, share in shares.items() if share.whole >= _FEWEST}


def _absent(run: Run, figure: _Figure) -> Share | None:
    """The share of what no post of the run has."""
    return Share(0, run.found) if figure != _ANSWERED and run.found >= _FEWEST else None
