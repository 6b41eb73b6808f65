"""Clauses as spans of the original text, found by punctuation, connectives and finite verbs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, reduce
from operator import or_

from nlp.languages import ClauseWords, languages
from nlp.sentiment.sentences import Span

_TOKEN = re.compile(r"(?P<hard>;|\s[-–—]{1,3}\s|—|:\s)|(?P<comma>,)|\w+(?:['’]\w{1,3})?")

_CONNECTIVES = frozenset({"contrast", "join"})


@dataclass(frozen=True, slots=True)
class _Piece:
    """What lies between two possible borders, with the kind of the border before it.

    `capital` tells of the first word behind a connective. Only the words that decide are kept, so that a piece that
    grows costs nothing.
    """

    start: int
    end: int
    border: str
    first: str
    second: str
    last: str
    has_verb: bool
    capital: bool


def clauses(text: str, sentence: Span, language: str | None = None) -> list[Span]:
    """The clauses of one sentence, in order and without gaps; what can't stand alone stays with what is before it."""
    words = _words(language)
    found: list[_Piece] = []
    for piece in _pieces(text, sentence, words):
        if found and not _stands_apart(found[-1], piece, words):
            found[-1] = _joined(found[-1], piece)
        else:
            found.append(piece)
    return [(piece.start, piece.end) for piece in found]


@cache
def _words(language: str | None) -> ClauseWords:
    """The language's words; of a text in another one, whatever any language knows."""
    known = languages()
    return known[language].clauses if language in known else reduce(or_, (each.clauses for each in known.values()))


def _joined(left: _Piece, right: _Piece) -> _Piece:
    return replace(
        left,
        end=right.end,
        first=left.first or right.first,
        second=left.second or right.second,
        last=right.last or left.last,
        has_verb=left.has_verb or right.has_verb,
    )


def _pieces(text: str, sentence: Span, words: ClauseWords) -> Iterator[_Piece]:
    """Cuts before connectives and behind punctuation."""
    start, border, capital = sentence[0], "hard", False
    held: list[str] = []
    for match in _TOKEN.finditer(text, *sentence):
        token = match[0].lower().replace("’", "'")
        kind = match.lastgroup or _kind(token, words)
        if kind == "word" or not held:
            capital = capital or (len(held) == (border in _CONNECTIVES) and match[0][0].isupper())
            held += [] if match.lastgroup else [token]
            continue
        cut = match.end() if match.lastgroup else match.start()
        yield _piece(start, cut, border, held, words, capital)
        start, border, held, capital = cut, kind, [] if match.lastgroup else [token], False
    yield _piece(start, sentence[1], border, held, words, capital)


def _piece(start: int, end: int, border: str, held: list[str], words: ClauseWords, capital: bool) -> _Piece:
    first, second, last = held[0] if held else "", held[1] if len(held) > 1 else "", held[-1] if held else ""
    return _Piece(start, end, border, first, second, last, not words.verbs.isdisjoint(held), capital)


def _kind(token: str, words: ClauseWords) -> str:
    if token in words.contrasts:
        return "contrast"
    return "join" if token in words.joins else "word"


def _stands_apart(left: _Piece, right: _Piece, words: ClauseWords) -> bool:
    if not right.first or not left.first:
        return False
    if right.border == "hard":
        return True
    if right.border == "comma":
        return _comma_parts(left, right, words)
    return _connective_parts(left, right, words)


def _connective_parts(left: _Piece, right: _Piece, words: ClauseWords) -> bool:
    """Whether 'aber' or 'und' begins a statement of its own, rather than standing inside one ('ist aber gut')."""
    new_subject = right.second in words.articles or (bool(right.second) and right.capital)
    if right.border == "contrast":
        return left.last not in words.verbs and (new_subject or left.has_verb)
    return right.has_verb and (new_subject or left.has_verb)


def _comma_parts(left: _Piece, right: _Piece, words: ClauseWords) -> bool:
    """Whether a comma divides two statements: not before a dependent clause, nor inside an enumeration."""
    if right.first in words.contrasts or left.first in words.contrasts:
        return True
    if right.first in words.dependents or right.first in words.verbs:
        return False
    if right.first in words.articles and right.last in words.verbs:
        return False
    if left.has_verb and right.has_verb:
        return True
    return bool(right.second) and (right.first in words.articles or right.capital)
