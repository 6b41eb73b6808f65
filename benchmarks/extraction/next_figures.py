"""The way on: the next page found, and no decoy taken for it."""

from urllib.parse import parse_qsl, unquote, urlsplit

from benchmarks.extraction.figures import Figures
from benchmarks.extraction.sample import NO_NEXT, Sample

_COPIES = frozenset({"lang", "sid", "s", "PHPSESSID", "Session_ID"})


def count_next(figures: Figures, sample: Sample, found: str | None) -> None:
    """Counts a page whose next page is known: right, missed, or a decoy taken."""
    wanted = sample.truth.next
    if wanted is None:
        return
    group = "next page" if sample.origin == "engines" or sample.kind == "forum" else "next page of other lists"
    right = _same(found or NO_NEXT) in {_same(url) for url in wanted}
    told = f"{found} is not {sorted(wanted)}"
    figures.count(group, sample.language, right, sample.name, told)
    if found:
        figures.count(f"{group}: no decoy", sample.language, right, sample.name, told)


def _same(url: str) -> tuple[str, ...]:
    """What two addresses of one page share: host, path and query without language copies and sessions."""
    parts = urlsplit(unquote(url))
    query = sorted(f"{key}={value}" for key, value in parse_qsl(parts.query) if key not in _COPIES)
    return (parts.netloc.removeprefix("www."), parts.path.rstrip("/"), *query)
