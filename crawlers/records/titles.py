"""The links of a list that nobody described: titles that are marked up alike and lead to pages of this site."""

import re
from collections import defaultdict
from collections.abc import Iterable
from urllib.parse import urlsplit

from crawlers.addresses import without_fragment
from crawlers.markup.one_line import one_line
from crawlers.records.dated import kind_of
from crawlers.records.outline import Node, Outline
from crawlers.view import View

_FEWEST = 3
_LONGEST_COUNTED = 80
_NO_TITLES = re.compile(
    r"user|profil|member|author|avatar|nav|menu|foot|breadcrumb|pag(?:e|in|er)|tag|button|share|lang"
    r"|login|categor|last",
    re.IGNORECASE,
)
_NO_PAGE = re.compile(
    r"/(?:user|users|member|members|profile?|mitglied\w*|login|register|tags?|search|suche)(?:/|\?|\.|$)"
    r"|[?&](?:do|action|mode)=",
    re.IGNORECASE,
)


def title_links(view: View) -> tuple[str, ...]:
    """The addresses that the page's most telling group of titles leads to; empty where there is none."""
    groups: dict[str, dict[str, str]] = defaultdict(dict)
    host = urlsplit(view.page.url).netloc
    here = without_fragment(view.address(view.page.url) or "")
    for node in Outline(view.tree).nodes:
        if node.element.tag != "a" or not node.linked or _NO_TITLES.search(_around(node)):
            continue
        address = view.address(node.element.get("href"))
        if address and urlsplit(address).netloc == host and not _NO_PAGE.search(address):
            address = without_fragment(address)
            if address != here:
                groups[kind_of(node)].setdefault(address, one_line(node.element))
    titled = [links for links in groups.values() if len(links) >= _FEWEST]
    best = max(titled, key=lambda links: _worth(links.values()), default={})
    return tuple(best) if _worth(best.values()) > 0 else ()


def _around(node: Node) -> str:
    marks, above = [], node
    for _ in range(4):
        marks.append(f"{above.element.tag} {above.element.get('class') or ''} {above.element.get('id') or ''}")
        if above.parent is None:
            break
        above = above.parent
    return " ".join(marks)


def _worth(titles: Iterable[str]) -> float:
    """Titles are several words long; names and numbers are not."""
    lengths = [min(len(title), _LONGEST_COUNTED) for title in titles if len(title.split()) > 1]
    return sum(lengths) if lengths and sum(lengths) / len(lengths) > 14 else 0.0
