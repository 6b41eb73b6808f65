"""Every engine file of this folder, and which of them a page was written by."""

import importlib
import pkgutil
import re
from functools import cache

from lxml.html import HtmlElement

import crawlers.engines
from crawlers.engines.engine import Engine
from crawlers.engines.marks import Marks
from crawlers.view import View
from touchpoints.errors import BadInputError

_GENERATOR_COUNTS = 3


@cache
def engines() -> dict[str, Engine]:
    """All engines by name, found by walking the folder."""
    found: dict[str, Engine] = {}
    for info in pkgutil.iter_modules(crawlers.engines.__path__):
        module = importlib.import_module(f"crawlers.engines.{info.name}")
        declared = getattr(module, "ENGINES", None) or (getattr(module, "ENGINE", None),)
        found.update({engine.name: engine for engine in declared if isinstance(engine, Engine)})
    return found


def engine_named(name: str) -> Engine:
    """The engine that the watchlist forces.

    Raises:
        BadInputError: no engine is called so.
    """
    try:
        return engines()[name]
    except KeyError:
        raise BadInputError(
            f'engine: no engine is called "{name}"; write auto, none or one of: {", ".join(sorted(engines()))}'
        ) from None


def recognised(view: View) -> list[Engine]:
    """The engines whose marks the page bears, the surest first."""
    marks = _marks().found_in(view.utf8)
    generator, cookies = _generator(view.tree), view.page.headers.get("set-cookie", "")
    scores = {name: _score(engine, marks.get(name, 0), generator, cookies) for name, engine in engines().items()}
    known = {name for name, score in scores.items() if score >= engines()[name].need and not engines()[name].vocabulary}
    beaten = {other for name in known for other in engines()[name].over}
    order = sorted(known - beaten, key=lambda name: -scores[name])
    return [engines()[name] for name in (*order, *sorted(known & beaten))]


def vocabularies() -> list[Engine]:
    """The open vocabularies, tried on pages of software that nobody described."""
    return [engine for engine in engines().values() if engine.vocabulary]


@cache
def _marks() -> Marks:
    return Marks(engines().values())


def _score(engine: Engine, marks: int, generator: str, cookies: str) -> int:
    score = marks + sum(cookie in cookies for cookie in engine.cookies)
    if engine.generator and generator and re.search(engine.generator, generator, re.IGNORECASE):
        score += _GENERATOR_COUNTS
    return score


def _generator(tree: HtmlElement) -> str:
    found = (meta.get("content") or "" for meta in tree.iter("meta") if (meta.get("name") or "").lower() == "generator")
    return " | ".join(found)
