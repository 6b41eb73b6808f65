"""An article's title, without the site's name."""

import html
import re

from crawlers.articles.facts import Facts
from crawlers.articles.structured_data import text_in
from crawlers.engines.values import line_of

_SEPARATOR = re.compile(r"\s+(?:[|–—·•»«]|-{1,2}|::)\s+|\s*\|\s*")
_SHARED = 0.34


def title_of(facts: Facts) -> str | None:
    """The title that headline, Open Graph and JSON-LD agree on, or the one that best fits what is shown.

    Where the headline and Open Graph say the same and JSON-LD differs, the declared headline is the article's own and
    the other the one for search engines; it must share words with what is shown.
    """
    shown = _clean(line_of(facts.headline)) if facts.headline is not None else ""
    told = without_site(_clean(facts.meta.first("og:title") or ""), facts)
    declared = _clean(text_in(facts.item.get("headline")) or "") if facts.item else ""
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
        return told if _within(shown, told) or _within(told, shown) else shown
    return declared if _same(shown, told) or _within(declared, told) else shown


def without_site(title: str, facts: Facts) -> str:
    """The title without the parts before or behind it that name the site or its section."""
    parts = _SEPARATOR.split(title)
    if len(parts) == 1:
        return title
    headline = line_of(facts.headline) if facts.headline is not None else ""
    if _plain(title) == _plain(headline):
        return title
    site = {_plain(name) for name in _site_names(facts)}
    while len(parts) > 1 and _names_site(parts[-1], site):
        parts.pop()
    while len(parts) > 1 and _plain(parts[0]) in site:
        parts.pop(0)
    if len(parts) > 1 and headline and any(_plain(part) == _plain(headline) for part in parts):
        return next(part for part in parts if _plain(part) == _plain(headline))
    end = title.find(parts[-1], title.find(parts[0])) + len(parts[-1])
    return title[title.find(parts[0]) : end]


def _names_site(part: str, site: set[str]) -> bool:
    plain = _plain(part)
    return plain in site or any(name and (name in plain or plain in name) for name in site) or not plain


def _site_names(facts: Facts) -> list[str]:
    host = facts.page_url.split("/")[2].removeprefix("www.") if facts.page_url.count("/") > 1 else ""
    publisher = text_in(facts.item.get("publisher")) if facts.item else None
    names = (host, host.rsplit(".", 1)[0], publisher, facts.meta.first("og:site_name", "application-name"))
    return [name for name in names if name]


def _clean(title: str) -> str:
    return " ".join(html.unescape(title).replace("\u00ad", "").replace("\u200b", "").split())


def _shares_words(one: str, other: str) -> bool:
    words, others = set(re.findall(r"\w{3,}", one.casefold())), set(re.findall(r"\w{3,}", other.casefold()))
    return not words or len(words & others) >= _SHARED * len(words)


def _within(inner: str, outer: str) -> bool:
    return _plain(inner) in _plain(outer)


def _same(one: str, other: str) -> bool:
    return _plain(one) == _plain(other)


def _plain(text: str) -> str:
    return "".join(re.findall(r"[^\W_]+", text.casefold()))
