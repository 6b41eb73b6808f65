"""Who wrote an article: all that its page names, and nobody else."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain

from crawlers.articles.byline import agencies_in, is_house, is_newsroom, is_person, names_in, plain, untitled
from crawlers.articles.byline_places import Bylines, beside_date, called, labelled
from crawlers.articles.facts import Facts, host_of, site_names
from crawlers.articles.initials import initials_in
from crawlers.articles.structured_data import Item, kinds_of, text_in

_META = ("author", "article:author", "sailthru.author", "parsely-author", "dc.creator", "dcterms.creator", "byl")
_LABELS = frozenset({"written by", "verfasst von", "geschrieben von", "interview by", "author", "autor", "von", "by"})
_HOUSES = ("Organization", "Corporation", "Business", "Brand", "WebSite")
_ARTICLES = frozenset({"der", "die", "das", "the", "le", "la"})
_MOST = 12
_SENTENCE = 8
"""Words of a line that tells of an author rather than naming one."""

Names = tuple[str, ...]


def authors_of(bylines: Bylines, text: str = "") -> Names:
    """The names of the article's authors in the page's order; agencies are none (see `syndicated_from`).

    Persons come first: those that JSON-LD declares, that a line below the headline tells, that `meta` names, that the
    page marks. Where no person is named, the letters that sign `text` count, then a house (the site itself, its
    newsroom, an organisation), then who goes by one word.
    """
    facts = bylines.facts
    reading = _Reading(facts)
    declared = reading.persons([_declared(facts, houses=False)], is_sure=True)
    told = reading.persons(bylines.below, is_sure=False, is_told=True)
    if declared:
        return told if _is_more(told, declared) else declared
    if told or any(agencies_in(lines) for lines in (_declared(facts, houses=None), *bylines.below)):
        return told or tuple(reading.houses[:1])
    reading.houses.extend(names_in(_declared(facts, houses=True)))
    found = reading.persons(chain(_in_meta(facts), bylines.marked), is_sure=True)
    if not found and not reading.teams:
        found = reading.persons(chain(called(facts), labelled(facts), beside_date(facts)), is_sure=False)
    return found or initials_in(text) or (*reading.teams, *reading.houses, *reading.nicknames)[:1]


def agencies_of(bylines: Bylines) -> list[str]:
    """The agencies that the page names among the authors."""
    facts = bylines.facts
    return agencies_in(chain(_declared(facts, houses=None), *_in_meta(facts), *bylines.below, *bylines.marked))


@dataclass
class _Reading:
    """What was read of the page's bylines so far, besides persons."""

    facts: Facts
    teams: list[str] = field(default_factory=list)
    houses: list[str] = field(default_factory=list)
    nicknames: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._site = {plain(name) for told in site_names(self.facts) for name in (told, *names_in([told]))}
        self._label = host_of(self.facts.page_url).rsplit(".", 1)[0].rsplit(".", 1)[-1]

    def persons(self, groups: Iterable[list[str]], *, is_sure: bool, is_told: bool = False) -> Names:
        """The persons that the first lines with any name.

        Args:
            groups: lines that were found together.
            is_sure: whether who is named there wrote, however they are called.
            is_told: whether the lines say in words that who is named there wrote.
        """
        for lines in groups:
            names = names_in(lines)
            houses = [name for name in names if self._is_house(name)]
            people = tuple(
                name for name in names if name not in houses and (is_person(name) or (is_sure and not houses))
            )
            if people := people or tuple(name for name in houses if is_sure and self._is_persons(name)):
                return people[:_MOST]
            self.houses.extend(houses)
            self.teams.extend(name for name in names if is_told and (name in houses or is_house(name)))
            if not is_sure:
                brief = names_in(line for line in lines if len(line.split()) <= _SENTENCE)
                self.nicknames.extend(name for name in brief if name not in houses and " " not in name)
            if agencies_in(lines) and not houses:
                return ()
        return ()

    def _is_house(self, name: str) -> bool:
        if plain(name) in self._site or is_newsroom(name):
            return True
        return any(word.isupper() and word.lower() == self._label for word in name.split())

    def _is_persons(self, name: str) -> bool:
        """Whether a site's name is also that of the person who writes it."""
        called = name.split()[0].lower() in _ARTICLES or is_newsroom(name)
        return plain(name) in self._site and not called and is_person(name.title())


def _declared(facts: Facts, *, houses: bool | None) -> list[str]:
    """The names that JSON-LD gives as authors: persons alone, houses alone, or (None) both."""
    if facts.item is None:
        return []
    told = facts.data.resolved(_flat(facts.item.get("author") or facts.item.get("creator")))
    kept = (author for author in told if houses is None or _is_declared_house(author) is houses)
    return [name for author in kept if (name := _name_in(author))]


def _flat(value: object) -> list[object]:
    if not isinstance(value, list):
        return [value]
    return [one for inner in value for one in (inner if isinstance(inner, list) else [inner])]


def _name_in(author: Item | str) -> str | None:
    return author if isinstance(author, str) else text_in(author.get("name") or author.get("byline"))


def _is_declared_house(author: Item | str) -> bool:
    kinds = () if isinstance(author, str) else kinds_of(author)
    return bool(kinds) and all(kind.endswith(_HOUSES) for kind in kinds)


def _in_meta(facts: Facts) -> Iterator[list[str]]:
    yield from (list(facts.meta.all(name)) for name in _META)
    for number in "123":
        if (facts.meta.first(f"twitter:label{number}") or "").lower() in _LABELS:
            yield list(facts.meta.all(f"twitter:data{number}"))


def _is_more(told: Names, than: Names) -> bool:
    """Whether a line names all of the others and more."""
    return {untitled(name) for name in told} > {untitled(name) for name in than}
