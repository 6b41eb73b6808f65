"""Reads the pages of one source: feed or sitemap, or extraction and admission. Runs outside the reactor's process."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from crawlers.conduct.other_writers import OtherWriters
from crawlers.conduct.page_directives import Directives, directives_of
from crawlers.conduct.privacy_gate import Admitted, Gate, Refused
from crawlers.extract import extract
from crawlers.extracted import ExtractedPost, Extraction, Links, PageOutcome
from crawlers.growth import Row, rows_of
from crawlers.maps import is_sitemap, read_map
from crawlers.measures import filled, languages
from crawlers.page import Hints, Page
from crawlers.page_reading import NOINDEX, PageReading
from crawlers.places import Places
from crawlers.portal_size import size_told
from crawlers.thread_so_far import ThreadSoFar
from touchpoints.enumerations import Channel
from touchpoints.names import NameIndex
from touchpoints.pointer import Pointer
from touchpoints.post import Post, PostText
from touchpoints.thread_marks import ThreadMarks
from touchpoints.watchlist import Source, Watchlist

_MOVED_BY_GROWTH = frozenset({Channel.FORUM, Channel.REVIEW_PORTAL})
"""Where lists show what was answered last first; a paper moves its titles about as it likes."""
_PAST = "older than the horizon"


class PageReader:
    """Reads the pages of one source."""

    def __init__(self, watchlist: Watchlist, source: Source, key: bytes) -> None:
        self._source = source
        self._gate = Gate(watchlist, key, NameIndex(watchlist))
        self._hints = hints_of(watchlist, source)
        self._places = Places(watchlist, source)
        self._retention = watchlist.retention

    def read(
        self,
        page: Page,
        horizon: datetime | None = None,
        *,
        further: bool = False,
        thread: ThreadSoFar | None = None,
    ) -> PageReading:
        """What the page holds, without what is older than `horizon`: a thread or article whole, all else one by one.

        `further` is true for a page after a thread's first, `thread` tells of the others. Never asks the network or the
        store.
        """
        uses = directives_of(page.headers, page.body, page.fetched_at)
        entries = read_map(page)
        if entries is not None:
            entries = () if uses.nofollow else entries
            size = sum(not entry.is_map for entry in entries) if is_sitemap(page) else 0
            outcome = PageOutcome.LINKS if entries else PageOutcome.EMPTY
            return PageReading(outcome=outcome, entries=entries, portal_size=size)
        extraction = extract(page, self._hints)
        past = self._past(extraction, horizon, further=further)
        rows = self._rows(page, extraction, uses)
        writers = self._gate.writers_of(extraction.posts, thread)
        reading = self._admitted(page, extraction, past, uses, writers)
        signatures, changed = _signatures(extraction, rows), _changed(extraction, rows, horizon)
        reading = replace(reading, signatures=signatures, changed=changed)
        is_one_of_several = further or extraction.links.next is not None
        if thread is None or uses.noindex or not is_one_of_several:
            return reading
        marks = self._gate.marks_of(extraction.posts, thread)
        until = page.fetched_at + self._retention.records
        return replace(reading, writers=ThreadMarks(id=thread.address, marks=tuple(marks), expires_at=until))

    def _admitted(
        self, page: Page, extraction: Extraction, past: frozenset[int], uses: Directives, writers: OtherWriters
    ) -> PageReading:
        admitted: list[tuple[Post, PostText]] = []
        pointers: list[Pointer] = []
        refused: Counter[str] = Counter({_PAST: len(past)} if past else {})
        for number, post in enumerate(extraction.posts):
            if number in past:
                continue
            verdict = self._verdict(post, page, uses, writers)
            if isinstance(verdict, Admitted):
                admitted.append((verdict.post, verdict.text))
                if not (uses.nofollow or uses.figures_only):
                    pointers += self._pointers(post, verdict)
            else:
                refused[verdict.reason] += 1
        links = Links() if uses.nofollow else extraction.links
        return PageReading(
            outcome=extraction.outcome,
            detail=extraction.detail,
            engine=extraction.engine,
            found=len(extraction.posts),
            filled=filled(extraction.posts),
            languages=languages(extraction.posts),
            admitted=tuple(admitted),
            pointers=tuple(pointers),
            refused=refused,
            dates=tuple(post.published.at for post in extraction.posts if post.published),
            links=links,
            portal_size=size_told(page, links) if extraction.outcome is PageOutcome.LINKS else 0,
            routes=extraction.routes,
            is_restricted=uses.noindex or uses.nofollow or uses.figures_only,
        )

    def _verdict(self, post: ExtractedPost, page: Page, uses: Directives, writers: OtherWriters) -> Admitted | Refused:
        if uses.noindex:
            return Refused(NOINDEX)
        keep_words = not uses.figures_only
        return self._gate.admit(post, self._source, page.fetched_at, keep_words=keep_words, writers=writers)

    def _pointers(self, post: ExtractedPost, admitted: Admitted) -> Iterator[Pointer]:
        for place in self._places.of(post.outward, admitted.text.text, post.authors):
            yield Pointer.from_post(admitted.post.id, place, admitted.post.last_seen_at)

    def _rows(self, page: Page, extraction: Extraction, uses: Directives) -> dict[str, Row]:
        """How the page writes the threads that it links to, where it doesn't tell of them as data."""
        if uses.nofollow or any(entry.signature for entry in extraction.listed):
            return {}
        now = page.fetched_at.astimezone(ZoneInfo(self._hints.timezone))
        listed = extraction.links.threads + extraction.links.posts
        return rows_of(page, listed, now, is_moved_by_growth=self._source.channel in _MOVED_BY_GROWTH)

    def _past(self, extraction: Extraction, horizon: datetime | None, *, further: bool) -> frozenset[int]:
        """The numbers of the posts that lie before the horizon."""
        if horizon is None:
            return frozenset()
        old = frozenset(
            number for number, post in enumerate(extraction.posts) if post.published and post.published.at < horizon
        )
        threads = {post.thread_url for post in extraction.posts if post.thread_url}
        if self._source.channel is Channel.REVIEW_PORTAL or len(threads) > 1:
            return old
        whole_thread = not further and extraction.links.next is None
        return old if whole_thread and len(old) == len(extraction.posts) else frozenset()


def _signatures(extraction: Extraction, rows: dict[str, Row]) -> dict[str, str]:
    data = {entry.url: f"route:{entry.signature}" for entry in extraction.listed if entry.signature}
    return {url: row.signature for url, row in rows.items()} | data


def _changed(extraction: Extraction, rows: dict[str, Row], horizon: datetime | None) -> dict[str, datetime]:
    """A row may tell when its thread was begun, not when it grew: nothing in it says that the thread is past."""
    data = {entry.url: entry.changed_at for entry in extraction.listed if entry.changed_at}
    written = {url: row.written_at for url, row in rows.items() if row.written_at}
    return {url: at for url, at in written.items() if horizon is None or at >= horizon} | data


def hints_of(watchlist: Watchlist, source: Source) -> Hints:
    """What the watchlist says about the pages of a source."""
    return Hints(
        channel=source.channel,
        engine=source.engine,
        selectors=source.selectors,
        timezone=watchlist.timezone_of(source),
    )
