"""An article's title, without the site's name."""

import html
import re

from crawlers.articles.byline import plain
from crawlers.articles.facts import Facts, site_names
from crawlers.articles.headline import headline_forms, headline_words
from crawlers.articles.structured_data import text_in

_SEPARATOR = re.compile(r"\s+(?:[|–—·•»«›]|-{1,2}|::)\s+|\s*\|\s*")
_LONGEST = 2_000
_WORD = 5
"""Letters of a word that two titles of one article share."""


def title_of(facts: Facts, *, of_newsroom: bool, language: str | None = None) -> str | None:
    """The title that an article bears.

    On a blog that is the headline: what Open Graph and `<title>` say instead was written for search engines. A newsroom
    writes several; what JSON-LD and Open Graph agree on is its title, and where they differ, the one that the page
    shows, with or without kicker. Newsrooms that write English give JSON-LD the title and show a shorter one.
    """
    shown = _told(facts, headline_words(facts.headline))
    social = _told(facts, facts.meta.first("og:title"))
    declared = _told(facts, text_in(facts.item.get("headline")) if facts.item else None)
    page = _told(facts, facts.tree.findtext(".//title"))
    if not shown or (social and plain(shown) in _site(facts)):
        return social or declared or page or None
    if not of_newsroom:
        return shown
    return _newsroom_title(facts, shown, social, declared, page, is_english=language == "en")


def _newsroom_title(facts: Facts, shown: str, social: str, declared: str, page: str, *, is_english: bool) -> str:
    if declared and not _shares_words(declared, f"{shown} {social} {page}"):
        declared = ""
    forms = {plain(form) for form in headline_forms(facts.headline)}
    if not social or not declared or _same(social, declared):
        only = social or declared or shown
        return shown if not declared and plain(only) not in forms and _merely_prefixed(only, shown) else only
    if is_english and plain(page).startswith(plain(declared)) and _same(social, shown) and facts.trail is None:
        return declared
    return next((told for told in (social, declared) if plain(told) in forms), _unshown(facts, shown, social, declared))


def _unshown(facts: Facts, shown: str, social: str, declared: str) -> str:
    """The title where neither Open Graph's nor JSON-LD's is shown: below a trail, the one that isn't the trail's."""
    if facts.trail is None:
        return shown
    return declared if plain(facts.trail).startswith(plain(social)) else social


def _told(facts: Facts, title: str | None) -> str:
    return without_site(_clean((title or "")[:_LONGEST]), facts)


def without_site(title: str, facts: Facts) -> str:
    """The title without the parts before or behind it that name the site or its section."""
    headline, site = headline_words(facts.headline), _site(facts)
    if headline and any(plain(title) in {f"{plain(headline)}{name}", f"{name}{plain(headline)}"} for name in site):
        return headline
    parts = _SEPARATOR.split(title)
    if len(parts) == 1:
        return title
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


def _merely_prefixed(told: str, shown: str) -> bool:
    """Whether a title is the headline behind a word that the page doesn't show there."""
    return plain(told) != plain(shown) and plain(told).endswith(plain(shown))
