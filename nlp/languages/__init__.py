"""One file per language: its words, patterns and example sentences. A new file here is a new language."""

import importlib
import pkgutil
from dataclasses import dataclass, fields
from functools import cache


def words(spaced: str) -> frozenset[str]:
    """The words of a line."""
    return frozenset(spaced.split())


@dataclass(frozen=True, slots=True)
class ClauseWords:
    """The closed-class words by which clauses begin, hold together and fall apart, in lower case.

    `contrasts` begin a clause that is judged apart; `joins` do so only between two full clauses; `dependents` begin a
    clause that belongs to the one before; `verbs` are finite forms frequent enough to tell that a piece is a clause;
    `articles` are what a new subject begins with.
    """

    contrasts: frozenset[str]
    joins: frozenset[str]
    dependents: frozenset[str]
    verbs: frozenset[str]
    articles: frozenset[str]

    def __or__(self, other: "ClauseWords") -> "ClauseWords":
        """The words of both."""
        return ClauseWords(*(getattr(self, each.name) | getattr(other, each.name) for each in fields(self)))


@dataclass(frozen=True, slots=True)
class Language:
    """What the components need to know of a language. All words are in lower case.

    `dealing` holds prepositions that go with whom one deals with ('bei Otto', 'at Target'), `lying` those that go
    with places and things; `kinds` are nouns that introduce a company or its product ('der Hersteller Otto'),
    `trade` what follows a company's name, `elsewhere` what follows the name of something else ('Otto Street').
    `peoples` are the beginnings of adjectives of countries: 'die französische Post' isn't ours.
    `understatements` are patterns of litotes and of denial with the plain words for them ('not bad': 'good').
    `examples` are sentences of the language; they are its tests and warm the vocabulary.
    """

    code: str
    name: str
    definite: frozenset[str]
    indefinite: frozenset[str]
    determiners: frozenset[str]
    first_person: frozenset[str]
    second_person: frozenset[str]
    dealing: frozenset[str]
    lying: frozenset[str]
    person_titles: frozenset[str]
    given_names: frozenset[str]
    legal_forms: frozenset[str]
    kinds: frozenset[str]
    trade: frozenset[str]
    elsewhere: frozenset[str]
    peoples: frozenset[str]
    clauses: ClauseWords
    understatements: tuple[tuple[str, str], ...]
    examples: tuple[str, ...]


@cache
def languages() -> dict[str, Language]:
    """Every language that has a file, by its code."""
    modules = (importlib.import_module(f"{__name__}.{module.name}") for module in pkgutil.iter_modules(__path__))
    found = [module.LANGUAGE for module in modules if hasattr(module, "LANGUAGE")]
    return {language.code: language for language in found}
