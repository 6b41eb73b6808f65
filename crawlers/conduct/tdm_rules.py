"""TDMRep: how a site reserves text and data mining (EU DSM directive, Art. 4; UrhG 44b(3)).

Source: W3C community group, TDM Reservation Protocol: a file, then a header, then a meta element; the later overrides.
"""

import json
import re
from collections.abc import Mapping
from functools import lru_cache
from urllib.parse import unquote, urlsplit

from crawlers.conduct.head import meta_contents

PATH = "/.well-known/tdmrep.json"
_NAME = "tdm-reservation"
_MOST_RULES = 5000
# 1 equals 1.0 and true, which mean no less when a site's owner writes them.
_VALUES: dict[str | float, bool] = {"0": False, "1": True, 0: False, 1: True}

Rules = tuple[tuple[str, bool], ...]


def rules_of_file(body: bytes) -> Rules:
    """Pairs of location pattern and 'reserved', in the file's order; none where the file is not what it should be."""
    try:
        data = json.loads(body)
    except (ValueError, RecursionError):
        return ()
    entries = data if isinstance(data, list) else [data]
    return tuple(rule for entry in entries[:_MOST_RULES] if (rule := _rule(entry)))


def _rule(entry: object) -> tuple[str, bool] | None:
    """An entry's location and whether it is reserved; None where it speaks of no place, or says neither."""
    if not isinstance(entry, dict):
        return None
    location, said = entry.get("location"), entry.get(_NAME)
    if not isinstance(location, str) or not isinstance(said, str | int | float) or said not in _VALUES:
        return None
    try:
        _pattern(location)
    except ValueError:
        return None
    return location, _VALUES[said]


def reserves(url: str, rules: Rules, headers: Mapping[str, str], body: bytes) -> bool:
    """Whether mining a page is reserved, be it by its host's file, its headers (names in lower case) or itself."""
    meta = meta_contents(body, frozenset({_NAME})).get(_NAME)
    return is_reserved(url, rules, headers, meta[-1] if meta else None)


def is_reserved(url: str, rules: Rules, headers: Mapping[str, str], meta: str | None) -> bool:
    """Whether mining the page is reserved. `meta` is the content of its `tdm-reservation` element, if it has one."""
    for said in (meta, headers.get(_NAME, "").split(",")[-1]):
        value = _VALUES.get((said or "").strip())
        if value is not None:
            return value
    parts = urlsplit(url)
    path = unquote((parts.path or "/") + (f"?{parts.query}" if parts.query else ""))
    return next((reserved for location, reserved in rules if _matches(location, path)), False)


def _matches(location: str, path: str) -> bool:
    """As in robots.txt: a prefix, in which `*` stands for anything and a last `$` for the end. Linear in the path."""
    (first, *others), anchored = _pattern(location)
    if not path.startswith(first if first.startswith("/") or not first else f"/{first}"):
        return False
    position = len(first)
    for part in others[:-1]:
        found = path.find(part, position)
        if found < 0:
            return False
        position = found + len(part)
    last = others[-1] if others else ""
    if anchored:
        return path.endswith(last) and len(path) - len(last) >= position if others else len(path) == position
    return path.find(last, position) >= 0


@lru_cache(maxsize=_MOST_RULES)
def _pattern(location: str) -> tuple[tuple[str, ...], bool]:
    """What stands between the asterisks, and whether the last of it ends the path.

    Raises:
        ValueError: the location is an address that is none.
    """
    pattern = unquote(urlsplit(location).path or location) if "://" in location else location
    return tuple(re.split(r"\*+", unquote(pattern.removesuffix("$")))), pattern.endswith("$")
