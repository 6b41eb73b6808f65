"""Articles: title, authors, time and text of the page's first post."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from benchmarks.extraction.figures import Figures
from benchmarks.extraction.opening import holds
from benchmarks.extraction.sample import Sample
from crawlers.extracted import Moment

_AGENCY = re.compile(
    r"(?:dpa|sda|apa|afp|ap|sid|kna|epd|reuters|associated press|deutsche presse-agentur)\b.*", re.IGNORECASE
)

_BETWEEN = re.compile(r",\s*(?:and\s)?|\s(?:und|and)\s")


def count_fields(
    figures: Figures, sample: Sample, title: str | None, authors: Iterable[str], published: Moment | None
) -> None:
    """Counts what an article's fields are worth under its origin's name."""
    group, language, where, truth = sample.origin, sample.language, sample.name, sample.truth
    if truth.title:
        right = _plain(title or "") == _plain(truth.title)
        figures.count(f"{group} title", language, right, where, f"{title!r} is not {truth.title!r}")
    if truth.authors:
        _count_authors(figures, sample, tuple(authors))
    if truth.date:
        _count_date(figures, sample, published)


def _count_authors(figures: Figures, sample: Sample, authors: tuple[str, ...]) -> None:
    wanted = tuple(_one_by_one(sample.truth.authors or ()))
    told = f"{authors} is not {wanted}"
    given = {_plain(name) for name in authors}
    whole = {_plain(name) for name in wanted}
    nobody = {_plain(name) for name in wanted if _AGENCY.fullmatch(name)}
    group, language, where = sample.origin, sample.language, sample.name
    figures.count(f"{group} author set", language, given == whole - nobody, where, told)
    figures.count(f"{group} author set with agencies", language, given == whole)


def _one_by_one(names: Iterable[str]) -> Iterator[str]:
    """Some truths write several authors as one name: 'Ida Muster und Kai Beispiel'."""
    for name in names:
        yield from (name,) if _AGENCY.fullmatch(name) else (part for part in _BETWEEN.split(name) if part)


def _count_date(figures: Figures, sample: Sample, published: Moment | None) -> None:
    group, language, truth = sample.origin, sample.language, sample.truth
    told = f"{published} is not {truth.date}"
    wanted = datetime.fromisoformat(truth.date or "")
    at = published.at if published else None
    zone = wanted.tzinfo or ZoneInfo(sample.hints.timezone)
    same_day = at is not None and wanted.date() in {at.date(), at.astimezone(zone).date()}
    figures.count(f"{group} day", language, same_day, sample.name, told)
    if wanted.tzinfo is not None:
        exact = at is not None and at.replace(second=0, microsecond=0) == wanted.replace(second=0, microsecond=0)
        figures.count(f"{group} minute and zone", language, exact, sample.name, told)


def count_snippets(figures: Figures, sample: Sample, text: str) -> None:
    """Counts the sentences that must be in the text, and those that must not."""
    for snippet in sample.truth.inside:
        told = f"lacks {snippet!r}"
        figures.count(f"{sample.origin} inside", sample.language, holds(text, snippet), sample.name, told)
    for snippet in sample.truth.outside:
        clean = not holds(text, snippet)
        figures.count(f"{sample.origin} outside", sample.language, clean, sample.name, f"holds {snippet!r}")


def _plain(name: str) -> str:
    return "".join(re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", name).casefold()))
