"""Ratings that stand in the words themselves: '2 von 5 Sternen', '4/5 stars', '★★☆☆☆'."""

import re

_COUNTED = re.compile(
    r"(?<![\d.,])(?P<value>\d{1,2}(?:[.,]\d)?)\s?(?:von|out of|of|/)\s?(?P<best>5|10)\s?-?"
    r"(?:stern|star|punkt|point|★|⭐)",
    re.IGNORECASE,
)
_DRAWN = re.compile(r"(?P<full>[★⭐]{1,5})(?P<empty>[☆]{0,4})")
_DRAWN_BEST = 5


def stars(text: str) -> float | None:
    """The first rating in a text between 0 (worst) and 1 (best); one star of five is 0."""
    counted = _COUNTED.search(text)
    if counted:
        return _share(float(counted["value"].replace(",", ".")), int(counted["best"]))
    drawn = _DRAWN.search(text)
    if drawn and len(drawn["full"]) + len(drawn["empty"]) == _DRAWN_BEST:
        return _share(len(drawn["full"]), _DRAWN_BEST)
    return None


def _share(value: float, best: int) -> float | None:
    return max(0.0, (value - 1) / (best - 1)) if value <= best else None
