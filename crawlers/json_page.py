"""Pages whose content is JSON: the open routes of software that offers one."""

import json
from dataclasses import replace

from crawlers.engines.engine import Engine
from crawlers.engines.registry import engine_named, engines
from crawlers.extracted import Extraction, PageOutcome
from crawlers.view import View

_MOST_DIGITS = 50


def is_json(source: str) -> bool:
    """Whether a page's text is JSON rather than markup."""
    return source[:64].lstrip()[:1] in {"{", "["}


def extract_json(view: View) -> Extraction:
    """The posts of a JSON page, read by the engine whose route it is; of a page without any it says why."""
    try:
        data = json.loads(view.source, parse_int=_integer, parse_constant=_nothing)
    except (ValueError, RecursionError) as error:
        return Extraction(outcome=PageOutcome.UNREADABLE, detail=f"{view.page.url}: is broken JSON: {error}")
    for engine in _candidates(view):
        if engine.read_json is None:
            continue
        view.copying = engine.canonical_drop
        if (extraction := engine.read_json(view, data)) is not None:
            return extraction if extraction.posts else _explained(view, extraction)
    return Extraction(outcome=PageOutcome.EMPTY, detail=f"{view.page.url}: is JSON of no software that is known here")


def _integer(digits: str) -> int | None:
    """Python makes no integer of more digits than some thousands, and says so with an error."""
    return int(digits) if len(digits) <= _MOST_DIGITS else None


def _nothing(_name: str) -> None:
    """What NaN and Infinity stand for, which are no JSON."""


def _candidates(view: View) -> list[Engine]:
    if view.hints.engine == "none":
        return []
    return list(engines().values()) if view.hints.engine == "auto" else [engine_named(view.hints.engine)]


def _explained(view: View, extraction: Extraction) -> Extraction:
    """With a word on what was passed over, or on why there is nothing."""
    said = list(dict.fromkeys(view.left_out))
    if extraction.outcome is PageOutcome.EMPTY:
        said.insert(0, f"is JSON of {extraction.engine} with no post in it and no link to any")
    return replace(extraction, detail=f"{view.page.url}: {'; '.join(said)}" if said else None)
