"""The encoder with a judge on top: does the marked name mean the brand that is described beside it?"""

import torch  # type: ignore[import-not-found, import-untyped, unused-ignore]
from torch import Tensor, nn  # type: ignore[import-not-found, import-untyped, unused-ignore]

from nlp.training.encoder_network import DROPOUT, EncoderNetwork, mean


class SenseNetwork(nn.Module):  # type: ignore[misc, unused-ignore]
    """Judges from the mean state of all pieces beside that of the name's."""

    def __init__(self, encoder: EncoderNetwork) -> None:
        super().__init__()
        self.encoder = encoder
        self.judge = nn.Linear(2 * encoder.positions.shape[1], 1)
        self.drop = nn.Dropout(DROPOUT)

    def forward(self, vectors: Tensor, marked: Tensor, present: Tensor) -> Tensor:
        """Logits of shape (texts,)."""
        states = self.encoder(vectors, marked, present).float()
        both = torch.cat([mean(states, present), mean(states, marked)], dim=1)
        logits: Tensor = self.judge(self.drop(both))[:, 0]
        return logits
