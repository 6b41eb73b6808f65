"""Names of the other writers of a page: who answers somebody often names them, and no name is stored."""

from collections.abc import Callable, Iterable, Iterator

import ahocorasick_rs

from crawlers.conduct.masking import Span
from crawlers.conduct.person_names import NAME
from touchpoints.lexicon import zipf

_SHORTEST = 4


class OtherWriters:
    """The names of all writers of a page, found in its posts in one pass over each text.

    A name that is also a common word ('Gast', 'Sommer') stays, since it would take the word out of everybody's post.
    """

    def __init__(self, authors: Iterable[str], is_watched: Callable[[str], bool]) -> None:
        names = {author.strip() for author in authors}
        telling = {name for name in names if _is_telling(name) and not is_watched(name)}
        spellings = sorted(telling | {name[0].upper() + name[1:] for name in telling})
        self._found_in = ahocorasick_rs.AhoCorasick(
            spellings, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
        ).find_matches_as_indexes

    def spans(self, text: str) -> Iterator[Span]:
        """Where whole names stand."""
        for _, start, end in self._found_in(text):
            if not (_goes_on(text[start - 1 : start]) or _goes_on(text[end : end + 1])):
                yield Span(start, end, NAME)


def _is_telling(name: str) -> bool:
    if len(name) < _SHORTEST:
        return False
    return not name.isalpha() or not zipf(name.lower())


def _goes_on(letter: str) -> bool:
    return letter.isalnum() or letter == "_"
