"""The encoder with one judge on top for every value of every finding: what does the post do about the marked brand?"""

import torch  # type: ignore[import-not-found, import-untyped, unused-ignore]
from torch import Tensor, nn  # type: ignore[import-not-found, import-untyped, unused-ignore]

from nlp.training.encoder_network import DROPOUT, EncoderNetwork, mean


class ConsequenceNetwork(nn.Module):  # type: ignore[misc, unused-ignore]
    """Judges from the mean state of all pieces beside that of the brand's."""

    def __init__(self, encoder: EncoderNetwork, columns: int) -> None:
        super().__init__()
        self.encoder = encoder
        self.judge = nn.Linear(2 * encoder.positions.shape[1], columns)
        self.drop = nn.Dropout(DROPOUT)

    def forward(self, vectors: Tensor, marked: Tensor, present: Tensor) -> Tensor:
        """Logits of shape (texts, columns)."""
        states = self.encoder(vectors, marked, present).float()
        both = torch.cat([mean(states, present), mean(states, marked)], dim=1)
        logits: Tensor = self.judge(self.drop(both)).float()
        return logits
