"""Who wrote an article: all that its page names, and nobody else."""

from collections.abc import Callable, Iterator

from lxml.html import HtmlElement

from crawlers.articles.byline import agencies_in, is_person, names_in, plain
from crawlers.articles.facts import Facts, site_names
from crawlers.articles.structured_data import kinds_of, text_in
from crawlers.engines.values import line_of
from crawlers.markup.selector import select

_META = ("author", "article:author", "sailthru.author", "parsely-author", "dc.creator", "dcterms.creator", "byl")
_SURE = ("[itemprop~=author] [itemprop=name]", "[itemprop~=author]", "a[rel~=author]", ".vcard .fn")
_LIKELY = (
    "[class*=byline] a, [class*=author] a, [class*=Author] a, [class*=autor] a",
    "[class*=byline], [class*=author], [class*=Author], [class*=autor]",
    "a[href*='/autor'], a[href*='/author']",
)
_MOST, _LONGEST = 6, 180


def authors_of(facts: Facts) -> tuple[str, ...]:
    """The names of the article's authors in the page's order; agencies are none (see `syndicated_from`).

    Who is declared in JSON-LD counts, then `meta`, then what the page shows. The site's own name gives way to a
    person's.
    """
    site = {plain(name) for told in site_names(facts) for name in (told, *names_in([told]))}
    told = list(_declared(facts))
    declared = names_in(told)
    if told and not all(plain(name) in site for name in declared):
        return declared
    if not declared and agencies_in(told):
        return ()
    for read, is_sure in _SOURCES:
        for lines in read(facts):
            named = [name for name in names_in(lines) if plain(name) not in site]
            people = tuple(name for name in named if is_sure or is_person(name))
            if people:
                return people
            if not declared and agencies_in(lines):
                return ()
    return declared


def agencies_of(facts: Facts) -> list[str]:
    """The agencies that the page names among the authors."""
    lines = [*_declared(facts), *(line for read in (_in_meta, _marked) for found in read(facts) for line in found)]
    return agencies_in(lines)


def _declared(facts: Facts) -> Iterator[str]:
    if facts.item is None:
        return
    for author in facts.data.resolved(facts.item.get("author") or facts.item.get("creator")):
        named = author if isinstance(author, str) else text_in(author.get("name") or author.get("byline"))
        if named and not (isinstance(author, dict) and "Brand" in kinds_of(author)):
            yield named


def _in_meta(facts: Facts) -> Iterator[list[str]]:
    return (list(facts.meta.all(name)) for name in _META)


def _marked(facts: Facts) -> Iterator[list[str]]:
    return (_lines(facts.tree, selectors) for selectors in _SURE)


def _near(facts: Facts) -> Iterator[list[str]]:
    return (_lines(facts.tree, selectors) for selectors in _LIKELY)


_SOURCES: tuple[tuple[Callable[[Facts], Iterator[list[str]]], bool], ...] = (
    (_in_meta, True),
    (_marked, True),
    (_near, False),
)


def _lines(tree: HtmlElement, selectors: str) -> list[str]:
    found = [element for element in select(tree, selectors) if not is_readers(element)][:_MOST]
    lines = (line_of(element) or element.get("content") or "" for element in found)
    return [line for line in dict.fromkeys(lines) if 0 < len(line) <= _LONGEST]


def is_readers(element: HtmlElement) -> bool:
    """Whether an element stands among readers' comments."""
    around = (element, *element.iterancestors())
    return any("comment" in f"{one.get('class') or ''} {one.get('id') or ''}".lower() for one in around)
