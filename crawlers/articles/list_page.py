"""Whether a page lists articles rather than being one."""

from urllib.parse import urlsplit

from crawlers.articles.facts import Facts
from crawlers.articles.structured_data import kinds_of
from crawlers.markup.selector import selector

_LISTS = ("CollectionPage", "SearchResultsPage", "ItemList")
_ENTRIES = 3
_LIST_CLASSES = frozenset(
    {"home", "blog", "archive", "category", "tag", "search", "search-results", "date", "author", "error404"}
)
_ARTICLE_CLASSES = frozenset({"single", "single-post", "page"})


def is_list(facts: Facts, entries: int) -> bool:
    """Whether the page is a home page, a section, a search or an archive.

    `entries` are the headings among its text that lead elsewhere.
    """
    if facts.item is not None or (facts.meta.first("og:type") or "").lower() == "article":
        return False
    body = facts.tree.find("body")
    names = set((body.get("class") or "").split()) if body is not None else set()
    if names & _LIST_CLASSES and not names & _ARTICLE_CLASSES and (entries or _linked_titles(facts) > 1):
        return True
    declared = any(kind in _LISTS for item in facts.data.items for kind in kinds_of(item))
    return entries >= _ENTRIES and (declared or facts.headline is None or _is_start(facts.page_url))


def _linked_titles(facts: Facts) -> int:
    """How many titles of entries lead to a page of their own."""
    titles = ("h1.entry-title a[href]", "h2.entry-title a[href]", ".h-entry h2 a[href]", "article h1 a[href]")
    return len({link.get("href") for written in titles for link in selector(written).all(facts.tree)})


def _is_start(url: str) -> bool:
    parts = urlsplit(url)
    return parts.path.strip("/") in {"", "index.html", "index.php", "blog", "news"} and not parts.query
