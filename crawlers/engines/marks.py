"""All engines' marks searched for in one pass over a page's source."""

from collections import Counter
from collections.abc import Iterable

from ahocorasick_rs import BytesAhoCorasick, Implementation

from crawlers.engines.engine import Engine


class Marks:
    """The marks of many engines, made ready."""

    def __init__(self, engines: Iterable[Engine]) -> None:
        owners: dict[str, list[str]] = {}
        for engine in engines:
            for mark in engine.marks:
                owners.setdefault(mark, []).append(engine.name)
        self._owners = list(owners.values())
        self._automaton = BytesAhoCorasick([mark.encode() for mark in owners], implementation=Implementation.DFA)

    def found_in(self, source: bytes) -> Counter[str]:
        """How many different marks of each engine the source, in UTF-8, bears, by the engine's name."""
        found = self._automaton.find_matches_as_indexes(source, overlapping=True)
        return Counter(owner for number in {match[0] for match in found} for owner in self._owners[number])
