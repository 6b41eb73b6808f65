"""What every model answers with."""

import numpy as np
from numpy.typing import NDArray

Probabilities = NDArray[np.float32]
"""Shape (texts, 3): negative, neutral, positive; rows sum to 1."""


def softmax(logits: NDArray[np.float32]) -> Probabilities:
    """Rows of probabilities."""
    raised = np.exp(logits - logits.max(axis=1, keepdims=True))
    shares: Probabilities = raised / raised.sum(axis=1, keepdims=True)
    return shares
