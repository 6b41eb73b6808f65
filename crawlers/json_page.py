"""Pages whose content is JSON: the open routes of software that offers one."""

import json
from typing import Any

from crawlers.engines.engine import Engine
from crawlers.engines.registry import engine_named, engines
from crawlers.extracted import Extraction, PageOutcome
from crawlers.view import View

_MOST_DIGITS = 50


def is_json(source: str) -> bool:
    """Whether a page's text is JSON rather than markup."""
    return source[:64].lstrip()[:1] in {"{", "["}


def extract_json(view: View) -> Extraction:
    """The posts of a JSON page, read by the engine whose route it is."""
    try:
        data = json.loads(view.source, parse_int=_integer)
    except (ValueError, RecursionError) as error:
        return Extraction(outcome=PageOutcome.UNREADABLE, detail=f"{view.page.url}: is broken JSON: {error}")
    for engine in _candidates(view):
        if engine.read_json is not None and (extraction := _read(view, engine, data)) is not None:
            return extraction
    return Extraction(outcome=PageOutcome.EMPTY, detail=f"{view.page.url}: is JSON of no software that is known here")


def _integer(digits: str) -> int | None:
    """Python makes no integer of more digits than some thousands, and says so with an error."""
    return int(digits) if len(digits) <= _MOST_DIGITS else None


def _candidates(view: View) -> list[Engine]:
    if view.hints.engine == "none":
        return []
    return list(engines().values()) if view.hints.engine == "auto" else [engine_named(view.hints.engine)]


def _read(view: View, engine: Engine, data: Any) -> Extraction | None:
    """What the engine makes of the data; data that only looks like its own is none of its own."""
    view.copying = engine.canonical_drop
    try:
        return engine.read_json(view, data) if engine.read_json else None
    except (AttributeError, KeyError, IndexError, TypeError, ValueError, OverflowError):
        return None
