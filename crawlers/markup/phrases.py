"""Places where any of a few phrases stands in a page's source, found fast: a page is long, such phrases are rare."""

from collections.abc import Iterator

from ahocorasick_rs import AhoCorasick


class Phrases:
    """Lower-case phrases, found in any case."""

    def __init__(self, *phrases: str) -> None:
        self._automaton = AhoCorasick(list(phrases))

    def starts_in(self, source: str) -> Iterator[int]:
        """Where they begin; offsets hold for `source` itself."""
        lowered = source.replace("İ", "I").lower()  # the one character that gets longer
        return (start for _, start, _ in self._automaton.find_matches_as_indexes(lowered))
