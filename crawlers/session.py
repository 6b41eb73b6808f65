"""One crawl of one source: what it needs from the moment it is started until its ledger entry is closed."""

import hashlib
import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from crawlers import statistics
from crawlers.extraction_pool import ExtractionPool
from crawlers.extraction_process import Setup
from crawlers.monitors import LOOKED_BACK, MEMORY, fallen
from crawlers.outcome import Conclusion, conclude, counters
from storage.home import Home, load_watchlist
from storage.store import Store, open_store
from touchpoints.enumerations import GOOD_OUTCOMES, Outcome
from touchpoints.errors import BadInputError
from touchpoints.record import to_utc
from touchpoints.remark import Remark, because
from touchpoints.run import Run
from touchpoints.watchlist import Source, Watchlist

_RUNS = 200
_YEAR = timedelta(days=365)
"""How many of the source's runs, and how far back, it is looked whether it ever had posts."""


@dataclass
class CrawlSession:
    """The store is open, the first worker process gets ready. `started_at` is the crawl's one idea of 'now'."""

    watchlist: Watchlist
    source: Source
    store: Store
    extraction: ExtractionPool
    run: str
    started_at: datetime = field(default_factory=lambda: to_utc(datetime.now(UTC)))

    def progress(self, stats: Mapping[str, Any]) -> None:
        """Tells the ledger how far the crawl is."""
        self.store.runs.progress(self.run, **counters(stats))

    def finish(self, stats: Mapping[str, Any]) -> Conclusion:
        """Closes the ledger's entry with what the crawl came to."""
        conclusion = conclude(stats, had_posts=self._had_posts())
        backlog = self.store.pages.count_due(self.source.name, self.started_at)
        told = {"backlog": backlog, "trace": stats.get(statistics.TRACE), **counters(stats)}
        # A run that failed says so already.
        below = () if conclusion.failed else self._fallen(stats)
        self.store.runs.end(self.run, conclusion.outcome, conclusion.remarks, fallen=below, **told)
        return conclusion

    def fail(self, detail: str) -> None:
        """Closes the ledger's entry of a crawl that could not begin."""
        self.store.runs.end(self.run, Outcome.ERROR, [because(detail)])

    def _fallen(self, stats: Mapping[str, Any]) -> tuple[Remark, ...]:
        """What fell far below the median of the earlier runs that went well."""
        now = new_run(self.run, self.source.name).model_copy(update=counters(stats))
        since = self.started_at - MEMORY
        return fallen(now, self.store.runs.sound(self.source.name, GOOD_OUTCOMES, since, LOOKED_BACK))

    def _had_posts(self) -> bool:
        since = self.started_at - _YEAR
        return any(
            run.found or run.posts for run in self.store.runs.sound(self.source.name, GOOD_OUTCOMES, since, _RUNS)
        )

    @property
    def horizon(self) -> datetime:
        """How far back this crawl goes."""
        return self.started_at - self.source.since

    @property
    def read_with(self) -> str:
        """A hash of all that decides what is made of a page's bytes: under another one, pages are read again."""
        names = {"id", "aliases", "products", "handles"}
        brands = [brand.model_dump_json(include=names) for brand in self.watchlist.brands]
        kept = self.source.model_dump_json(include={"channel", "engine", "selectors", "brand", "timezone"})
        told = "\n".join([kept, self.watchlist.retention.unconcerned, self.watchlist.timezone_of(self.source), *brands])
        return hashlib.sha256(told.encode()).hexdigest()[:16]


@contextmanager
def open_session(config: Path, source_name: str, run: str | None = None) -> Iterator[CrawlSession]:
    """A session for a source of a watchlist. Without `run` an entry of the ledger is begun.

    Raises:
        BadInputError: the watchlist can't be used, or has no such source.
    """
    home = Home.from_environment()
    watchlist = load_watchlist(config)
    source = find_source(watchlist, source_name)
    extraction = ExtractionPool(Setup(watchlist, source, home.pseudonym_key()))
    extraction.start()
    try:
        with open_store(home, watchlist.storage) as store:
            session = CrawlSession(watchlist, source, store, extraction, run or new_run_id())
            if run is None:
                store.runs.start(new_run(session.run, source.name))
            yield session
    finally:
        extraction.stop()


def new_run_id() -> str:
    """An id that sorts by time."""
    return f"{datetime.now(UTC):%Y%m%dT%H%M%S}-{secrets.token_hex(4)}"


def new_run(run: str, source: str) -> Run:
    """The entry of the ledger that is written before the crawl starts."""
    return Run(id=run, kind="crawl", source=source, started_at=datetime.now(UTC))


def find_source(watchlist: Watchlist, name: str) -> Source:
    """The source with this name.

    Raises:
        BadInputError: there is none; the message names those that there are.
    """
    try:
        return watchlist.source(name)
    except KeyError:
        known = ", ".join(f'"{source.name}"' for source in watchlist.sources) or "none; add [[sources]]"
        raise BadInputError(f'no source is called "{name}"; the watchlist has: {known}') from None
