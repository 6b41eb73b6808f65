"""Sums of rows by the text that they belong to; several times as fast as adding them one by one."""

from typing import Any

import numpy as np
from numpy.typing import NDArray


def sums(owners: NDArray[np.int64], rows: NDArray[np.floating[Any]], texts: int) -> NDArray[np.float64]:
    """The sum of each text's rows, shape (texts, columns); `owners` holds each row's text, in order."""
    summed = np.zeros((texts, rows.shape[1]))
    if len(owners):
        starts = np.flatnonzero(np.diff(owners, prepend=-1))
        summed[owners[starts]] = np.add.reduceat(rows, starts)
    return summed
