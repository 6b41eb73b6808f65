"""What a page's markup must hold for a selector to find anything on it, so that most selectors are never tried."""

import re
from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from ahocorasick_rs import BytesAhoCorasick, Implementation
from cssselect import parser

# What the parser puts in where the markup leaves it out.
_IMPLIED = frozenset(("html", "head", "body", "p", "tbody"))
# Anything else may be written with character references.
_PLAIN = re.compile(r"[\w-]+", re.ASCII)
_WORTH_IT = 6
_ATTRIBUTE = re.compile(r"::attr\([\w:-]+\)$")


class Markup:
    """A page's markup, given in UTF-8, in lower case; no word is looked for twice: engines share most of them."""

    def __init__(self, source: bytes) -> None:
        self._lower = source.lower()
        self._known: dict[object, bool] = {}

    def __contains__(self, word: object) -> bool:
        if word not in self._known:
            self._known[word] = isinstance(word, str) and word.encode() in self._lower
        return self._known[word]

    def look_for(self, words: frozenset[str]) -> None:
        """Finds out about all the words in one go, at half of what they cost one by one."""
        searched, find = _search(words)
        found = {match[0] for match in find(self._lower, overlapping=True)}
        self._known.update((word, number in found) for number, word in enumerate(searched))


@lru_cache(maxsize=256)
def _search(words: frozenset[str]) -> tuple[tuple[str, ...], Callable[..., list[tuple[int, int, int]]]]:
    """The words worth it, and what finds them: shorter ones stand all over a page, where one look finds the first."""
    searched = tuple(sorted(word for word in words if len(word) >= _WORTH_IT))
    automaton = BytesAhoCorasick([word.encode() for word in searched], implementation=Implementation.DFA)
    return searched, automaton.find_matches_as_indexes


@dataclass(frozen=True, slots=True)
class NeededWords:
    """For each alternative of a selector, the words, in lower case, that stand in any page where it finds something."""

    alternatives: Mapping[str, frozenset[str]]

    def stand_in(self, lower_markup: Container[str]) -> bool:
        """Whether the selector may find anything on a page with this markup, given in lower case."""
        return next(self._possible(lower_markup), None) is not None

    def narrowed(self, lower_markup: Container[str]) -> str:
        """The alternatives that may find anything on a page with this markup; empty where none may."""
        return ", ".join(self._possible(lower_markup))

    def _possible(self, lower_markup: Container[str]) -> Iterator[str]:
        return (each for each, words in self.alternatives.items() if all(word in lower_markup for word in words))


@lru_cache(maxsize=4096)
def needed_words(selector: str) -> NeededWords:
    """The words that a selector of `crawlers.markup.selector` needs; none for XPath, of which nothing is known."""
    css = _ATTRIBUTE.sub("", selector)
    if not css or css.startswith(("./", "/", "(")):
        return NeededWords({selector: frozenset()})
    return NeededWords(
        {each.canonical(): frozenset(map(_lower, _words(each.parsed_tree))) for each in parser.parse(css)}
    )


def _lower(word: str) -> str:
    """In lower case as bytes are: names of elements and attributes, which alone have any case, are ASCII."""
    return word.encode().lower().decode()


def _words(tree: parser.Tree) -> Iterator[str]:
    """Of the element and of what it stands in; what is said of others, as in `:has()`, counts for nothing here."""
    if isinstance(tree, parser.Element):
        if tree.element and tree.element not in _IMPLIED:
            yield f"<{tree.element}"
        return
    if isinstance(tree, parser.CombinedSelector):
        yield from _words(tree.subselector)
    if isinstance(tree, parser.Class):
        yield tree.class_name
    elif isinstance(tree, parser.Hash):
        yield tree.id
    elif isinstance(tree, parser.Attrib):
        yield tree.attrib
        if tree.value is not None and tree.operator != "!=" and _PLAIN.fullmatch(value := str(tree.value.value)):
            yield value
    yield from _words(tree.selector)
