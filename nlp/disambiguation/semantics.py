"""Semantics: how near the words around a mention are to the brand's context, to its exclude words, and to trade."""

import math
from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from nlp.disambiguation.vectors import TOO_COMMON, Vector, phrase, unit, vector, weight, words_in
from nlp.languages import languages
from touchpoints.lexicon import words_beginning, zipf
from touchpoints.watchlist import Brand

WINDOW = 120
SCALE = 3.0
"""Cosines are small beside features that are 0 or 1."""

Features = dict[str, float]
Matrix = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class _Window:
    vectors: Matrix
    weights: NDArray[np.float64]
    centre: Vector


def semantic_features(brand: Brand, surface: str, left: str, right: str) -> Features:
    """Cosines, scaled, of the words within 120 code points of the mention with what is known of the brand."""
    found = _name_features(brand, surface.lower())
    window = _window(left[-WINDOW:], right[:WINDOW], surface.lower())
    if window is None:
        return {"silent": 1.0, **found}
    context = _nearness("context", _rows(brand.context), window)
    against = _nearness("exclude", _rows(brand.exclude), window)
    found |= context | against | _trade(window)
    found["category_centre"] = _cosine(_centre((brand.category or "",)), window.centre)
    found["centre_gap"] = context.get("context_centre", 0.0) - against.get("exclude_centre", 0.0)
    found["top_gap"] = context.get("context_top3", 0.0) - against.get("exclude_top3", 0.0)
    own_sense = _cosine(vector(surface.lower()), window.centre)
    found["everyday_sense"] = own_sense
    found["sense_gap"] = own_sense - context.get("context_centre", 0.0)
    return found


def _window(left: str, right: str, surface: str) -> _Window | None:
    words = [word for word in words_in(left) + words_in(right) if word != surface and zipf(word) < TOO_COMMON]
    known = [(found, weight(word)) for word in words if (found := vector(word)) is not None]
    if not known:
        return None
    vectors, weights = np.array([found for found, _ in known]), np.array([share for _, share in known])
    return _Window(vectors, weights, unit((vectors * weights[:, None]).sum(axis=0)))


def _nearness(name: str, rows: Matrix | None, window: _Window) -> Features:
    if rows is None:
        return {}
    best = np.sort((window.vectors @ rows.T).max(axis=1))[::-1]
    return {
        f"{name}_top1": SCALE * float(best[0]),
        f"{name}_top3": SCALE * float(best[:3].mean()),
        f"{name}_centre": SCALE * float(window.centre @ unit(rows.sum(axis=0))),
        f"{name}_nearest": SCALE * float((rows @ window.centre).max()),
    }


@cache
def _trade_rows() -> tuple[Matrix | None, Matrix | None]:
    known = languages().values()
    trade = tuple(sorted(frozenset().union(*(language.trade | language.kinds for language in known))))
    elsewhere = tuple(sorted(frozenset().union(*(language.elsewhere for language in known))))
    return _rows(trade), _rows(elsewhere)


def _trade(window: _Window) -> Features:
    trade, elsewhere = _trade_rows()
    return _nearness("trade", trade, window) | _nearness("elsewhere", elsewhere, window)


@lru_cache(maxsize=20_000)
def _name_features(brand: Brand, surface: str) -> Features:
    """What the name's own everyday meaning has to do with the brand: 'porsche' much, 'target' little."""
    own = vector(surface)
    return {
        "name_context": _cosine(_centre(brand.context), own),
        "name_exclude": _cosine(_centre(brand.exclude), own),
        "name_category": _cosine(_centre((brand.category or "",)), own),
        "name_family": math.log1p(sum(1 for _ in words_beginning(surface))),
        "name_known": float(zipf(surface) > 0),
    }


@lru_cache(maxsize=20_000)
def _rows(entries: tuple[str, ...]) -> Matrix | None:
    known = [found for entry in entries if (found := phrase(entry)) is not None]
    return np.array(known, dtype=np.float32) if known else None


def _centre(entries: tuple[str, ...]) -> Vector | None:
    rows = _rows(entries)
    return None if rows is None else unit(rows.sum(axis=0))


def _cosine(one: Vector | None, other: Vector | None) -> float:
    return SCALE * float(one @ other) if one is not None and other is not None else 0.0
