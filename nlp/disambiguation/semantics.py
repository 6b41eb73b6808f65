"""Semantics: how near the words around a mention are to the brand's context, to its exclude words, and to trade."""

import math
from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from nlp.disambiguation.surroundings import Surroundings
from nlp.disambiguation.vectors import TOO_COMMON, Vector, phrase, unit, vector, weight, words_in
from nlp.languages import languages
from touchpoints.lexicon import words_beginning, zipf
from touchpoints.watchlist import Brand

WINDOW = 120
SCALE = 3.0
"""Cosines are small beside features that are 0 or 1."""

TOPIC = 2.0
"""Scale of the window's own vector: what people who mean a company talk of, whatever the company."""

SHARPNESS = 5.0
"""How much more near words count than far ones in a soft mean."""

_TOPICS = tuple(f"topic_{number}" for number in range(96))

Features = dict[str, float]
Matrix = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class _Window:
    vectors: Matrix
    weights: NDArray[np.float64]
    centre: Vector


def semantic_features(brand: Brand, place: Surroundings) -> Features:
    """Cosines, scaled, of the words within 120 code points of the mention with what is known of the brand."""
    surface = place.text[place.start : place.end].lower()
    context, against = _rows(brand.context, surface), _rows(brand.exclude, surface)
    found = _name_features(brand, surface) | _joined(context, against, place)
    window = _window(place.left[-WINDOW:], place.right[:WINDOW], surface)
    if window is None:
        return {"silent": 1.0, **found}
    own = vector(surface)
    near, far = _nearness("context", context, window), _nearness("exclude", against, window)
    sense = _cosine(own, window.centre)
    found |= near | far | _trade(window) | _nearness("category", _rows((brand.category or "",), surface), window)
    found |= dict(zip(_TOPICS, (TOPIC * window.centre).tolist(), strict=True))
    return found | {
        "centre_gap": near.get("context_centre", 0.0) - far.get("exclude_centre", 0.0),
        "top_gap": near.get("context_top3", 0.0) - far.get("exclude_top3", 0.0),
        "everyday_sense": sense,
        "everyday_soft": _soft(own[None], window) if own is not None else 0.0,
        "sense_gap": sense - near.get("context_centre", 0.0),
    }


def _joined(context: Matrix | None, against: Matrix | None, place: Surroundings) -> Features:
    """How near the words that the name is joined to are to the brand: 'Spiegel-Abo' much, 'Spiegelschrank' little."""
    before, after = vector(place.adjacent_before.lower()), vector(place.joined_after)
    return {
        "before_context": _nearest(before, context),
        "after_context": _nearest(after, context),
        "before_exclude": _nearest(before, against),
        "after_exclude": _nearest(after, against),
    }


def _nearest(word: Vector | None, rows: Matrix | None) -> float:
    return SCALE * float((rows @ word).max()) if word is not None and rows is not None else 0.0


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
        f"{name}_soft": _soft(rows, window),
    }


def _soft(rows: Matrix, window: _Window) -> float:
    """The mean nearness of all pairs of words, the near ones counting most."""
    return SCALE * float(np.log(np.exp(SHARPNESS * (window.vectors @ rows.T)).mean())) / SHARPNESS


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
    own, context = vector(surface), _rows(brand.context, surface)
    best = np.sort(context @ own)[-3:] if own is not None and context is not None else np.zeros(1)
    return {
        "name_context": _cosine(_centre(context), own),
        "name_trade": SCALE * float(best.mean()),
        "name_exclude": _cosine(_centre(_rows(brand.exclude, surface)), own),
        "name_category": _cosine(_centre(_rows((brand.category or "",), surface)), own),
        "name_family": math.log1p(sum(1 for _ in words_beginning(surface))),
        "name_known": float(zipf(surface) > 0),
    }


@lru_cache(maxsize=20_000)
def _rows(entries: tuple[str, ...], name: str = "") -> Matrix | None:
    """One row for each entry, without the name itself: 'the gap' says nothing of what is no Gap."""
    without = (" ".join(word for word in words_in(entry) if not name or name not in word) for entry in entries)
    known = [found for entry in without if (found := phrase(entry)) is not None]
    return np.array(known, dtype=np.float32) if known else None


def _centre(rows: Matrix | None) -> Vector | None:
    return None if rows is None else unit(rows.sum(axis=0))


def _cosine(one: Vector | None, other: Vector | None) -> float:
    return SCALE * float(one @ other) if one is not None and other is not None else 0.0
