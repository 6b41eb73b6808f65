"""How every network here is taught: AdamW, with rates that rise shortly and then fall to nothing."""

from collections.abc import Sequence
from typing import Any

import torch  # type: ignore[import-not-found, import-untyped, unused-ignore]
from torch import Tensor, nn  # type: ignore[import-not-found, import-untyped, unused-ignore]

WEIGHT_DECAY = 0.01
LARGEST = 1.0
"""Norm to which gradients are cut."""


class Descent:
    """Goes down the loss of a model in so many steps; each group of parameters has its own highest rate, `lr`."""

    def __init__(self, model: nn.Module, groups: Sequence[dict[str, Any]], steps: int, warm_up: float) -> None:
        self._model = model
        self.optimiser = torch.optim.AdamW(groups, weight_decay=WEIGHT_DECAY, fused=True)
        self.schedule = torch.optim.lr_scheduler.OneCycleLR(
            self.optimiser,
            [group["lr"] for group in groups],
            steps,
            pct_start=warm_up,
            anneal_strategy="linear",
            cycle_momentum=False,
            final_div_factor=1e3,
        )

    def step(self, loss: Tensor) -> None:
        """One step down."""
        self.optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self._model.parameters(), LARGEST)
        self.optimiser.step()
        self.schedule.step()
