"""Which page of a series an address is: 'thread?page=3', '/thread/page-3', 'topic=5.30', 'thread-3.html'."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import parse_qsl, urlsplit, urlunsplit

_NAMES = (
    r"(?:page|paged|page_?(?:num|number|no|nr|id|index)|currentpage|cur_?page|pg"
    r"|pgno?|pn|p|seite|seiten?_?(?:nr|zahl|nummer)|blatt|"
    r"start|startrow|st|offset|from|skip|begin|o|sayfa|pagina|strana|side|hal|page\d|page_n\d+|cpage|comment-page|first|"
    r"fromrow|limitstart|resultpage|pagen_\d|start_?(?:index|at))"
)
_PARAMETER = re.compile(rf"(?:[\w@\[\]-]*[\[.:_-])?{_NAMES}\]?", re.IGNORECASE)
_IN_ONE_WORD = re.compile(r"\w*[a-z](?:Page|PageNumber|PageNo|PageNr|Offset|Seite|StartIndex)")
"""'CatListingOffset', 'reviewPage': the name behind a word of the list's own."""
_IN_PATH = (
    re.compile(
        r"/(?:comment-)?(?:page|seite|pagina|strana|side|paged|p|s)[/_-]?(\d{1,5})(?=/|\.html?$|$)/?", re.IGNORECASE
    ),
    re.compile(r"/(?:index|seite|page|list[_-]\d{1,6}[_-])(\d{1,4})\.\w{2,5}$", re.IGNORECASE),
    re.compile(r"[-_,.](?:page|seite|pagina|p|s)[-_,]?(\d{1,5})(?=\.\w{2,5}$|/|$)", re.IGNORECASE),
    re.compile(r"-o[ra](\d{1,5})(?=-)"),
    re.compile(r"/(\d{1,4})/?$"),
    re.compile(r"[-_,](\d{1,3})(?=(?:\.\w{2,5}|/)?$)"),
)
_NAMED_IN_PATH = _IN_PATH[:4]
_ORDER = re.compile(
    r"(?:\w+[_-])?(?:sort(?:by|_by|ing|order)?|order(?:by|_by)?|sortierung|reihenfolge|dir|direction|per_?page|pagesize"
    r"|limit|rows|stars|filter(?:by\w*)?)", re.IGNORECASE
)  # fmt: skip
_CHECKSUM = re.compile(r"chash|no_cache|ajax\w*|_", re.IGNORECASE)
"""What differs from page to page of a series and tells nothing of it."""
_NUMBERS = re.compile(r"\d{1,7}(?:,\d{1,7})*", re.ASCII)
"""A page's number; where a page holds several lists (Drupal), one for each."""
_SMF = re.compile(r"((?:^|[?&;/])(?:topic|board)[=,]\d+)\.(\d{1,9})(?!\d)")
_PARTS = re.compile(r"\d+|[^\W\d_]+")
_TELLING = 12
"""Characters of a text's name in its address that no other text has by chance."""
_FILE = re.compile(r"(?:/index\.\w{2,5}|\.html?|/+)$")


@dataclass(frozen=True, slots=True)
class Paged:
    """An address as a page of a series.

    `whole` is its path, `bases` the paths it may be a page of, `number` the page's (or its first post's), `in_path`
    where the path tells it, `named` where it is said to be a page in so many words.
    """

    host: str
    whole: str
    bases: frozenset[str]
    query: frozenset[tuple[str, str]]
    number: int | None
    in_path: bool
    named: bool


@lru_cache(maxsize=1024)
def paged(url: str) -> Paged:
    """The address taken apart."""
    parts = urlsplit(_SMF.sub(r"\1", url))
    pairs = parse_qsl(parts.query.replace(";", "&"), keep_blank_values=True)
    alone = len(pairs) == 1 and parts.path in {"", "/"}
    pages = [pair for pair in pairs if _is_page(*pair, alone=alone)]
    path = re.sub("/{2,}", "/", parts.path)
    stripped = (pattern.sub("/" if pattern.pattern.startswith("/") else "", path) for pattern in _IN_PATH)
    return Paged(
        host=parts.netloc.lower().removeprefix("www."),
        whole=_FILE.sub("", path),
        bases=frozenset(_FILE.sub("", base) for base in (path, *stripped)),
        query=frozenset(pair for pair in pairs if pair not in pages and not _CHECKSUM.fullmatch(pair[0])),
        number=_number(url, pages, path),
        in_path=not pages and not _SMF.search(url),
        named=bool(pages or _SMF.search(url) or any(pattern.search(path) for pattern in _NAMED_IN_PATH)),
    )


