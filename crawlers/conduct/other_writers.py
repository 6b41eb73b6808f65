"""Names of the other writers of a page: who answers somebody often names them, and no name is stored."""

from collections.abc import Callable, Iterable, Iterator

import ahocorasick_rs

from crawlers.conduct.masking import Span
from crawlers.conduct.person_names import NAME
from crawlers.conduct.telling_names import is_telling

FindsSpans = Callable[[str], Iterator[Span]]


class OtherWriters:
    """The names of all writers of a page, found in its posts in one pass over each text.

    A name that is also a common word ('Gast', 'Sommer') stays, since it would take the word out of everybody's post.
    `earlier` finds those who wrote on the thread's other pages.
    """

    def __init__(
        self, authors: Iterable[str], is_watched: Callable[[str], bool], earlier: FindsSpans | None = None
    ) -> None:
        self._earlier = earlier
        names = {author.strip() for author in authors}
        telling = {name for name in names if is_telling(name) and not is_watched(name)}
        spellings = sorted(telling | {name[0].upper() + name[1:] for name in telling})
        self._found_in = ahocorasick_rs.AhoCorasick(
            spellings, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
        ).find_matches_as_indexes

    def spans(self, text: str) -> Iterator[Span]:
        """Where whole names stand."""
        for _, start, end in self._found_in(text):
            if not (_goes_on(text[start - 1 : start]) or _goes_on(text[end : end + 1])):
                yield Span(start, end, NAME)
        if self._earlier is not None:
            yield from self._earlier(text)


def _goes_on(letter: str) -> bool:
    return letter.isalnum() or letter == "_"
