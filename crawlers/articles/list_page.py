"""Whether a page lists articles rather than being one."""

from urllib.parse import urljoin, urlsplit

from crawlers.articles.facts import Facts
from crawlers.articles.structured_data import kinds_of
from crawlers.markup.selector import selector

_LISTS = ("CollectionPage", "SearchResultsPage", "ItemList")
_ENTRIES = 3
_LIST_CLASSES = frozenset(
    {"home", "blog", "archive", "category", "tag", "search", "search-results", "date", "author", "error404"}
)
_SINGLE_CLASSES = frozenset({"single", "single-post"})
_ARTICLE_CLASSES = _SINGLE_CLASSES | {"page"}


def is_list(facts: Facts, entries: int) -> bool:
    """Whether the page is a home page, a section, a search or an archive.

    `entries` are the headings among its text that lead elsewhere.
    """
    if facts.item is not None or (facts.meta.first("og:type") or "").lower() == "article":
        return False
    names = _body_classes(facts)
    if names & _LIST_CLASSES and not names & _ARTICLE_CLASSES and (entries or _titles_of_others(facts)):
        return True
    declared = any(kind in _LISTS for item in facts.data.items for kind in kinds_of(item))
    return entries >= _ENTRIES and (declared or facts.headline is None or _is_start(facts.page_url))


def is_single(facts: Facts) -> bool:
    """Whether the software says that this page is one post's own."""
    return bool(_body_classes(facts) & _SINGLE_CLASSES)


def _body_classes(facts: Facts) -> set[str]:
    body = facts.tree.find("body")
    return set((body.get("class") or "").split()) if body is not None else set()


def _titles_of_others(facts: Facts) -> bool:
    """Whether the title of an entry leads to a page of its own. Some themes link an article's title to itself."""
    titles = ("h1.entry-title a[href]", "h2.entry-title a[href]", ".h-entry h2 a[href]", "article h1 a[href]")
    links = (link.get("href") or "" for written in titles for link in selector(written).all(facts.tree))
    return any(urljoin(facts.page_url, link).partition("#")[0] != facts.page_url for link in links)


def _is_start(url: str) -> bool:
    parts = urlsplit(url)
    return parts.path.strip("/") in {"", "index.html", "index.php", "blog", "news"} and not parts.query
