"""The names under which a crawl counts what it did, beside those of conduct; a run's outcome is read from these."""

from scrapy.statscollectors import StatsCollector

from crawlers.arrival import Arrival
from crawlers.conduct.outcomes_of_requests import GATE_REFUSED
from crawlers.labels import Label
from crawlers.visit import Visit
from touchpoints.page_state import PageKind

PAGES = "mundfunk/pages"
POSTS = "mundfunk/posts"
NEW_POSTS = "mundfunk/new_posts"
CHANGED_POSTS = "mundfunk/changed_posts"
DROPPED_POSTS = "mundfunk/dropped_posts"
LABELS = "mundfunk/labels"
"""Visits by what they came to; the label follows after a slash."""
START = "mundfunk/start"
"""The label of the start address; the best one where there are several."""
START_DETAIL = "mundfunk/start_detail"
TRACE = "mundfunk/trace"
"""The first trace of a fault of our own."""
RESPONSES = "downloader/response_status_count/"
FINISH_REASON = "finish_reason"

_GOOD = frozenset({Label.POSTS, Label.LINKS, Label.UNCHANGED})


def count(stats: StatsCollector, arrival: Arrival) -> None:
    """Counts an arrival that is in the store."""
    reading = arrival.reading
    is_missed_guess = arrival.visit.kind is PageKind.MAP and arrival.label is Label.NOT_FOUND
    stats.inc_value(f"{LABELS}/{arrival.label}", int(not is_missed_guess))
    stats.inc_value(PAGES, int(arrival.answer.status > 0))
    stats.inc_value(POSTS, arrival.new + arrival.changed + arrival.same)
    stats.inc_value(NEW_POSTS, arrival.new)
    stats.inc_value(CHANGED_POSTS, arrival.changed)
    for reason, number in (reading.refused if reading else {}).items():
        stats.inc_value(DROPPED_POSTS, number)
        stats.inc_value(f"{GATE_REFUSED}/{reason}", number)
    if reading is not None and reading.trace and stats.get_value(TRACE) is None:
        stats.set_value(TRACE, reading.trace)
    if arrival.visit.kind is PageKind.START:
        _count_start(stats, arrival.label, arrival.detail)


def count_fault(stats: StatsCollector, visit: Visit, trace: str) -> None:
    """Counts a visit that was lost by a fault of our own."""
    stats.inc_value(f"{LABELS}/{Label.FAILED}")
    if stats.get_value(TRACE) is None:
        stats.set_value(TRACE, trace)
    if visit.kind is PageKind.START:
        _count_start(stats, Label.FAILED, trace.strip().splitlines()[-1])


def _count_start(stats: StatsCollector, label: Label, detail: str | None) -> None:
    """Of several start addresses (a search for each alias) the best one counts."""
    if stats.get_value(START) is None or label in _GOOD:
        stats.set_value(START, label)
        stats.set_value(START_DETAIL, detail)
