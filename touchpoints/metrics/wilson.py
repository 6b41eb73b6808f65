"""The Wilson score interval: what a share measured on a small sample may really be."""

from math import sqrt

Z_95 = 1.96


def wilson_interval(hits: int, n: int, z: float = Z_95) -> tuple[float, float]:
    """The limits of the share `hits / n`; the lower one ranks small samples fairly.

    Source: E. B. Wilson, 'Probable inference, the law of succession, and statistical inference', JASA 22 (1927).

    Raises:
        ValueError: `n` is not positive, or `hits` not between 0 and `n`.
    """
    if n < 1 or not 0 <= hits <= n:
        raise ValueError(f"{hits} of {n} is no share")
    share = hits / n
    middle = share + z * z / (2 * n)
    spread = z * sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    scale = 1 + z * z / n
    # Rounding could push a limit past the share itself where nobody or everybody hit.
    return max(0.0, min(share, (middle - spread) / scale)), min(1.0, max(share, (middle + spread) / scale))
