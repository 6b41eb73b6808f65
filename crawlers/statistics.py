"""The names under which a crawl counts what it did, beside those of conduct; a run's outcome is read from these."""

from collections.abc import Mapping
from typing import Any

from scrapy.statscollectors import StatsCollector

from crawlers.arrival import Arrival
from crawlers.conduct.outcomes_of_requests import GATE_REFUSED
from crawlers.labels import Label
from crawlers.page_reading import PageReading
from crawlers.size_statistics import count_size
from crawlers.trace import as_kept
from crawlers.visit import Visit
from touchpoints.page_state import PageKind

PAGES = "mundfunk/pages"
FOUND = "mundfunk/found"
"""Posts on the pages that were read, kept or not."""
FILLED = "mundfunk/filled"
LANGUAGES = "mundfunk/languages"
"""Those of them that have a field, or are in a language; its name follows after a slash."""
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
RESPONSES = "downloader/response_status_count"
LEFT_OUT = "mundfunk/left_out"
"""Pages too large to be read whole."""
LEFT_OUT_DETAIL = "mundfunk/left_out_detail"
"""Which was the first of them, and what of it was not read."""
FINISH_REASON = "finish_reason"

_GOOD = frozenset({Label.POSTS, Label.LINKS, Label.UNCHANGED})
_OF_IDLE_MAPS = frozenset({Label.NOT_FOUND, Label.EMPTY})
"""A feed or sitemap that was only guessed, or that lists nothing, says nothing about the source's pages."""


def count(stats: StatsCollector, arrival: Arrival) -> None:
    """Counts an arrival that is in the store."""
    reading = arrival.reading
    is_idle_map = arrival.visit.kind is PageKind.MAP and arrival.label in _OF_IDLE_MAPS
    stats.inc_value(f"{LABELS}/{arrival.label}", int(not is_idle_map))
    stats.inc_value(PAGES, int(arrival.answer.status > 0))
    stats.inc_value(POSTS, arrival.new + arrival.changed + arrival.same)
    stats.inc_value(NEW_POSTS, arrival.new)
    stats.inc_value(CHANGED_POSTS, arrival.changed)
    if reading is not None:
        _count_reading(stats, reading)
        count_size(stats, reading)
    if arrival.label is Label.POSTS and arrival.detail:
        stats.inc_value(LEFT_OUT)
        stats.set_value(LEFT_OUT_DETAIL, stats.get_value(LEFT_OUT_DETAIL, arrival.detail))
    if reading is not None and reading.trace:
        note_trace(stats, reading.trace)
    if arrival.visit.kind is PageKind.START:
        _count_start(stats, arrival.label, arrival.detail)


def _count_reading(stats: StatsCollector, reading: PageReading) -> None:
    # Scrapy looks closely at each access to a method of its collector.
    count_up = stats.inc_value
    count_up(FOUND, reading.found)
    count_up(DROPPED_POSTS, reading.refused.total())
    for name, counts in ((GATE_REFUSED, reading.refused), (FILLED, reading.filled), (LANGUAGES, reading.languages)):
        for key, number in counts.items():
            count_up(f"{name}/{key}", number)


def counted_under(stats: Mapping[str, Any], name: str) -> dict[str, int]:
    """The counts whose names begin with `name` and a slash, by what follows."""
    return {key.removeprefix(f"{name}/"): value for key, value in stats.items() if key.startswith(f"{name}/")}


def note_trace(stats: StatsCollector, trace: str) -> None:
    """Keeps the trace of a fault of our own, if it is the first."""
    if stats.get_value(TRACE) is None:
        stats.set_value(TRACE, as_kept(trace))


def count_fault(stats: StatsCollector, visit: Visit, trace: str) -> None:
    """Counts a visit that was lost by a fault of our own."""
    stats.inc_value(f"{LABELS}/{Label.FAILED}")
    note_trace(stats, trace)
    if visit.kind is PageKind.START:
        _count_start(stats, Label.FAILED, trace.strip().splitlines()[-1])


def _count_start(stats: StatsCollector, label: Label, detail: str | None) -> None:
    """Of several start addresses (a search for each alias) the best one counts."""
    if stats.get_value(START) is None or label in _GOOD:
        stats.set_value(START, label)
        stats.set_value(START_DETAIL, detail)
