"""A run's outcome, read from the crawl's statistics: an empty result always says why it is empty."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from crawlers import statistics
from crawlers.conduct import outcomes_of_requests as counted
from crawlers.conduct import privacy_gate
from crawlers.labels import Label
from touchpoints.enumerations import GOOD_OUTCOMES, Outcome
from touchpoints.remark import Remark, because

Stats = Mapping[str, Any]

_BY_START = {
    Label.NOT_FOUND: Outcome.GONE,
    Label.BLOCKED: Outcome.BLOCKED,
    Label.CHALLENGE: Outcome.CHALLENGE,
    Label.CONSENT: Outcome.CHALLENGE,
    Label.AGE: Outcome.CHALLENGE,
    Label.LOGIN: Outcome.CHALLENGE,
    Label.ROBOTS: Outcome.ROBOTS,
    Label.RESERVED: Outcome.RESERVED,
    Label.LAYOUT_CHANGED: Outcome.LAYOUT_CHANGED,
    Label.UNREACHABLE: Outcome.ERROR,
    Label.SERVER_ERROR: Outcome.ERROR,
    Label.UNREADABLE: Outcome.ERROR,
    Label.OFFSITE: Outcome.ERROR,
    Label.ENDLESS: Outcome.ERROR,
    Label.REFUSED: Outcome.ERROR,
    Label.FAILED: Outcome.ERROR,
}
_BY_PAGES = {
    Label.FAILED: Outcome.ERROR,
    Label.LAYOUT_CHANGED: Outcome.LAYOUT_CHANGED,
    Label.CHALLENGE: Outcome.CHALLENGE,
    Label.BLOCKED: Outcome.BLOCKED,
    Label.RESERVED: Outcome.RESERVED,
    Label.ROBOTS: Outcome.ROBOTS,
    Label.CONSENT: Outcome.CHALLENGE,
    Label.AGE: Outcome.CHALLENGE,
    Label.LOGIN: Outcome.CHALLENGE,
    Label.UNREADABLE: Outcome.ERROR,
    Label.UNREACHABLE: Outcome.ERROR,
    Label.SERVER_ERROR: Outcome.ERROR,
    Label.ENDLESS: Outcome.ERROR,
    Label.NOT_FOUND: Outcome.GONE,
}
"""The gravest first: a crawl without posts ends with the first that any page had."""
_NOT_KEPT = {
    privacy_gate.EMPTY: "not_kept/empty",
    privacy_gate.UNCONCERNED: "not_kept/unconcerned",
    privacy_gate.SPECIAL_CATEGORY: "not_kept/special_category",
    privacy_gate.ERASED: "not_kept/erased",
}


@dataclass(frozen=True, slots=True)
class Conclusion:
    """`remarks` say how it came to the outcome, the weightiest first; `failed` says whether somebody should look."""

    outcome: Outcome
    remarks: tuple[Remark, ...]

    @property
    def failed(self) -> bool:
        """Whether the run counts as failed."""
        return self.outcome not in GOOD_OUTCOMES


def conclude(stats: Stats, *, had_posts: bool = False) -> Conclusion:
    """The outcome of a crawl. `had_posts` says that earlier runs found posts where this one may have found none."""
    outcome, remarks = _outcome(stats, had_posts=had_posts)
    told = [remark for remark in _on_the_way(stats, outcome) if not _is_said(remark, remarks)]
    return Conclusion(outcome, (*remarks, *told))


def counters(stats: Stats) -> dict[str, Any]:
    """The counters of the ledger's entry."""
    names = ("pages", "portal_size", "found", "posts", "new_posts", "changed_posts", "dropped_posts")
    grouped = {
        "requests": statistics.RESPONSES,
        "filled": statistics.FILLED,
        "languages": statistics.LANGUAGES,
    }
    return {field: statistics.counted_under(stats, name) for field, name in grouped.items()} | {
        name: stats.get(f"mundfunk/{name}", 0) for name in names
    }


