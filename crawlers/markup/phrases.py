"""Places where any of a few phrases stands in a page's source, found fast: a page is long, such phrases are rare."""

from collections.abc import Iterator

from ahocorasick_rs import BytesAhoCorasick, Implementation


class Phrases:
    """Lower-case phrases in ASCII, found in any case."""

    def __init__(self, *phrases: str) -> None:
        self._automaton = BytesAhoCorasick([each.encode() for each in phrases], implementation=Implementation.DFA)

    def starts_in(self, source: str) -> Iterator[int]:
        """Where they begin; offsets hold for `source` itself."""
        written = source.encode("utf-8", "surrogatepass")
        offset, before = 0, 0
        for _, start, _ in self._automaton.find_matches_as_indexes(written.lower()):
            offset += len(written[before:start].decode("utf-8", "surrogatepass"))
            before = start
            yield offset
