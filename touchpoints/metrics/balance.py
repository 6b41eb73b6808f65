"""The balance of two opposites, with an interval that small samples can't hide behind."""

from math import sqrt

from touchpoints.metrics.metric import Figure
from touchpoints.metrics.wilson import Z_95


def balance(plus: int, minus: int, n: int) -> Figure:
    """(plus - minus) / n with its 95 % interval from the variance of a trinomial, one observation of each kind added.

    Source: A. Agresti and Y. Min, 'Simple improved confidence intervals for comparing matched proportions',
    Statistics in Medicine 24 (2005).
    """
    if n < 1:
        return Figure(None, 0)
    value = (plus - minus) / n
    padded = n + 2
    middle = (plus - minus) / padded
    variance = ((plus + minus + 1) / padded - middle * middle) / padded
    spread = Z_95 * sqrt(max(variance, 0.0))
    return Figure(value, n, max(-1.0, middle - spread), min(1.0, middle + spread))
