"""What all posts of a page share: the thread's title, address and section."""

import re
from dataclasses import dataclass

from lxml.html import HtmlElement

from crawlers.addresses import without_fragment
from crawlers.engines.engine import Engine, PageTable
from crawlers.engines.values import first_value
from crawlers.markup.selector import selector
from crawlers.markup.text import text_of
from crawlers.view import View


@dataclass(frozen=True, slots=True)
class Thread:
    """A thread as one of its pages shows it; `url` is its first page's address, `page_url` this page's."""

    title: str | None
    url: str
    section: str | None
    page_url: str

    @property
    def is_first_page(self) -> bool:
        """Whether this page is the thread's first."""
        return self.url == self.page_url


def thread_of(view: View, engine: Engine) -> Thread:
    """The thread that the page belongs to."""
    table = engine.page
    page_url = canonical_address(view)
    url = first_page(page_url, engine)
    return Thread(_title(view, table), url, first_value(view.tree, table.section), page_url)


def first_page(url: str, engine: Engine) -> str:
    """The address of the thread's first page, from that of any of its pages."""
    for pattern, replacement in engine.page.first_page:
        url = re.sub(pattern, replacement, url)
    return url


def _title(view: View, table: PageTable) -> str | None:
    for written in (*table.title, "h1", "meta[property='og:title']::attr(content)", "title"):
        compiled = selector(written)
        for element in compiled.all(view.tree):
            said = element.get(compiled.attribute) if compiled.attribute else _words(element, table)
            if said and (words := " ".join(said.split())):
                return words
    return None


def _words(element: HtmlElement, table: PageTable) -> str:
    dropped = {part for written in table.title_drop for part in selector(written).all(element)}
    return text_of(element, dropped)


def canonical_address(view: View) -> str:
    """The page's own address: its canonical link where that is a page of this site, else where it was fetched."""
    own = view.thread_address(view.page.url) or view.page.url
    for value in view.declared_addresses[:1]:
        said = view.thread_address(value)
        if said is not None and _same_site(said, own):
            return without_fragment(said)
    return without_fragment(own)


def _same_site(one: str, other: str) -> bool:
    return _host(one) == _host(other)


def _host(url: str) -> str:
    return url.split("/", 3)[2].removeprefix("www.")
