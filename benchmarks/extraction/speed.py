"""Pages a second of CPU beside trafilatura's default, page by page in turns, in one process."""

import time
from collections.abc import Callable, Iterable

import trafilatura

from benchmarks.extraction.sample import Sample
from crawlers.extract import extract

_GROUPS: dict[str, Callable[[Sample], bool]] = {
    "forum pages of known engines": lambda sample: sample.kind == "forum" and sample.truth.posts is not None,
    "press articles": lambda sample: sample.kind == "press",
    "all articles": lambda sample: sample.kind in {"press", "blog", "test_report"},
}


def ratios(samples: Iterable[Sample]) -> str:
    """One line a group of pages: both rates and how many times faster `extract` is."""
    pages = list(samples)
    for sample in pages[:5]:
        extract(sample.page, sample.hints)
        trafilatura.extract(sample.page.body)
    return "\n".join(_line(name, [s for s in pages if belongs(s)]) for name, belongs in _GROUPS.items())


def _line(name: str, pages: list[Sample]) -> str:
    ours = theirs = 0.0
    for sample in pages:
        ours += _seconds(_ours, sample)
        theirs += _seconds(_theirs, sample)
    if not pages or not ours:
        return f"{name}: no pages"
    count = len(pages)
    return (
        f"{name}: {count} pages, {count / ours:.0f} pages/s; trafilatura {count / theirs:.0f} pages/s; "
        f"ratio {theirs / ours:.2f}"
    )


def _ours(sample: Sample) -> object:
    return extract(sample.page, sample.hints)


def _theirs(sample: Sample) -> object:
    return trafilatura.extract(sample.page.body, url=sample.page.url)


def _seconds(work: Callable[[Sample], object], sample: Sample) -> float:
    start = time.process_time()
    work(sample)
    return time.process_time() - start
