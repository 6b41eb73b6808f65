"""The encoder with two judges on top: one of whole texts, one of what is asked about."""

import torch  # type: ignore[import-not-found, import-untyped, unused-ignore]
from torch import Tensor, nn  # type: ignore[import-not-found, import-untyped, unused-ignore]

from nlp.training.encoder_network import DROPOUT, EncoderNetwork, mean

LABELS = 3


class SentimentNetwork(nn.Module):  # type: ignore[misc, unused-ignore]
    """Judges from the mean state of all pieces, and from that of the marked ones beside it.

    Corpora differ in what they call neutral and in how often: what their name alone tells is learned apart, in
    `habits`, so that the judges don't learn it.
    """

    def __init__(self, encoder: EncoderNetwork, corpora: int) -> None:
        super().__init__()
        width = encoder.positions.shape[1]
        self.encoder = encoder
        self.whole = nn.Linear(width, LABELS)
        self.target = nn.Linear(2 * width, LABELS)
        self.habits = nn.Parameter(torch.zeros(corpora, 2, LABELS))
        self.drop = nn.Dropout(DROPOUT)

    def open_bypasses(self, inner: int, first: int) -> list[nn.Parameter]:
        """Opens bypasses from the layer `first` on and closes all else but the judge of spans; what can be taught then.

        What the network says of whole texts stays the same, whatever is taught from here on.
        """
        for parameter in self.parameters():
            parameter.requires_grad_(False)
        opened = [*self.encoder.add_bypasses(inner, first), *self.target.parameters()]
        for parameter in opened:
            parameter.requires_grad_(True)
        return opened

    def forward(self, vectors: Tensor, marked: Tensor, present: Tensor) -> Tensor:
        """Logits of shape (texts, 3), without habits."""
        states = self.encoder(vectors, marked, present).float()
        everything = self.drop(mean(states, present))
        around = self.drop(mean(states, marked))
        asked = marked.any(dim=1, keepdim=True)
        target = self.target(torch.cat([everything, around], dim=1))
        logits: Tensor = torch.where(asked, target, self.whole(everything))
        return logits
