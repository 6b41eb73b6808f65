"""Evidence beside the words: comparisons, irony and stars move the probabilities and never make them alone."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from nlp.sentiment.comparison import Side
from nlp.sentiment.irony import Irony

Shares = NDArray[np.float64]
"""Three probabilities: negative, neutral, positive."""

LEAN = {Side.AHEAD: np.array([0.05, 0.15, 0.8]), Side.BEHIND: np.array([0.75, 0.2, 0.05])}
COMPARISON = 0.65
"""How far a comparison outweighs the words around it, which speak of both sides."""
TURNED = {Irony.PLAIN: 0.75, Irony.HINT: 0.35}
"""Share of the positive probability that a mark of irony turns into negative."""
STARS = 0.6
"""Weight of a rating beside the words; 1 would let it count as much as they do."""


def compared(shares: Shares, side: Side | None) -> Shares:
    """The shares of a name on one side of a comparison."""
    if side is None:
        return shares
    lean: Shares = shares[::-1] if side is Side.OPPOSED else LEAN[side]
    mixed: Shares = (1 - COMPARISON) * shares + COMPARISON * lean
    return mixed


def ironic(shares: Shares, irony: Irony | None) -> Shares:
    """Praise with a mark of irony counts as blame."""
    if irony is None:
        return shares
    moved = TURNED[irony] * shares[2]
    turned: Shares = shares + np.array([moved, 0.0, -moved])
    return turned


def starred(shares: Shares, rating: float | None) -> Shares:
    """The shares with a rating from 0 (worst) to 1 (best) as evidence, by a weighted product."""
    if rating is None:
        return shares
    product: Shares = shares * _stars(min(1.0, max(0.0, rating))) ** STARS
    product /= product.sum()
    return product


def _stars(rating: float) -> Shares:
    """How readers label texts of a rating: the middle is seldom neutral, so no star is ever certain."""
    return np.array([np.interp(rating, (0, 0.5, 1), points) for points in _STAR_POINTS])


_STAR_POINTS: Sequence[tuple[float, float, float]] = ((0.85, 0.40, 0.04), (0.12, 0.40, 0.12), (0.03, 0.20, 0.84))
