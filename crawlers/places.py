"""Which of the addresses that a post links to are places where people may talk, and that nobody watches yet."""

import ipaddress
import re
from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import urlsplit

from crawlers.conduct.contact import on_loopback
from crawlers.no_places import FILES, NO_PLACE_LABELS, NO_PLACES
from touchpoints.identity import platform_of
from touchpoints.watchlist import Source, Watchlist, slug

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
        self._watched = watchlist.platforms
        self._allow_private = source.allow_private
        self._own = frozenset(
            name for brand in watchlist.brands for alias in (brand.name, *brand.aliases) for name in _as_labels(alias)
        )

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
            parts, platform = urlsplit(url), platform_of(url)
        except ValueError:
            return None
        host = platform.partition(":")[0]
        front = f"{parts.scheme}://{_without_copies(parts.netloc.rpartition('@')[2].lower())}/"
        if parts.scheme not in {"http", "https"} or platform in self._watched or platform_of(front) in self._watched:
            return None
        if parts.path.rpartition(".")[2].lower() in FILES:
            return None
        if on_loopback(url):
            return front if self._allow_private else None
        return front if self._is_place(_without_copies(host)) else None

    def _is_place(self, host: str) -> bool:
        if _is_address(host) or not _NAME.fullmatch(host):
            return False
        labels = host.split(".")
        if any(".".join(labels[start:]) in NO_PLACES for start in range(len(labels) - 1)):
            return False
        return not (len(labels) > 2 and labels[0] in NO_PLACE_LABELS) and _called(labels) not in self._own


def _called(labels: list[str]) -> str:
    """What a host is called: 'nordlicht' of 'shop.nordlicht.co.uk'."""
    return labels[-3] if len(labels) > 2 and labels[-2] in _SECOND_LEVEL else labels[-2]


def _as_labels(alias: str) -> Iterator[str]:
    """How a brand would call its own site."""
    name = slug(alias)
    yield from (name, name.replace("-", ""))


def _written(words: str) -> Iterator[str]:
    if "://" not in words and "www." not in words.lower():
        return
    for found in _WRITTEN.finditer(words):
        url = found[0].rstrip(".,;:!?")
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
    return slug(name).replace("-", "")


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        return False
    return True
