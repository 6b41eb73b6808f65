"""Trail: the way of discovery from a start page to one that holds posts, and what ends it."""

from dataclasses import dataclass, field

from crawlers.extract import extract
from crawlers.extracted import Extraction
from crawlers.failures import WALLS
from crawlers.labels import Label, label_of_page, label_of_status
from crawlers.maps import read_map
from crawlers.page import Page
from touchpoints.identity import platform_of

_PAGES = 6
"""As many pages are fetched at most on the way to one that holds posts: index, board, thread, and some to miss."""
_READ = frozenset({Label.POSTS, Label.LINKS, Label.EMPTY, Label.LAYOUT_CHANGED})


@dataclass
class Trail:
    """The way from the start page to one that holds posts."""

    start: Page
    waiting: list[str] = field(default_factory=list)
    asked: set[str] = field(default_factory=set)
    feeds: tuple[str, ...] = ()
    lists: list[str] = field(default_factory=list)
    leads: int = 0
    found: tuple[Page, Extraction] | None = None
    refused: str | None = None

    def take(self, page: Page) -> None:
        """Reads a page; what it leads to is tried before what waits already."""
        self.asked.add(page.url)
        entries = read_map(page)
        if entries is not None:
            self._lead(page, [entry.url for entry in entries])
            return
        extraction = extract(page)
        links = extraction.links
        self.feeds = self.feeds or links.feeds
        self.refused = self._refusal(page, extraction)
        if self.refused:
            return
        if extraction.posts:
            self.found = (page, extraction)
        else:
            self._lead(page, [*links.threads, *links.posts, *(links.feeds if page is self.start else ())])

    def next(self) -> str | None:
        """What to fetch now; nothing once posts are found, or the site wants a login or a human."""
        while self.waiting and self.found is None and self.refused is None and len(self.asked) < _PAGES:
            url = self.waiting.pop(0)
            if url not in self.asked and platform_of(url) == platform_of(self.start.url):
                self.asked.add(url)
                return url
        return None

    def _refusal(self, page: Page, extraction: Extraction) -> str | None:
        """What ends a crawl here: a wall wherever it stands, and a start page that is no page to read."""
        by_status = label_of_status(page.status)
        label = by_status or label_of_page(extraction.outcome)
        if label in _READ or not (label in WALLS or page is self.start):
            return None
        told = f"answers with status {page.status}" if by_status else extraction.detail or label
        told = told.removeprefix(f"{page.url}: ")
        return f"it {told}" if page is self.start else f"{page.url} {told}"

    def _lead(self, page: Page, urls: list[str]) -> None:
        if urls:
            self.lists.append(page.url)
            self.leads += len(urls)
            self.waiting = [*urls[:_PAGES], *self.waiting]
