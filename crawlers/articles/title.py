"""An article's title, without the site's name."""

import html
import re

from crawlers.articles.byline import plain
from crawlers.articles.facts import Facts, site_names
from crawlers.articles.structured_data import text_in
from crawlers.engines.values import line_of

_SEPARATOR = re.compile(r"\s+(?:[|–—·•»«]|-{1,2}|::)\s+|\s*\|\s*")
_WORD = 5
"""Letters of a word that two titles of one article share."""


def title_of(facts: Facts) -> str | None:
    """The title that headline, Open Graph and JSON-LD agree on, or the one that best fits what is shown.

    Two that agree win against the third, but for the declared headline: where it differs from a headline that is also
    Open Graph's, it is the article's own, and the other the one for search engines. It must share words with these.
    """
    shown = without_site(_clean(line_of(facts.headline)), facts) if facts.headline is not None else ""
    told = without_site(_clean(facts.meta.first("og:title") or ""), facts)
    declared = without_site(_clean(text_in(facts.item.get("headline")) or ""), facts) if facts.item else ""
    page = without_site(_clean(facts.tree.findtext(".//title") or ""), facts)
    if not shown:
        return told or declared or page or None
    if declared and _shares_words(declared, f"{shown} {told} {page}"):
        return _of_three(shown, told, declared)
    if told and not _same(shown, told) and (_same(told, page) or _within(told, shown)):
        return told
    return shown


def _of_three(shown: str, told: str, declared: str) -> str:
    if _same(shown, declared) or not told:
        return shown
    if _same(told, declared):
        return told
    return declared if _same(shown, told) or _within(declared, told) else shown


def without_site(title: str, facts: Facts) -> str:
    """The title without the parts before or behind it that name the site or its section."""
    parts = _SEPARATOR.split(title)
    if len(parts) == 1:
        return title
    headline = line_of(facts.headline) if facts.headline is not None else ""
    site = {plain(name) for name in site_names(facts)}
    while len(parts) > 1 and _names_site(parts[-1], site):
        parts.pop()
    while len(parts) > 1 and plain(parts[0]) in site:
        parts.pop(0)
    if len(parts) > 1 and headline and any(plain(part) == plain(headline) for part in parts):
        return next(part for part in parts if plain(part) == plain(headline))
    end = title.find(parts[-1], title.find(parts[0])) + len(parts[-1])
    return title[title.find(parts[0]) : end]


def _names_site(part: str, site: set[str]) -> bool:
    told = plain(part)
    return told in site or any(name and (name in told or told in name) for name in site) or not told


def _clean(title: str) -> str:
    return " ".join(html.unescape(title).replace("\u00ad", "").replace("\u200b", "").split())


def _shares_words(one: str, other: str) -> bool:
    words, others = (set(re.findall(rf"\w{{{_WORD},}}", title.casefold())) for title in (one, other))
    return not words or bool(words & others)


def _within(inner: str, outer: str) -> bool:
    return plain(inner) in plain(outer)


def _same(one: str, other: str) -> bool:
    return plain(one) == plain(other)