def follows(address: str, here: str) -> bool:
    """Whether `address` can be a later page of the series that `here` is a page of.

    It may carry parameters of its own (an order, a size), but must keep all of `here`'s.
    """
    there, own = paged(address), paged(here)
    if there.host != own.host or not own.query <= there.query or there.number is None:
        return False
    if there.whole == own.whole:
        return not there.in_path and there.number > (0 if own.in_path or own.number is None else own.number)
    if there.whole in own.bases or not there.bases & own.bases:
        return False
    is_comparable = _same_writing(there, own) or (there.named and own.named)
    return there.number > (own.number or 0 if is_comparable else 0)


def continues(address: str, here: str) -> bool:
    """Whether `address` is by its own name a later page of the list at `here`, and shares all its filters."""
    there = paged(address)
    return there.named and there.query == paged(here).query and follows(address, here)


def succeeds(address: str, here: str) -> bool:
    """Whether `address` is by its name alone the very next page of the list at `here`."""
    own = paged(here)
    second = own.number + 1 if own.named and own.number is not None else 2
    return paged(address).number == second and continues(address, here)


def begins_below(address: str, here: str) -> bool:
    """Whether `address` is the second page of an archive whose beginning the front page at `here` shows.

    Where pages are counted from 0 it is page 1.
    """
    there, own = paged(address), paged(here)
    if there.host != own.host or own.named or not own.query <= there.query:
        return False
    archives = there.bases - {there.whole} if there.in_path else there.bases
    is_second = there.named and there.number in {1, 2}
    return is_second and any(base.startswith(f"{own.whole}/") for base in archives)


def continues_elsewhere(address: str, here: str) -> bool:
    """Whether `address` is the second page of the text at `here`, filed below another of its site's sections."""
    there, own = paged(address), paged(here)
    name = _last_word(own.whole)
    is_second = there.host == own.host and there.query == own.query and there.in_path and there.number == 2
    return is_second and len(name) >= _TELLING and name in map(_last_word, there.bases - {there.whole})


def _last_word(path: str) -> str:
    return path.rpartition("/")[2]


def adds_a_number(address: str, here: str) -> bool:
    """Whether `address` is `here` with a number more in it, or another one, wherever that stands.

    Of a site's root anything would be that.
    """
    if paged(address).host != paged(here).host or not urlsplit(here).path.strip("/"):
        return False
    there, own = (Counter(_PARTS.findall(url.lower())) for url in (address, here))
    gone, come = list((own - there).elements()), (there - own).elements()
    return gone in ([], [part for part in gone if part.isdigit()][:1]) and sum(map(str.isdigit, come)) in {1, 2}


def first_of_series(url: str) -> str:
    """The address without the page of the series that it is, and without the order that its posts are shown in.

    Only what says 'page' in so many words is taken away: a bare number may be the thread's own.
    """
    parts = urlsplit(url)
    path = parts.path
    for pattern in _NAMED_IN_PATH:
        path = pattern.sub("/" if pattern.pattern.startswith("/") else "", path)
    alone = parts.query.count("=") == 1 and parts.path in {"", "/"}
    kept = [piece for piece in parts.query.split("&") if piece and not _is_view(piece, alone=alone)]
    return urlunsplit((parts.scheme, parts.netloc, path or "/", "&".join(kept), parts.fragment))


def _is_view(piece: str, *, alone: bool) -> bool:
    key, _, value = piece.partition("=")
    return bool(_ORDER.fullmatch(key)) or _is_page(key, value, alone=alone)


def _same_writing(one: Paged, other: Paged) -> bool:
    return re.sub(r"\d+", "0", one.whole) == re.sub(r"\d+", "0", other.whole)


def _number(url: str, pages: list[tuple[str, str]], path: str) -> int | None:
    if found := _SMF.search(url):
        return int(found.group(2))
    if pages:
        return sum(int(number) for number in pages[-1][1].split(","))
    found = next((found for pattern in _IN_PATH if (found := pattern.search(path))), None)
    return int(found.group(1)) if found else None


def _is_page(key: str, value: str, *, alone: bool) -> bool:
    """`?p=12` alone on a site's root is WordPress's address of an article."""
    is_number = bool(_NUMBERS.fullmatch(value))
    is_named = bool(_PARAMETER.fullmatch(key) or _IN_ONE_WORD.fullmatch(key))
    return is_number and is_named and not _ORDER.fullmatch(key) and not (alone and key == "p")
