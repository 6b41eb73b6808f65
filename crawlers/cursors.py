"""Addresses that tell no page's number but where the page before ended: 'search?updated-max=2026-03-01T10:00:00'."""

import re
from datetime import datetime
from urllib.parse import SplitResult, parse_qsl, urlsplit

_DOWNWARD = re.compile(r"updated-max|before|until|max_?id|older_?than|to_?id", re.IGNORECASE)
_OPAQUE = re.compile(r"cursor|page_?token|next_?token|starting_?after|search_?after|after", re.IGNORECASE)
_COMPANIONS = re.compile(r"(?:max-results|start|by-date|limit|per_page|count|size)$", re.IGNORECASE)
_BACKWARDS = re.compile(r"reverse-paginate", re.IGNORECASE)
_ARCHIVE = re.compile(r"^/search$")
"""Where Blogger's front page goes on."""


def follows_by_cursor(address: str, here: str) -> bool:
    """Whether `address` goes on where the list at `here` ends, told by a time, an id or a token."""
    there, own = urlsplit(address), urlsplit(here)
    places, own_places = _places(there), _places(own)
    if not places or there.netloc != own.netloc or not _same_list(there, own):
        return False
    return not places.keys() & own_places.keys() or all(
        _goes_on(key, value, own_places.get(key)) for key, value in places.items()
    )


def _places(parts: SplitResult) -> dict[str, str]:
    pairs = dict(parse_qsl(parts.query))
    if any(_BACKWARDS.fullmatch(key) for key in pairs):
        return {}
    return {key: value for key, value in pairs.items() if _DOWNWARD.fullmatch(key) or _OPAQUE.fullmatch(key)}


def _same_list(there: SplitResult, own: SplitResult) -> bool:
    path, own_path = there.path.rstrip("/"), own.path.rstrip("/")
    from_the_front = own_path == "" and bool(_ARCHIVE.match(path))
    return (path == own_path or from_the_front) and _filters(own) <= _filters(there)


def _filters(parts: SplitResult) -> frozenset[tuple[str, str]]:
    """What of the query chooses the list, rather than a place in it."""
    steps = (_DOWNWARD, _OPAQUE, _COMPANIONS, _BACKWARDS)
    pairs = parse_qsl(parts.query)
    return frozenset(pair for pair in pairs if not any(step.fullmatch(pair[0]) for step in steps))


def _goes_on(key: str, value: str, own: str | None) -> bool:
    if own is None or value == own:
        return own is None
    if not _DOWNWARD.fullmatch(key):
        return True
    if value.isdecimal() and own.isdecimal():
        return _place(value) < _place(own)
    try:
        return datetime.fromisoformat(value.replace(" ", "+")) < datetime.fromisoformat(own.replace(" ", "+"))
    except (ValueError, TypeError):
        return False


def _place(number: str) -> tuple[int, str]:
    """Orders numbers of any length: an address may write one that Python makes no integer of."""
    digits = number.lstrip("0")
    return len(digits), digits
