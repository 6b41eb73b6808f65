"""Names of persons in texts: handles, the heads of quotes, sign-offs, salutations, and the author's own name."""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from crawlers.conduct.marked import Marked, MarkedPatterns
from crawlers.conduct.masking import Span
from crawlers.conduct.named_persons import named_persons
from crawlers.conduct.sign_offs import sign_offs

NAME = "[name]"

_CAPITAL = r"[A-ZÄÖÜ][\w'’-]{1,40}"
_HANDLE = re.compile(r"(?<![\w@/.])@([\w](?:[\w.-]{0,60}[\w])?)(@[\w-]{1,60}(?:\.[\w-]{1,60}){1,4})?")
# '@Max Mustermann, du ...': a forum's own mention ends where punctuation begins.
_HANDLE_REST = re.compile(rf"(?: {_CAPITAL}){{1,2}}(?=\s{{0,2}}[:,\n]|$)")
_ADDRESSED_TO_ALL = frozenset(
    (
        *("all", "alle", "alles", "everyone", "everybody", "here", "channel", "topic", "op", "ts", "te", "to"),
        *("home", "hause", "work", "mods", "mod", "moderator", "moderatoren", "admin", "admins", "team", "forum"),
        *("support", "redaktion", "community", "threadstarter"),
    )
)
_LINE_START = r"^[>\s»\"„]{0,6}"
_NOBODY = (
    r"(?!(?:der|die|das|ein|eine|er|sie|ich|man|wir|es|the|a|an|he|she|it|they|i|we|you|jemand|someone|that|this"
    r"|who|one|people|somebody|wie|as|so|was|und|aber|meine?|unsere?)\s)"
)
_ANY_NAME = rf"(?P<name>{_NOBODY}\S[^\n:]{{0,39}}?)"
_POSTED = (
    r"(?:zitat von|quote from|quote by|(?:originally |original )?posted by|original (?:geschrieben )?von"
    r"|geschrieben von)[ \t]{0,3}:?[ \t]{1,3}"
)
_HEAD_ENDS = r"(?=[ \t]{0,3}(?::|\n|\Z|am \d|on \d|»|›|,? \d{1,2}\.))"
_SAYING = ("schrieb", "schreibt", "hat geschrieben", "hat gesagt", "meinte", "sagte", "wrote", "writes", "said")
_SAID = f"(?:{'|'.join(_SAYING)})"
_WHEN = r"(?: am [^\n:]{1,40}| on [^\n:]{1,40})?(?::\d\d[^\n:]{0,10})?[ \t]{0,2}:"
_DAY = r"[^\n:]{4,40}(?::\d\d[^\n:]{0,10})?"
_HEADS = (
    (("zitat von", "quote", "posted", "geschrieben"), rf"{_POSTED}{_ANY_NAME}{_HEAD_ENDS}"),
    (_SAYING, rf"{_ANY_NAME} {_SAID}{_WHEN}"),
    (("schrieb",), rf"am {_DAY} schrieb {_ANY_NAME}[ \t]{{0,2}}:"),
    (("wrote",), rf"on {_DAY}, {_ANY_NAME} wrote[ \t]{{0,2}}:"),
)
_SALUTATION = re.compile(
    r"(?<![MmSsDd]eine )\b(?:Herrn?|Frau|Hrn?\.|Fr\.|Mr\.?|Mrs\.?|Ms\.?)\s(?:(?:Dr|Prof)\.\s?){0,2}"
    r"(?!(?:Holle|Lieferant|Doktor|Professor|Minister|Präsident|Kanzler|Bundes|Kapitän|Nachbar|Lehrer|Pfarrer|President|Speaker))"
    rf"(?P<name>{_CAPITAL}(?:-{_CAPITAL})?)"
)
_NAMES_OF_OTHERS = MarkedPatterns(
    (
        *(Marked(marks, re.compile(_LINE_START + head, re.IGNORECASE | re.MULTILINE)) for marks, head in _HEADS),
        Marked(("herr", "frau", "hr.", "hrn.", "fr.", "mr", "ms"), _SALUTATION, is_led=True),
    )
)
_SHORTEST = 3

IsWatched = Callable[[str], bool]


def person_names(text: str, authors: Iterable[str], is_watched: IsWatched) -> Iterator[Span]:
    """The names in a text that belong to persons; `is_watched` tells for a name whether it is a brand's."""
    yield from _handles(text, is_watched)
    named = (found.span("name") for found in _NAMES_OF_OTHERS.finditer(text))
    for start, end in chain(named, sign_offs(text), named_persons(text)):
        if not is_watched(text[start:end]):
            yield Span(start, end, NAME)
    for author in authors:
        yield from _own_name(text, author.strip(), is_watched)


def _handles(text: str, is_watched: IsWatched) -> Iterator[Span]:
    if "@" not in text:
        return
    for found in _HANDLE.finditer(text):
        if is_watched(f"@{found[1]}") or found[1].lower() in _ADDRESSED_TO_ALL:
            continue
        rest = _HANDLE_REST.match(text, found.end())
        yield Span(found.start(), rest.end() if rest else found.end(), NAME)


def _own_name(text: str, author: str, is_watched: IsWatched) -> Iterator[Span]:
    """A name of one lower-case word may be any word ('gast'), so it counts only as a handle or a sign-off."""
    if len(author) < _SHORTEST or author.lower() not in text.lower() or is_watched(author):
        return
    flags = re.IGNORECASE
    if author.isalpha() and author.islower():
        pattern = rf"(?<=@){re.escape(author)}\b|^[ \t>–-]{{0,4}}{re.escape(author)}[ \t.!]{{0,3}}\Z"
        flags |= re.MULTILINE
    elif author.isalpha():
        pattern, flags = rf"(?<!\w){re.escape(author)}(?!\w)", re.NOFLAG
    else:
        pattern = rf"(?<!\w){re.escape(author)}(?!\w)"
    yield from (Span(*found.span(), NAME) for found in re.finditer(pattern, text, flags))
