"""Who wrote on earlier pages of a thread is not named on later ones: known by keyed marks, since no name is stored."""

import hmac
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from crawlers.conduct.masking import Span
from crawlers.conduct.person_names import NAME
from crawlers.conduct.telling_names import is_telling
from crawlers.thread_so_far import ThreadSoFar

_MARK_LENGTH = 10
"""Hexadecimal digits: enough to tell a few thousand names of a thread apart, too few to tell who somebody is."""
_TOKEN = re.compile(r"\w(?:[\w.'’-]{0,60}\w)?")
_PART = re.compile(r"[^.'’-]+")
_CAPITALS = re.compile(r"[A-ZÄÖÜ][\w.'’-]{0,40}(?: [A-ZÄÖÜ][\w'’-]{1,40})+")
_WORDS_OF_A_NAME = (2, 3)


class ThreadWriters:
    """The writers of one thread. A mark is made of key, thread and name: it is in no other thread, and no pseudonym."""

    def __init__(self, key: bytes, thread: ThreadSoFar) -> None:
        self._key, self._thread = key, thread
        # Posts of one page share most of their words.
        self._is_known = cache(lambda words: self._mark(words) in thread.marks)

    def marks(self, names: Iterable[str], is_watched: Callable[[str], bool]) -> frozenset[str]:
        """The marks of the names that may be masked."""
        return frozenset(self._mark(name) for name in names if is_telling(name) and not is_watched(name))

    def spans(self, text: str) -> Iterator[Span]:
        """Where a name stands whose mark is known: single words, and two or three capitalised ones."""
        for name in filter(self._is_known, _candidates(text)):
            for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
                yield Span(*found.span(), NAME)

    def _mark(self, name: str) -> str:
        """The same for a name that begins a sentence."""
        message = f"writer\x00{self._thread.address}\x00{name[:1].lower()}{name[1:]}".encode("utf-8", "surrogatepass")
        return hmac.digest(self._key, message, "sha256").hex()[:_MARK_LENGTH]


def _candidates(text: str) -> set[str]:
    """What might be a name in it."""
    tokens = set(_TOKEN.findall(text))
    parts = {part for token in tokens if not token.isalnum() for part in _PART.findall(token)}
    found = set(filter(is_telling, tokens | parts))
    for run in _CAPITALS.findall(text):
        words = run.split(" ")
        for length in _WORDS_OF_A_NAME:
            found |= {" ".join(words[start : start + length]) for start in range(len(words) - length + 1)}
    return found
