"""The vectors of the word pieces, four bits a number."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

BLOCK = 32
"""Numbers that share a scale."""

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class VectorTable:
    """Numbers from 0 to 15, less 8, times the scale of their block.

    `halves` has shape (pieces, width / 2): of each block the first half in the low bits of its bytes, the second in
    the high bits. `scales` has shape (pieces, width / BLOCK).
    """

    halves: NDArray[np.uint8]
    scales: NDArray[np.float16]

    @classmethod
    def from_file(cls, path: Path) -> "VectorTable":
        """Reads plain arrays; nothing in the file can run."""
        with np.load(path, allow_pickle=False) as held:
            return cls(held["halves"], held["scales"])

    def to_file(self, path: Path) -> None:
        """Writes plain arrays."""
        np.savez(path, halves=self.halves, scales=self.scales)

    def rows(self, numbers: list[int]) -> Floats:
        """The vectors of these pieces, shape (pieces, width)."""
        packed = self.halves[numbers].reshape(len(numbers), -1, BLOCK // 2)
        unpacked = np.concatenate([packed & 15, packed >> 4], axis=2).astype(np.float32) - 8
        scaled: Floats = unpacked * self.scales[numbers].astype(np.float32)[:, :, None]
        return scaled.reshape(len(numbers), -1)
