"""A run's outcome, read from the crawl's statistics: an empty result always says why it is empty."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from crawlers import statistics
from crawlers.conduct import outcomes_of_requests as counted
from crawlers.labels import Label
from touchpoints.enumerations import Outcome

Stats = Mapping[str, Any]

_BY_START = {
    Label.NOT_FOUND: (Outcome.GONE, "the start address is gone"),
    Label.BLOCKED: (Outcome.BLOCKED, "the site refuses us"),
    Label.CHALLENGE: (Outcome.CHALLENGE, "the site wants proof of being human"),
    Label.CONSENT: (Outcome.CHALLENGE, "the site shows nothing before its cookies are accepted"),
    Label.LOGIN: (Outcome.CHALLENGE, "the site wants a login"),
    Label.ROBOTS: (Outcome.ROBOTS, "robots.txt forbids the start address"),
    Label.RESERVED: (Outcome.RESERVED, "the owner reserves text and data mining"),
    Label.LAYOUT_CHANGED: (Outcome.LAYOUT_CHANGED, "the page is known and its posts can't be found"),
    Label.UNREACHABLE: (Outcome.ERROR, "the site can't be reached"),
    Label.SERVER_ERROR: (Outcome.ERROR, "the site's server fails"),
    Label.UNREADABLE: (Outcome.ERROR, "the start page can't be read"),
    Label.OFFSITE: (Outcome.ERROR, "the start address leads to another site; put that one into the watchlist"),
    Label.ENDLESS: (
        Outcome.ERROR,
        "the start address redirects without end; the site may want cookies, which no crawl keeps",
    ),
    Label.REFUSED: (Outcome.ERROR, "the start address breaks our rules of conduct"),
    Label.FAILED: (Outcome.ERROR, "the crawl failed"),
}
_BY_PAGES = (
    (Label.FAILED, Outcome.ERROR, "pages failed"),
    (Label.LAYOUT_CHANGED, Outcome.LAYOUT_CHANGED, "pages are known and their posts can't be found"),
    (Label.CHALLENGE, Outcome.CHALLENGE, "pages want proof of being human"),
    (Label.BLOCKED, Outcome.BLOCKED, "pages were refused"),
    (Label.RESERVED, Outcome.RESERVED, "pages are reserved"),
    (Label.ROBOTS, Outcome.ROBOTS, "pages are forbidden by robots.txt"),
    (Label.CONSENT, Outcome.CHALLENGE, "pages show nothing before cookies are accepted"),
    (Label.LOGIN, Outcome.CHALLENGE, "pages want a login"),
    (Label.UNREADABLE, Outcome.ERROR, "pages can't be read"),
    (Label.UNREACHABLE, Outcome.ERROR, "pages can't be reached"),
    (Label.SERVER_ERROR, Outcome.ERROR, "pages failed on the server"),
    (Label.ENDLESS, Outcome.ERROR, "pages redirect without end"),
    (Label.NOT_FOUND, Outcome.GONE, "pages are gone"),
)
GOOD = frozenset({Outcome.NEW_POSTS, Outcome.NOTHING_NEW})


@dataclass(frozen=True, slots=True)
class Conclusion:
    """`detail` is one line for people, `failed` says whether somebody should look."""

    outcome: Outcome
    detail: str

    @property
    def failed(self) -> bool:
        """Whether the run counts as failed."""
        return self.outcome not in GOOD


def conclude(stats: Stats, *, had_posts: bool = False) -> Conclusion:
    """The outcome of a crawl. `had_posts` says that earlier runs found posts where this one may have found none."""
    outcome, words = _outcome(stats, had_posts=had_posts)
    remarks = [words, *_remarks(stats, outcome, words)]
    return Conclusion(outcome, "; ".join(remark for remark in remarks if remark))


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


def _outcome(stats: Stats, *, had_posts: bool) -> tuple[Outcome, str]:
    new, changed = stats.get(statistics.NEW_POSTS, 0), stats.get(statistics.CHANGED_POSTS, 0)
    if statistics.TRACE in stats and not new:
        fault = stats[statistics.TRACE].strip().splitlines()[-1]
        return Outcome.ERROR, f"a fault of the program, its trace is in the ledger: {fault}"
    if new:
        return Outcome.NEW_POSTS, _posts(new, "new") + (f", {_posts(changed, 'changed')}" if changed else "")
    start = stats.get(statistics.START)
    if start in _BY_START:
        outcome, words = _BY_START[Label(start)]
        detail = stats.get(statistics.START_DETAIL)
        return outcome, f"{words}: {detail}" if detail else words
    if start is None:
        return Outcome.ERROR, stats.get(counted.STOPPED) or "the crawl ended before its first page"
    return _without_news(stats, had_posts=had_posts)


def _without_news(stats: Stats, *, had_posts: bool) -> tuple[Outcome, str]:
    found = stats.get(statistics.POSTS, 0) + stats.get(statistics.DROPPED_POSTS, 0)
    unchanged = _count(stats, Label.UNCHANGED)
    if not found and not unchanged:
        for label, outcome, words in _BY_PAGES:
            if _count(stats, label):
                return outcome, f"{_count(stats, label)} {words}"
        if had_posts and stats.get(statistics.START) == Label.EMPTY:
            return Outcome.LAYOUT_CHANGED, "earlier runs found posts here, and now the pages hold none"
        if stats.get(statistics.START) == Label.EMPTY:
            return Outcome.NOTHING_NEW, "the site answers, and holds no posts"
        if _count(stats, Label.EMPTY):
            return Outcome.LAYOUT_CHANGED, f"{_count(stats, Label.EMPTY)} pages were read, and no post was found on any"
    changed = stats.get(statistics.CHANGED_POSTS, 0)
    return Outcome.NOTHING_NEW, f"no new posts, {_posts(changed, 'changed')}" if changed else "no new posts"


def _remarks(stats: Stats, outcome: Outcome, words: str) -> list[str]:
    remarks = []
    if outcome in GOOD:
        remarks += [f"{_count(stats, label)} {words}" for label, _, words in _BY_PAGES if _count(stats, label)]
    if stats.get(statistics.DROPPED_POSTS):
        remarks.append(f"{_posts(stats[statistics.DROPPED_POSTS])} not kept ({_reasons(stats)})")
    if stats.get(statistics.LEFT_OUT):
        number, first = stats[statistics.LEFT_OUT], stats[statistics.LEFT_OUT_DETAIL]
        remarks.append(f"{number} page{'' if number == 1 else 's'} too large to be read whole, the first: {first}")
    stopped = stats.get(counted.STOPPED)
    if stopped and statistics.START in stats and stopped not in words:
        remarks.append(f"ended early: {stopped}")
    if stats.get(statistics.FINISH_REASON) == "shutdown":
        remarks.append("stopped before its end")
    return remarks


def _reasons(stats: Stats) -> str:
    reasons = statistics.counted_under(stats, counted.GATE_REFUSED).items()
    return ", ".join(f"{number} {reason}" for reason, number in sorted(reasons, key=lambda each: (-each[1], each[0])))


def _count(stats: Stats, label: Label) -> int:
    count: int = stats.get(f"{statistics.LABELS}/{label}", 0)
    return count


def _posts(count: int, kind: str = "") -> str:
    return f"{count} {kind} post".replace("  ", " ") + ("" if count == 1 else "s")
