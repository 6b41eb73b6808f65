"""An article's title, without the site's name."""

import html
import re
from collections.abc import Iterator

from crawlers.articles.byline import plain
from crawlers.articles.facts import Facts, site_names
from crawlers.articles.headline import headline_words
from crawlers.articles.structured_data import text_in

_SEPARATOR = re.compile(r"\s+(?:[|–—·•»«›]|-{1,2}|::)\s+|\s*\|\s*")
_WORD = 5
"""Letters of a word that two titles of one article share."""


def title_of(facts: Facts, *, of_newsroom: bool) -> str | None:
    """The title that an article bears.

    On a blog that is the headline: what Open Graph and `<title>` say instead was written for search engines. In a
    newsroom it is the headline that search engines get, so of JSON-LD and Open Graph the one that differs from it is
    the desk's own.
    """
    shown, told, declared, page = (without_site(_clean(words or ""), facts) for words in _written(facts))
    if not shown or (told and plain(shown) in _site(facts)):
        return told or declared or page or None
    if not of_newsroom:
        return shown
    if declared and not _same(shown, declared) and _shares_words(declared, f"{shown} {told} {page}"):
        return declared
    for_search = _same(told, page) and _same(shown, declared)
    return shown if for_search else told or shown


def _written(facts: Facts) -> Iterator[str | None]:
    yield headline_words(facts.headline)
    yield facts.meta.first("og:title")
    yield text_in(facts.item.get("headline")) if facts.item else None
    yield facts.tree.findtext(".//title")


def without_site(title: str, facts: Facts) -> str:
    """The title without the parts before or behind it that name the site or its section."""
    parts = _SEPARATOR.split(title)
    if len(parts) == 1:
        return title
    headline = headline_words(facts.headline)
    site = _site(facts)
    while len(parts) > 1 and _names_site(parts[-1], site):
        parts.pop()
    while len(parts) > 1 and plain(parts[0]) in site:
        parts.pop(0)
    if len(parts) > 1 and headline and any(plain(part) == plain(headline) for part in parts):
        return next(part for part in parts if plain(part) == plain(headline))
    end = title.find(parts[-1], title.find(parts[0])) + len(parts[-1])
    return title[title.find(parts[0]) : end]


def _site(facts: Facts) -> set[str]:
    return {plain(name) for name in site_names(facts)}


def _names_site(part: str, site: set[str]) -> bool:
    told = plain(part)
    return told in site or any(name and (name in told or told in name) for name in site) or not told


def _clean(title: str) -> str:
    return " ".join(html.unescape(title).replace("\u00ad", "").replace("\u200b", "").split())


def _shares_words(one: str, other: str) -> bool:
    words, others = (set(re.findall(rf"\w{{{_WORD},}}", title.casefold())) for title in (one, other))
    return not words or bool(words & others)


def _same(one: str, other: str) -> bool:
    return plain(one) == plain(other)
