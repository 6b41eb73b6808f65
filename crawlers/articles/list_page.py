"""Whether a page lists articles rather than being one."""

from urllib.parse import urlsplit

from lxml.html import HtmlElement

from crawlers.articles.facts import Facts
from crawlers.articles.structured_data import kinds_of
from crawlers.engines.values import line_of

_LISTS = ("CollectionPage", "SearchResultsPage", "ItemList")
_ENTRIES = 3
_LIST_CLASSES = frozenset(
    {"home", "blog", "archive", "category", "tag", "search", "search-results", "date", "author", "error404"}
)
_ARTICLE_CLASSES = frozenset({"single", "single-post", "page"})


def is_list(facts: Facts) -> bool:
    """Whether the page's headings lead elsewhere: a home page, a section, a search, an archive."""
    if facts.item is not None or (facts.meta.first("og:type") or "").lower() == "article":
        return False
    body = facts.tree.find("body")
    names = set((body.get("class") or "").split()) if body is not None else set()
    if names & _LIST_CLASSES and not names & _ARTICLE_CLASSES:
        return True
    if any(kind in _LISTS for item in facts.data.items for kind in kinds_of(item)) and _led_away(facts) >= _ENTRIES:
        return True
    return _led_away(facts) >= _ENTRIES and (facts.headline is None or _is_start(facts.page_url))


def _led_away(facts: Facts) -> int:
    """How many entries of the page are headed by a link to somewhere else."""
    headings = (heading for name in ("h2", "h3") for heading in facts.tree.iter(name))
    return sum(1 for heading in headings if _is_linked(heading))


def _is_linked(heading: HtmlElement) -> bool:
    link = next(heading.iter("a"), None)
    around = heading.getparent()
    if link is None and around is not None and around.tag == "a":
        return True
    return link is not None and bool(link.get("href")) and line_of(link) == line_of(heading)


def _is_start(url: str) -> bool:
    parts = urlsplit(url)
    return parts.path.strip("/") in {"", "index.html", "index.php", "blog", "news"} and not parts.query
