"""TDMRep: how a site reserves text and data mining (EU DSM directive, Art. 4; UrhG 44b(3)).

Source: W3C community group, TDM Reservation Protocol: a file, then a header, then a meta element; the later overrides.
"""

import json
import re
from collections.abc import Mapping
from urllib.parse import unquote, urlsplit

PATH = "/.well-known/tdmrep.json"
_HEADER = "tdm-reservation"
_MOST_RULES = 5000
_VALUES = {"0": False, "1": True}

Rules = tuple[tuple[str, bool], ...]


def rules_of_file(body: bytes) -> Rules:
    """Pairs of location pattern and 'reserved', in the file's order; none where the file is not what it should be."""
    try:
        data = json.loads(body)
    except (ValueError, RecursionError):
        return ()
    entries = data if isinstance(data, list) else [data]
    found = [
        (entry["location"], _VALUES[str(entry.get(_HEADER))])
        for entry in entries[:_MOST_RULES]
        if isinstance(entry, dict) and isinstance(entry.get("location"), str) and str(entry.get(_HEADER)) in _VALUES
    ]
    return tuple(found)


def is_reserved(url: str, rules: Rules, headers: Mapping[str, str], meta: str | None) -> bool:
    """Whether mining the page is reserved. `meta` is the content of its `tdm-reservation` element, if it has one."""
    for said in (meta, headers.get(_HEADER, "").split(",")[-1]):
        value = _VALUES.get((said or "").strip())
        if value is not None:
            return value
    parts = urlsplit(url)
    path = unquote((parts.path or "/") + (f"?{parts.query}" if parts.query else ""))
    return next((reserved for location, reserved in rules if _matches(location, path)), False)


def _matches(location: str, path: str) -> bool:
    """As in robots.txt: a prefix, in which `*` stands for anything and a last `$` for the end. Linear in the path."""
    pattern = unquote(urlsplit(location).path or location) if "://" in location else location
    anchored = pattern.endswith("$")
    first, *others = re.split(r"\*+", unquote(pattern.removesuffix("$")))
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
