"""Archives instead of the web: the pages of a WARC file, CC-NEWS's included, through the same extraction and gate."""

from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from crawlers.archive_records import pages_of
from crawlers.conduct.tdm_rules import reserves
from crawlers.conduct.terms import require_terms
from crawlers.erased import erased_among
from crawlers.extracted import PageOutcome
from crawlers.extraction_process import SECONDS_A_PAGE, ExtractionProcess, Setup, Task
from crawlers.page import Page
from crawlers.page_reading import PageReading
from crawlers.section import Section
from crawlers.trace import trace_of
from storage.faults import STORE_GONE
from storage.posts import Saved
from storage.store import Store
from touchpoints.errors import BadInputError
from touchpoints.watchlist import Source, Watchlist


@dataclass
class ArchiveReading:
    """`counts` are as the ledger names them; of `lost` pages, not read or not stored, `trace` tells of the first.

    `reserved` counts the pages whose owner reserves text and data mining; they are not read.
    """

    counts: Counter[str] = field(default_factory=Counter)
    lost: int = 0
    reserved: int = 0
    trace: str | None = None

    def lose(self, error: Exception) -> None:
        """Notes a page that is lost."""
        self._lose(trace_of(error))

    def lose_unread(self, page: Page, reading: PageReading) -> None:
        """Notes a page that can't be read, or not in its time."""
        self._lose(reading.trace or f"{page.url}: {reading.detail}")

    def _lose(self, trace: str) -> None:
        self.lost += 1
        self.trace = self.trace or trace


def read_archive(
    file: Path,
    watchlist: Watchlist,
    source: Source,
    key: bytes,
    store: Store,
    seconds_a_page: float = SECONDS_A_PAGE,
) -> ArchiveReading:
    """Stores the posts of a source's pages in a WARC file, each read by a worker process in so many seconds at most.

    The horizon counts for what is crawled, not for what somebody hands over: posts of any age are kept. What a page
    says of its own use counts here, too.

    Raises:
        BadInputError: the file can't be read or is no WARC file, or the portal's terms want a contract.
    """
    require_terms(watchlist, source)
    result = ArchiveReading()
    worker = ExtractionProcess(Setup(watchlist, source, key), seconds_a_page)
    pages = _Pages(file, source, result)
    try:
        for reading in worker.readings(pages.take):
            page = pages.out.popleft()
            if reading.outcome is PageOutcome.UNREADABLE:
                result.lose_unread(page, reading)
            else:
                _store(reading, store, result)
    finally:
        worker.stop()
    if pages.fault is not None:
        raise pages.fault
    return result


class _Pages:
    """Hands out an archive's pages. `out` are those that are being read; `fault` is what the archive ended with."""

    def __init__(self, file: Path, source: Source, result: ArchiveReading) -> None:
        self.out = deque[Page]()
        self.fault: BadInputError | None = None
        self._result = result
        self._pages = self._unreserved(pages_of(file, Section(source.url), result.lose))

    def take(self) -> Task | None:
        """The next page; None where there is none left. What was handed out is read though the rest can't be."""
        try:
            page = next(self._pages, None)
        except BadInputError as error:
            self.fault, page = error, None
        if page is None:
            return None
        self.out.append(page)
        return Task(page)

    def _unreserved(self, pages: Iterator[Page]) -> Iterator[Page]:
        for page in pages:
            if reserves(page.url, (), page.headers, page.body):
                self._result.reserved += 1
            else:
                yield page


def _store(reading: PageReading, store: Store, result: ArchiveReading) -> None:
    try:
        result.counts.update(_stored(reading, store))
    except STORE_GONE:
        raise
    except Exception as error:  # noqa: BLE001 - one bad page must not end the reading; the trace goes into the ledger
        result.lose(error)


def _stored(reading: PageReading, store: Store) -> dict[str, int]:
    """What became of a page's posts."""
    erased = erased_among(store, [post for post, _ in reading.admitted])
    kept = [(post, text) for post, text in reading.admitted if post.id not in erased]
    saved = Counter(store.posts.save(kept))
    store.candidates.note([pointer for pointer in reading.pointers if pointer.post not in erased])
    return {
        "pages": 1,
        "found": reading.found,
        "posts": len(kept),
        "new_posts": saved[Saved.NEW],
        "changed_posts": saved[Saved.CHANGED],
        "dropped_posts": reading.refused.total(),
    }
