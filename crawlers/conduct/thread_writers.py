"""Who wrote on earlier pages of a thread is not named on later ones: known by keyed marks, since no name is stored."""

import hmac
import re
from collections.abc import Callable, Iterable, Iterator

from crawlers.conduct.masking import Span
from crawlers.conduct.person_names import NAME
from crawlers.conduct.telling_names import is_telling
from crawlers.thread_so_far import ThreadSoFar

_MARK_LENGTH = 10
"""Hexadecimal digits: enough to tell a few thousand names of a thread apart, too few to tell who somebody is."""
_TOKEN = re.compile(r"\w(?:[\w.'’-]{0,60}\w)?")
_PART = re.compile(r"[^.'’-]+")
_CAPITALS = re.compile(r"(?=(?<![\w.])([A-ZÄÖÜ][\w.'’-]{0,40}(?: [A-ZÄÖÜ][\w'’-]{1,40}){1,2}))")


class ThreadWriters:
    """The writers of one thread. A mark is made of key, thread and name: it is in no other thread, and no pseudonym."""

    def __init__(self, key: bytes, thread: ThreadSoFar) -> None:
        self._key, self._thread = key, thread

    def marks(self, names: Iterable[str], is_watched: Callable[[str], bool]) -> frozenset[str]:
        """The marks of the names that may be masked."""
        return frozenset(self._mark(name) for name in names if is_telling(name) and not is_watched(name))

    def spans(self, text: str) -> Iterator[Span]:
        """Where a name stands whose mark is known: single words, and two or three capitalised ones."""
        for start, end in _candidates(text):
            if self._mark(text[start:end]) in self._thread.marks:
                yield Span(start, end, NAME)

    def _mark(self, name: str) -> str:
        """The same for a name that begins a sentence."""
        message = f"writer\x00{self._thread.address}\x00{name[:1].lower()}{name[1:]}".encode("utf-8", "surrogatepass")
        return hmac.digest(self._key, message, "sha256").hex()[:_MARK_LENGTH]


def _candidates(text: str) -> Iterator[tuple[int, int]]:
    for token in _TOKEN.finditer(text):
        if is_telling(token[0]):
            yield token.span()
        if not token[0].isalnum():
            yield from (part.span() for part in _PART.finditer(text, *token.span()) if is_telling(part[0]))
    for found in _CAPITALS.finditer(text):
        start, words = found.start(1), found[1]
        first_two = words.find(" ", words.find(" ") + 1)
        yield start, found.end(1)
        if first_two > 0:
            yield start, start + first_two
