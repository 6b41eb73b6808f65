"""Who wrote an article: all that its page names, and nobody else."""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from lxml.html import HtmlElement

from crawlers.articles.agency import agency_named
from crawlers.articles.meta import Meta
from crawlers.articles.structured_data import Item, StructuredData, kinds_of, text_in
from crawlers.engines.values import line_of
from crawlers.markup.selector import select

if TYPE_CHECKING:
    from crawlers.articles.facts import Facts

_META = ("author", "article:author", "sailthru.author", "parsely-author", "dc.creator", "dcterms.creator", "byl")
_VISIBLE = (
    "[itemprop~=author] [itemprop=name]",
    "[itemprop~=author]",
    "a[rel~=author]",
    ".vcard .fn",
    ".byline a, .article-byline a, .author-name, .article__author, .article-author a, .post-author a, .entry-author a",
    ".byline, .author, .autor, .article-author, .post-author, .entry-author, .p-author",
)
_BEGINS = re.compile(
    r"^(?:(?:by|von|par|door|di|por|text|autor(?:in)?|author|words|posted by|written by|geschrieben von|"
    r"ein (?:kommentar|beitrag|gastbeitrag|bericht|artikel) von|(?:kommentar|interview|bericht|analyse) von)"
    r"\b:?|[-–—|:,])\s*",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"\s*(?:\((?:[^()]{0,60})\)|[|–—•·].*|\b(?:updated|published|veröffentlicht|aktualisiert)\b.*|"
    r",? \d{1,2}[.:/].*|\bfor (?:the )?[\w.]+\.(?:com|co\.uk|de)\b.*)$",
    re.IGNORECASE,
)
_SEPARATORS = re.compile(r"\s*(?:[,;/&]|\bund\b|\band\b|\bsowie\b|\bmit\b|\bwith\b)\s*", re.IGNORECASE)
_SUFFIX = re.compile(r"^(?:jr|sr|m\.?d|ph\.?d|ms|rdn?|ldn?|m\.?a|mba|b\.?a|cfa|esq|ii|iii)\.?$", re.IGNORECASE)
_NO_NAME = re.compile(
    r"https?://|www\.|@|\d{4}|^(?:admin|administrator|root|webmaster|editor|unknown|null|none|undefined|anonymous|staff|"
    r"gast|guest|autor|author|redakteur|share|follow|email|facebook|twitter|instagram|linkedin)$|^\W*$",
    re.IGNORECASE,
)
_LONGEST, _WORDS = 60, 6


def authors_of(facts: "Facts") -> tuple[str, ...]:
    """The names of the article's authors in the page's order; agencies are none (see `syndicated_from`)."""
    declared = _unique(_declared(facts.data, facts.item))
    site = _site_names(facts)
    if declared and not all(_plain(name) in site for name in declared):
        return declared
    for names in (_from_meta(facts.meta), _visible(facts.tree)):
        people = tuple(name for name in _unique(names) if _plain(name) not in site)
        if people:
            return people
    return declared


def agencies_of(facts: "Facts") -> Iterator[str]:
    """The agencies that the page names among the authors."""
    told = (*_declared_raw(facts.data, facts.item), *facts.meta.all(*_META), *_visible_raw(facts.tree))
    for line in told:
        for part in _SEPARATORS.split(line):
            agency = agency_named(_BEGINS.sub("", part))
            if agency:
                yield agency


def _declared(data: StructuredData, item: Item | None) -> Iterator[str]:
    for line in _declared_raw(data, item):
        yield from names_in(line)


def _declared_raw(data: StructuredData, item: Item | None) -> Iterator[str]:
    if item is None:
        return
    for author in data.resolved(item.get("author") or item.get("creator")):
        named = author if isinstance(author, str) else text_in(author.get("name") or author.get("byline"))
        if named and not (isinstance(author, dict) and "Brand" in kinds_of(author)):
            yield named


def _from_meta(meta: Meta) -> list[str]:
    for name in _META:
        found = [person for line in meta.all(name) for person in names_in(line)]
        if found:
            return found
    return []


def _visible(tree: HtmlElement) -> list[str]:
    for line in _visible_raw(tree):
        found = list(names_in(line))
        if found:
            return found
    return []


def _visible_raw(tree: HtmlElement) -> Iterator[str]:
    for selectors in _VISIBLE:
        found = [element for element in select(tree, selectors) if not _is_reader(element)]
        lines = list(dict.fromkeys(line_of(element) or element.get("content") or "" for element in found[:_WORDS]))
        if any(lines):
            yield " , ".join(line for line in lines if line and len(line) < 3 * _LONGEST)


def _is_reader(element: HtmlElement) -> bool:
    around = (element, *element.iterancestors())
    return any("comment" in f"{one.get('class') or ''} {one.get('id') or ''}".lower() for one in around)


def names_in(line: str) -> Iterator[str]:
    """The names in a byline: 'Von Kai Beispiel und Ida Muster, dpa' holds two."""
    line = " ".join(line.split())
    parts = [_trimmed(part) for part in _SEPARATORS.split(_BEGINS.sub("", line))]
    for part in parts:
        if part and not _SUFFIX.match(part) and is_name(part):
            yield part


def is_name(text: str) -> bool:
    """Whether a few words may be an author's name: no agency, no address, no date, no sentence."""
    if len(text) > _LONGEST or len(text.split()) > _WORDS or _NO_NAME.search(text):
        return False
    return agency_named(text) is None


def _trimmed(part: str) -> str:
    return _ENDS.sub("", _BEGINS.sub("", part.strip())).strip(" .,:;-–—|*")


def _unique(names: Iterable[str]) -> tuple[str, ...]:
    seen: dict[str, str] = {}
    for name in names:
        seen.setdefault(_plain(name), name)
    return tuple(seen.values())


def _site_names(facts: "Facts") -> set[str]:
    host = facts.page_url.split("/")[2].removeprefix("www.") if facts.page_url.count("/") > 1 else ""
    publisher = text_in(facts.item.get("publisher")) if facts.item else None
    told = (host, host.rsplit(".", 1)[0], publisher or "", facts.meta.first("og:site_name") or "")
    return {_plain(name) for name in told if name}


def _plain(name: str) -> str:
    return "".join(re.findall(r"[^\W_]+", name.casefold()))
