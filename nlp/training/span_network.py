"""The encoder with judges on top that look at a marked name and at all that stands around it."""

import torch  # type: ignore[import-not-found, import-untyped, unused-ignore]
from torch import Tensor, nn  # type: ignore[import-not-found, import-untyped, unused-ignore]

from nlp.training.encoder_network import DROPOUT, EncoderNetwork, mean


class SpanNetwork(nn.Module):  # type: ignore[misc, unused-ignore]
    """Judges from the mean state of all pieces beside that of the name's, one judge for each of `columns`."""

    def __init__(self, encoder: EncoderNetwork, columns: int) -> None:
        super().__init__()
        self.encoder = encoder
        self.judge = nn.Linear(2 * encoder.positions.shape[1], columns)
        self.drop = nn.Dropout(DROPOUT)

    def fix_lowest(self, layers: int) -> None:
        """Positions and so many of the lowest layers stay as they are."""
        fixed = [part for layer in self.encoder.layers[:layers] for part in layer.parameters()]
        for part in (self.encoder.positions, *self.encoder.entered.parameters(), *fixed):
            part.requires_grad_(False)

    def forward(self, vectors: Tensor, marked: Tensor, present: Tensor) -> Tensor:
        """Logits of shape (texts, columns)."""
        states = self.encoder(vectors, marked, present).float()
        both = torch.cat([mean(states, present), mean(states, marked)], dim=1)
        logits: Tensor = self.judge(self.drop(both))
        return logits
