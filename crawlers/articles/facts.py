"""What a page declares of its article, in all the vocabularies that pages use, gathered once."""

from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from crawlers.articles.headline import headline_of, headline_words
from crawlers.articles.likeness import likeness
from crawlers.articles.meta import Meta
from crawlers.articles.structured_data import Item, StructuredData, text_in
from crawlers.articles.trail import is_last_step, shown_below
from crawlers.engines.values import line_of
from crawlers.view import View

_KINDS = ("Article", "BlogPosting", "Posting", "Report", "Review", "CreativeWork", "WebPage")
_ALIKE = 0.5


@dataclass(frozen=True)
class Facts:
    """`item` is the JSON-LD item of this article, `headline` the element that shows its title.

    `trail` is the title that ends the trail of links to the page, where it has one.
    """

    view: View
    data: StructuredData
    meta: Meta
    item: Item | None
    headline: HtmlElement | None
    trail: str | None = None

    @property
    def tree(self) -> HtmlElement:
        """The page's tree."""
        return self.view.tree

    @property
    def page_url(self) -> str:
        """Where the page was fetched."""
        return self.view.page.url

    @cached_property
    def around_headline(self) -> frozenset[HtmlElement]:
        """The elements that hold the headline."""
        return frozenset(() if self.headline is None else self.headline.iterancestors())


def facts_of(view: View) -> Facts:
    """Gathers what the page declares."""
    tree = view.tree
    data, meta = StructuredData(tree), Meta(tree)
    first = headline_of(tree, meta)
    below = shown_below(first) if first is not None and is_last_step(first) else None
    headline = first if below is None else below
    trail = None if first is None or below is None else line_of(first)
    shown = headline_words(headline) or meta.first("og:title") or tree.findtext(".//title") or ""
    return Facts(view, data, meta, _article_item(data, shown, trail or shown), headline, trail)


def _article_item(data: StructuredData, *titles: str) -> Item | None:
    """The item that tells of the article shown: pages declare other things too, and teasers of other articles."""
    for kind in _KINDS:
        items = [item for item in data.of_kind(kind) if item.get("headline") or item.get("datepublished")]
        if items:
            best = max(items, key=lambda item: (_likeness(item, titles), _told(item)))
            if len(items) == 1 or _likeness(best, titles) >= _ALIKE:
                return best
    return None


def _likeness(item: Item, titles: tuple[str, ...]) -> float:
    headline = text_in(item.get("headline")) or ""
    return max(likeness(headline, title) for title in titles)


def _told(item: Item) -> tuple[int, int]:
    """Of two items on one article, the one that names more authors, then the one that says more."""
    authors = item.get("author")
    return len(authors) if isinstance(authors, list) else int(bool(authors)), len(item)


def site_names(facts: Facts) -> list[str]:
    """How the site is called: its host, with and without the ending, its publisher, its Open Graph name."""
    host = host_of(facts.page_url)
    publisher = text_in(facts.item.get("publisher")) if facts.item else None
    told = (host, host.rsplit(".", 1)[0], publisher, *facts.meta.all("og:site_name", "application-name", "publisher"))
    return [name for name in told if name]


def host_of(url: str) -> str:
    """The host of an address without `www.`; empty where it has none."""
    return (urlsplit(url).hostname or "").removeprefix("www.")
