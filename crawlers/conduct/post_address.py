"""Addresses without the names of the persons that they lead to."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit, urlunsplit

from crawlers.addresses import with_fragment_apart

_MASK = "-"
_PEOPLE = frozenset(
    (
        *("user", "users", "u", "member", "members", "profile", "profiles", "people", "person", "author", "authors"),
        *("profil", "autor", "autoren", "nutzer", "benutzer", "benutzerprofil", "mitglied", "mitglieder", "kunde"),
        *("reviewer", "bewerter"),
    )
)
_PARAMETERS = frozenset(
    (
        *("user", "username", "user_name", "u", "author", "autor", "member", "nick", "nickname", "nutzer", "name"),
        *("profile", "login", "by", "from_user", "screen_name"),
    )
)
_ASCII = {ord("ä"): "ae", ord("ö"): "oe", ord("ü"): "ue", ord("ß"): "ss"}
_SHORTEST = 4


def without_names(url: str, authors: Iterable[str]) -> str:
    """The address with user names in its path and query replaced by a dash; numbers stay, they name nobody.

    What stands after 'user', 'member' or the like, what begins with '@' or '~', and what is an author's own name
    counts as a user name.
    """
    known = _known(tuple(authors))
    # The posts of a page often differ by nothing else.
    page, fragment = with_fragment_apart(url)
    told = _told_by(page)
    is_nobodys = known.isdisjoint(told.words) and fragment[1:].lower() not in known and not told.leads_to_persons
    return f"{told.whole}{fragment}" if is_nobodys else _masked(url, known)


@dataclass(frozen=True, slots=True)
class _Told:
    """What an address holds: the words that could be names, and whether some are, whoever wrote the post."""

    whole: str
    words: frozenset[str]
    leads_to_persons: bool


@lru_cache(maxsize=1024)
def _told_by(url: str) -> _Told:
    parts = urlsplit(url)
    segments = parts.path.split("/")
    path = [unquote(segment).lower() for segment in segments]
    query = parse_qsl(parts.query, keep_blank_values=True)
    words = frozenset([*path, *map(_stem, path), *(value.lower() for _, value in query)])
    leads_to_persons = any(_is_name(*each, frozenset()) for each in zip(segments, ["", *segments], strict=False))
    leads_to_persons |= any(_is_user(*each) for each in query)
    return _Told(urlunsplit(parts), words | {unquote(parts.fragment).lower()}, leads_to_persons)


def _masked(url: str, known: frozenset[str]) -> str:
    parts = urlsplit(url)
    segments = parts.path.split("/")
    path = "/".join(
        _MASK if _is_name(segment, before, known) else segment
        for before, segment in zip(["", *segments], segments, strict=False)
    )
    told = parse_qsl(parts.query, keep_blank_values=True)
    query = [(key, _MASK if _is_user(key, value) or value.lower() in known else value) for key, value in told]
    kept = parts.query if query == told else urlencode(query)
    fragment = _MASK if unquote(parts.fragment).lower() in known else parts.fragment
    return urlunsplit((parts.scheme, parts.netloc, path, kept, fragment))


def _is_name(segment: str, before: str, known: frozenset[str]) -> bool:
    word = unquote(segment).lower()
    if not word or word.isdigit():
        return False
    return word[0] in "@~" or before.lower() in _PEOPLE or word in known or _stem(word) in known


def _stem(word: str) -> str:
    """'kim-berg.4711' and 'kim-berg.html' are 'kim-berg'."""
    return re.split(r"\.\d|\.html?$", word)[0]


def _is_user(key: str, value: str) -> bool:
    return key.lower() in _PARAMETERS and bool(value) and not value.isdigit()


@lru_cache(maxsize=4096)
def _known(authors: tuple[str, ...]) -> frozenset[str]:
    return frozenset[str]().union(*(_forms(author) for author in authors if len(author) >= _SHORTEST))


def _forms(author: str) -> frozenset[str]:
    """A name as addresses write it: as it is, in ASCII, and with hyphens, underscores, dots or nothing for blanks."""
    plain = author.strip().lower()
    ascii_form = unicodedata.normalize("NFKD", plain.translate(_ASCII)).encode("ascii", "ignore").decode()
    names = {plain, ascii_form} - {""}
    written = {name.replace(" ", blank) for name in names for blank in (" ", "-", "_", ".", "", "+")}
    return frozenset(written | {quote(name).lower() for name in names})
