"""One file per language: its words, patterns and example sentences. A new file here is a new language."""

import importlib
import pkgutil
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Language:
    """What the components need to know of a language. All words are in lower case.

    `dealing` holds prepositions that go with whom one deals with ('bei Otto', 'at Target'), `lying` those that go
    with places and things; `kinds` are nouns that introduce a company or its product ('der Hersteller Otto'),
    `trade` what follows a company's name, `elsewhere` what follows the name of something else ('Otto Street').
    `examples` are sentences of the language; they are its tests and warm the vocabulary.
    """

    code: str
    name: str
    definite: frozenset[str]
    indefinite: frozenset[str]
    determiners: frozenset[str]
    dealing: frozenset[str]
    lying: frozenset[str]
    person_titles: frozenset[str]
    given_names: frozenset[str]
    legal_forms: frozenset[str]
    kinds: frozenset[str]
    trade: frozenset[str]
    elsewhere: frozenset[str]
    examples: tuple[str, ...]


@cache
def languages() -> dict[str, Language]:
    """Every language that has a file, by its code."""
    modules = (importlib.import_module(f"{__name__}.{module.name}") for module in pkgutil.iter_modules(__path__))
    found = [module.LANGUAGE for module in modules if hasattr(module, "LANGUAGE")]
    return {language.code: language for language in found}
