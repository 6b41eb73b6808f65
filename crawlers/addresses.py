"""Addresses: made absolute, and made canonical, so that one post met under two addresses is one post."""

import re
from functools import lru_cache
from urllib.parse import SplitResult, urljoin, urlsplit, urlunsplit

from lxml.html import HtmlElement

_SESSION = re.compile(
    r"^(?:s|sid|phpsessid|jsessionid|sessionid|session_id|osid|oscsid|zenid|xploidid|asid|cfid|cftoken|"
    r"utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|ref_src|_ga|wtmc|wt_mc|pk_\w+|mtm_\w+|"
    r"highlight|hilit|lang|language|locale|styleid|style|theme|nocache|no_redirect|print|printable|share)$",
    re.IGNORECASE,
)
_SESSION_VALUE = re.compile(r"[0-9a-f]{16,64}|[0-9a-z]{26}", re.IGNORECASE)
_SESSION_PATH = re.compile(r";(?:jsessionid|sid|phpsessid)=[^/?#]*", re.IGNORECASE)
_LONGEST = 8_000
"""Characters of an address: what servers take at most."""
_LONGEST_BASE = 1_000
"""Characters of what every address of a page begins with, and each link so multiplies."""
_HALVES = re.compile("[\ud800-\udfff]")
"""Of surrogate pairs: JSON can spell them, and no address is written with them."""
_PLAIN_FRAGMENT = re.compile(r"[A-Za-z0-9_-]+")
_REMEMBERED = 1024
_NOWHERE = re.compile(r"\s*(?:javascript|mailto|tel|data|whatsapp|file|ftp|about|sms):|\s*#?\s*$", re.IGNORECASE)


def base_address(tree: HtmlElement, url: str) -> str:
    """What relative links of the page are relative to: its `<base>`, else its own address."""
    for base in tree.iter("base"):
        href = (base.get("href") or "").strip()
        if href:
            return urljoin(url, href) if len(href) <= _LONGEST_BASE and _well_formed(href) else url
    return url


def resolve(base: str, href: str | None) -> str | None:
    """The full http(s) address of a link without its fragment's emptiness, or None where it leads nowhere."""
    if href is None or len(href) > _LONGEST or _NOWHERE.match(href) or _is_broken(href):
        return None
    if href[0] == "#" and _PLAIN_FRAGMENT.fullmatch(href, 1):
        page = _resolved(base, "#-")
        return f"{page[:-1]}{href[1:]}" if page else None
    return _resolved(base, href)


@lru_cache(maxsize=_REMEMBERED)
def _resolved(base: str, href: str) -> str | None:
    try:
        parts = urlsplit(href.strip())
        if not _is_on_the_web(parts):
            parts = urlsplit(urljoin(base, href.strip()))
        return parts.geturl() if _is_on_the_web(parts) else None
    except ValueError:
        return None


def _is_on_the_web(parts: SplitResult) -> bool:
    """Raises ValueError where the port is no number that a port may have."""
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0


def canonical(url: str, drop: tuple[str, ...] = ()) -> str:
    """The address without session ids, tracking, language and style copies; `drop` names further parameters.

    The fragment stays: on most forums it is what tells one post from the next.
    """
    page, fragment = with_fragment_apart(url)
    return f"{_canonical(page, drop)}{fragment}"


def with_fragment_apart(url: str) -> tuple[str, str]:
    """The page's address and '#' with the fragment, where that is a plain word, as where the page's posts have theirs.

    The whole address and nothing where it is none.
    """
    page, sign, fragment = url.partition("#")
    return (page, f"{sign}{fragment}") if _PLAIN_FRAGMENT.fullmatch(fragment) else (url, "")


@lru_cache(maxsize=_REMEMBERED)
def _canonical(url: str, drop: tuple[str, ...]) -> str:
    parts = urlsplit(url)
    pieces = [piece for piece in parts.query.split("&") if piece and not _is_dropped(piece, drop)]
    path = _SESSION_PATH.sub("", parts.path)
    return urlunsplit((parts.scheme.lower(), parts.netloc.lower(), path or "/", "&".join(pieces), parts.fragment))


def without_fragment(url: str) -> str:
    """The page that an address with a fragment lies on."""
    return url.split("#", 1)[0]


def _is_dropped(piece: str, drop: tuple[str, ...]) -> bool:
    key, _, value = piece.partition("=")
    return key in drop or _is_noise(key, value)


def _is_noise(key: str, value: str) -> bool:
    if key.lower() == "s":
        return not value or bool(_SESSION_VALUE.fullmatch(value))
    return bool(_SESSION.match(key))


def _is_broken(href: str) -> bool:
    return not href.isascii() and _HALVES.search(href) is not None


def _well_formed(href: str) -> bool:
    try:
        return urlsplit(href).scheme in {"", "http", "https"}
    except ValueError:
        return False