def _outcome(stats: Stats, *, had_posts: bool) -> tuple[Outcome, list[Remark]]:
    new, changed = stats.get(statistics.NEW_POSTS, 0), _changed(stats)
    if statistics.TRACE in stats and not new:
        fault = stats[statistics.TRACE].strip().splitlines()[-1]
        return Outcome.ERROR, [_remark("program_fault", fault=fault)]
    if new:
        return Outcome.NEW_POSTS, [_remark("new_posts", count=new), *changed]
    start = stats.get(statistics.START)
    if start in _BY_START:
        return _BY_START[Label(start)], [_remark(f"start/{start}"), *_reason(stats.get(statistics.START_DETAIL))]
    if start is None:
        return Outcome.ERROR, [_remark("never_began"), *_reason(stats.get(counted.STOPPED))]
    outcome, remarks = _without_news(stats, had_posts=had_posts)
    return outcome, [*remarks, *changed]


def _without_news(stats: Stats, *, had_posts: bool) -> tuple[Outcome, list[Remark]]:
    if stats.get(statistics.POSTS, 0) + stats.get(statistics.DROPPED_POSTS, 0):
        return Outcome.NOTHING_NEW, [_remark("no_new_posts")]
    if _count(stats, Label.UNCHANGED):
        return Outcome.NOTHING_NEW, [_remark("no_new_posts" if had_posts else "never_posts")]
    for label, outcome in _BY_PAGES.items():
        if _count(stats, label):
            return outcome, [_pages(stats, label)]
    return _with_nothing(stats, had_posts=had_posts)


def _with_nothing(stats: Stats, *, had_posts: bool) -> tuple[Outcome, list[Remark]]:
    """All pages came and were read, and none held a post."""
    never = [] if had_posts else [_remark("never_posts")]
    if stats.get(statistics.START) == Label.EMPTY:
        if had_posts:
            return Outcome.LAYOUT_CHANGED, [_remark("posts_vanished")]
        return Outcome.NOTHING_NEW, [_remark("no_posts"), *never]
    if empty := _count(stats, Label.EMPTY):
        return Outcome.LAYOUT_CHANGED, [_remark("pages_without_posts", count=empty), *never]
    return Outcome.NOTHING_NEW, never or [_remark("no_new_posts")]


def _on_the_way(stats: Stats, outcome: Outcome) -> Iterator[Remark]:
    if outcome in GOOD_OUTCOMES:
        yield from (_pages(stats, label) for label in _BY_PAGES if _count(stats, label))
        if (empty := _count(stats, Label.EMPTY)) and stats.get(statistics.START) != Label.EMPTY:
            yield _remark("pages_without_posts", count=empty)
    reasons = statistics.counted_under(stats, counted.GATE_REFUSED)
    yield from (_remark(words, count=reasons[reason]) for reason, words in _NOT_KEPT.items() if reasons.get(reason))
    if stats.get(statistics.LEFT_OUT):
        first = stats[statistics.LEFT_OUT_DETAIL]
        yield _remark("pages/too_large", count=stats[statistics.LEFT_OUT], first=first)
    if counted.STOPPED in stats and statistics.START in stats:
        yield _remark("ended_early", reason=stats[counted.STOPPED])
    if stats.get(statistics.FINISH_REASON) == "shutdown":
        yield _remark("stopped")


def _is_said(remark: Remark, remarks: Sequence[Remark]) -> bool:
    """Whether its reason, or itself, stands among them."""
    reason = remark.values.get("reason")
    return remark in remarks or any(reason and reason == each.values.get("reason") for each in remarks)


def _remark(fact: str, **values: int | str) -> Remark:
    return Remark(fact=fact, values=values)


def _reason(words: str | None) -> list[Remark]:
    return [because(words)] if words else []


def _pages(stats: Stats, label: Label) -> Remark:
    return _remark(f"pages/{label}", count=_count(stats, label))


def _changed(stats: Stats) -> list[Remark]:
    changed = stats.get(statistics.CHANGED_POSTS, 0)
    return [_remark("changed_posts", count=changed)] if changed else []


def _count(stats: Stats, label: Label) -> int:
    count: int = stats.get(f"{statistics.LABELS}/{label}", 0)
    return count
