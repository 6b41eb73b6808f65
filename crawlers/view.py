"""View: a page made ready for reading. What every engine, the articles and the general case are given."""

from dataclasses import dataclass, field
from functools import cached_property

from lxml.html import HtmlElement

from crawlers.addresses import base_address, canonical, resolve, without_fragment
from crawlers.dates.reader import DateReader
from crawlers.markup.needed_words import Markup, needed_words
from crawlers.markup.selector import selector
from crawlers.page import Hints, Page
from crawlers.paging import first_of_series


@dataclass(kw_only=True)
class View:
    """A decoded page. `source` is its markup as text, `tree` what that parses to.

    `copying` names the parameters of addresses that make the page's software show another copy of a thread or list.
    `left_out` says, a part of a sentence each, what of a page too large was not read.
    """

    page: Page
    source: str
    tree: HtmlElement
    hints: Hints = field(default_factory=Hints)
    copying: tuple[str, ...] = ()
    left_out: list[str] = field(default_factory=list)
    _narrowed: dict[str, str] = field(default_factory=dict, init=False)

    @cached_property
    def base(self) -> str:
        """The address that links of this page are relative to."""
        return base_address(self.tree, self.page.url)

    @cached_property
    def utf8(self) -> bytes:
        """The markup in UTF-8, which is searched several times as fast."""
        return self.source.encode("utf-8", "surrogatepass")

    @cached_property
    def lower_source(self) -> Markup:
        """The markup in lower case."""
        return Markup(self.utf8)

    @cached_property
    def declared_links(self) -> list[HtmlElement]:
        """The `link` elements of the page, wherever they stand."""
        return list(self.tree.iter("link"))

    @cached_property
    def declared_addresses(self) -> tuple[str, ...]:
        """What the page says its own address is, as it writes it: no more than one on most pages."""
        said = (link.get("href") for link in self.declared_links if link.get("rel") == "canonical")
        return tuple(address for address in said if address)

    @cached_property
    def language(self) -> str | None:
        """What the page says its language is, as two letters ('de'), or None."""
        said = self.tree.get("lang") or self.tree.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
        code = said.replace("_", "-").split("-")[0].strip().lower()
        return code if len(code) == 2 and code.isalpha() else None

    @cached_property
    def dates(self) -> DateReader:
        """Reads this page's dates: its day-month order and time zone are decided once for the whole page."""
        return DateReader(self.page, self.source, self.tree, self.hints.timezone)

    @cached_property
    def series_address(self) -> str:
        """The address of the thread or list that the page is one page of, however it is paged and sorted."""
        return first_of_series(without_fragment(self.thread_address(self.page.url) or self.page.url))

    def found(self, written: str, within: HtmlElement | None = None) -> list[HtmlElement]:
        """The elements of the page, or within one of its elements, that a selector without `::attr()` finds."""
        if written not in self._narrowed:
            self._narrowed[written] = needed_words(written).narrowed(self.lower_source)
        possible = self._narrowed[written]
        return selector(possible).all(self.tree if within is None else within) if possible else []

    def absolute(self, href: str | None) -> str | None:
        """The full address of a link, or None where it leads nowhere (`javascript:`, a fragment alone, mail)."""
        return resolve(self.base, href)

    def address(self, href: str | None) -> str | None:
        """The canonical address of a link: without session ids, copies and tracking."""
        full = self.absolute(href)
        return canonical(full) if full else None

    def thread_address(self, href: str | None) -> str | None:
        """The canonical address of a thread or list: also without what makes another copy of it."""
        full = self.absolute(href)
        return canonical(full, self.copying) if full else None
