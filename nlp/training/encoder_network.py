"""The encoder as a PyTorch network, to be taught and to be exported."""

import math

import torch  # type: ignore[import-not-found, import-untyped, unused-ignore]
from torch import Tensor, nn  # type: ignore[import-not-found, import-untyped, unused-ignore]
from torch.nn import functional  # type: ignore[import-not-found, import-untyped, unused-ignore]

from nlp.training.base_encoder import BaseEncoder, Shape

EPSILON = 1e-12
DROPOUT = 0.1


class Bypass(nn.Module):  # type: ignore[misc, unused-ignore]
    """A narrow way beside a feed-forward part, which begins by adding nothing."""

    def __init__(self, width: int, inner: int) -> None:
        super().__init__()
        self.down = nn.Linear(width, inner)
        self.up = nn.Linear(inner, width)
        nn.init.zeros_(self.up.weight)
        nn.init.zeros_(self.up.bias)

    def forward(self, states: Tensor) -> Tensor:
        """What is to be added to the states, of their shape."""
        added: Tensor = self.up(functional.gelu(self.down(states)))
        return added


class Layer(nn.Module):  # type: ignore[misc, unused-ignore]
    """Attention and a feed-forward part, each added to what came in and then normalised (as in BERT).

    A bypass beside the feed-forward part is taken by the passages that ask about a span.
    """

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads = shape.heads
        self.qkv = nn.Linear(shape.width, 3 * shape.width)
        self.out = nn.Linear(shape.width, shape.width)
        self.attended = nn.LayerNorm(shape.width, EPSILON)
        self.widen = nn.Linear(shape.width, shape.inner)
        self.narrow = nn.Linear(shape.inner, shape.width)
        self.fed = nn.LayerNorm(shape.width, EPSILON)
        self.drop = nn.Dropout(DROPOUT)
        self.bypass: Bypass | None = None

    def forward(self, states: Tensor, bias: Tensor | None, asked: Tensor) -> Tensor:
        """States of shape (texts, pieces, width).

        `bias` has shape (texts, 1, 1, pieces), if there is filling; `asked`, of shape (texts, 1, 1), is 1 for a text
        that asks about a span.
        """
        texts, pieces, width = states.shape
        parts = self.qkv(states).view(texts, pieces, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        query, key, value = parts[0], parts[1], parts[2]
        fits = query @ key.transpose(2, 3) / math.sqrt(width // self.heads)
        weights = torch.softmax(fits if bias is None else fits + bias, dim=-1)
        mixed = (weights @ value).transpose(1, 2).reshape(texts, pieces, width)
        states = self.attended(states + self.drop(self.out(mixed)))
        fed = self.narrow(functional.gelu(self.widen(states)))
        if self.bypass is not None:
            fed = fed + asked * self.bypass(states)
        normal: Tensor = self.fed(states + self.drop(fed))
        return normal


class EncoderNetwork(nn.Module):  # type: ignore[misc, unused-ignore]
    """From the pieces' vectors to their states in context."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.positions = nn.Parameter(torch.zeros(shape.positions, shape.width))
        self.marks = nn.Parameter(torch.zeros(shape.types, shape.width))
        self.entered = nn.LayerNorm(shape.width, EPSILON)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        self.drop = nn.Dropout(DROPOUT)

    def add_bypasses(self, inner: int, first: int) -> list[nn.Parameter]:
        """Gives each layer from the `first` on a bypass of that inner width; their parameters."""
        for layer in self.layers[first:]:
            layer.bypass = Bypass(self.positions.shape[1], inner)
        return [parameter for layer in self.layers[first:] for parameter in layer.bypass.parameters()]

    def forward(self, vectors: Tensor, marked: Tensor, present: Tensor | None = None) -> Tensor:
        """States of shape (texts, pieces, width).

        `marked` is 1 for a piece that is asked about, `present` 1 for a piece that is one and not filling.
        """
        marks = self.marks[0] + marked[:, :, None] * (self.marks[1] - self.marks[0])
        states = self.drop(self.entered(vectors + self.positions[: vectors.shape[1]] + marks))
        bias = None if present is None else (1 - present[:, None, None, :]) * -1e4
        asked = marked.amax(dim=1)[:, None, None]
        for layer in self.layers:
            states = layer(states, bias, asked)
        return states


def network(base: BaseEncoder) -> EncoderNetwork:
    """The network with the weights to begin with. The mark for what is asked about begins as noise that is seen."""
    made = EncoderNetwork(base.shape)
    arrays = {name: torch.from_numpy(array) for name, array in base.arrays.items()}
    state = {"positions": arrays["emb.pos"], "entered.weight": arrays["emb.ln.w"], "entered.bias": arrays["emb.ln.b"]}
    noise = torch.randn(base.shape.width, generator=torch.Generator().manual_seed(1)) * float(
        base.table.rows(list(range(1000))).std()
    )
    state["marks"] = torch.stack([arrays["emb.type"][0], arrays["emb.type"][0] + noise])
    for number in range(base.shape.layers):
        for ours, kind in (("weight", "w"), ("bias", "b")):
            own = {part: arrays[f"l{number}.{part}.{kind}"] for part in ("q", "k", "v", "ao", "aln", "fi", "fo", "oln")}
            parts = {"qkv": torch.cat([own["q"], own["k"], own["v"]]), "out": own["ao"], "attended": own["aln"]}
            parts |= {"widen": own["fi"], "narrow": own["fo"], "fed": own["oln"]}
            state |= {f"layers.{number}.{name}.{ours}": value for name, value in parts.items()}
    made.load_state_dict(state)
    return made


def mean(states: Tensor, chosen: Tensor) -> Tensor:
    """The mean state of the chosen pieces, shape (texts, width); zeros where none is chosen."""
    return (states * chosen[:, :, None]).sum(1) / chosen.sum(1, keepdim=True).clamp(min=1)
