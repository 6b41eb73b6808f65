"""Which of the addresses that a post links to are places where people may talk, and that nobody watches yet."""

import ipaddress
import re
from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import urlsplit

import idna

from crawlers.conduct.contact import on_loopback
from crawlers.no_places import BARE_ENDINGS, FILES, NO_PLACE_LABELS, NO_PLACES, is_one_of
from touchpoints.identity import platform_of
from touchpoints.watchlist import Source, Watchlist, slug

# Without a scheme, in lower case as far as it ends: 'steht auf tarifrunde.de/strom', and not 'Nie wieder.Die Bahn'.
_BARE = re.compile(
    r"(?<![\w@./:-])(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.){1,4}(?:(?<=\w{3}\.)|(?<=\.co\.))(?P<ending>[a-z]{2,4})(?![\w@-]|\.\w)"
    r"(?:/[^\s<>\"'\])}]{0,300})?"
)
_WRITTEN = re.compile(r"(?:https?://|(?<![\w@.-])www\.)[^\s<>\"'\])}]{4,300}", re.IGNORECASE)
_NAME = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,6}(?:[a-z]{2,24}|xn--[a-z0-9-]{2,59})")
_COPIES = ("www.", "m.", "mobile.", "mobil.", "amp.")
"""Parts before a host's name that show the same place in another make."""
_SECOND_LEVEL = frozenset({"co", "com", "org", "net", "ac", "gv", "or", "gov", "edu"})
_SHORTEST_NAME = 4
MOST_PLACES = 100
"""Of one post: thousands would be a catalogue, and each is kept as a candidate."""


class Places:
    """For one source of a watchlist."""

    def __init__(self, watchlist: Watchlist, source: Source) -> None:
        self._watched = watchlist.platforms.union(*(_as_known(source.url) for source in watchlist.sources))
        self._house = frozenset({(urlsplit(watchlist.project.contact_url).hostname or "").removeprefix("www.")})
        self._allow_private = source.allow_private
        self._own = frozenset(_letters(alias) for brand in watchlist.brands for alias in (brand.name, *brand.aliases))

    def of(self, links: Iterable[str], words: str, authors: Sequence[str]) -> tuple[str, ...]:
        """The front pages of places that a post leads to, by its links or by addresses written in its words.

        `words` are what the privacy gate let out. A host that is called like an author is the author's own.
        """
        found: dict[str, str] = {}
        for url in (*links, *_written(words)):
            place = self._place(url)
            if place is not None and not _is_persons(place, authors):
                found.setdefault(platform_of(place), place)
            if len(found) == MOST_PLACES:
                break
        return tuple(found.values())

    def _place(self, url: str) -> str | None:
        try:
            front = front_of(url)
            parts, platform = urlsplit(url), platform_of(front)
        except ValueError:
            return None
        if parts.scheme not in {"http", "https"} or platform in self._watched:
            return None
        if parts.path.rpartition(".")[2].lower() in FILES:
            return None
        if on_loopback(url):
            return front if self._allow_private else None
        return front if self._is_place(platform.partition(":")[0]) else None

    def _is_place(self, host: str) -> bool:
        if _is_address(host) or not _NAME.fullmatch(host):
            return False
        if is_one_of(host, NO_PLACES) or is_one_of(host, self._house):
            return False
        labels = host.split(".")
        return not (len(labels) > 2 and labels[0] in NO_PLACE_LABELS) and _called(labels) not in self._own


def _as_known(url: str) -> set[str]:
    """The platform as the network knows it, of an address that it can know."""
    try:
        return {platform_of(front_of(url))}
    except ValueError:
        return set()


def front_of(url: str) -> str:
    """The front page of an address's place: its host as the network knows it, its port where that is not the scheme's.

    Raises:
        ValueError: it is no address.
    """
    parts = urlsplit(url)
    written = parts.netloc.rpartition("@")[2].lower()
    host = written.removesuffix(f":{parts.port}").rstrip(":.")
    port = platform_of(url).rpartition(":")[2] if parts.port else ""
    name = _without_copies(host if host.isascii() else idna.encode(host, uts46=True).decode())
    return f"{parts.scheme}://{name}{f':{port}' if port == str(parts.port) else ''}/"


def _called(labels: list[str]) -> str:
    """What a host is called: 'nordlicht' of 'shop.nordlicht.co.uk'."""
    return _letters(labels[-3] if len(labels) > 2 and labels[-2] in _SECOND_LEVEL else labels[-2])


def _written(words: str) -> Iterator[str]:
    for pattern in (_WRITTEN, _BARE):
        for found in pattern.finditer(words):
            url = found[0].rstrip(".,;:!?")
            if pattern is _WRITTEN or found["ending"] in BARE_ENDINGS:
                yield url if "://" in url else f"https://{url}"


def _without_copies(netloc: str) -> str:
    """The host's name without its copies for telephones; the rest has to be a name still."""
    for prefix in _COPIES[1:]:
        if netloc.startswith(prefix) and netloc.count(".") > 1:
            return netloc.removeprefix(prefix)
    return netloc


def _is_persons(place: str, authors: Iterable[str]) -> bool:
    host = _letters(urlsplit(place).hostname or "")
    names = (_letters(author) for author in authors)
    return any(len(name) >= _SHORTEST_NAME and name in host for name in names)


def _letters(name: str) -> str:
    """A name, or a host's, without what its writing adds: 'Rike Sänder' and 'xn--rike-snder-v5a' give rikesaender."""
    try:
        told = idna.decode(name) if "xn--" in name else name
    except idna.IDNAError:
        told = name
    return slug(told).replace("-", "")


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        return False
    return True
