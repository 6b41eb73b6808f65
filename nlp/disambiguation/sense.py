"""Sense: what a small transformer makes of a name, held against what the watchlist says of its brand.

It reads the words around the name and the brand's description together, so it carries over to brands that it never saw.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from nlp.encoder.encoder import WEIGHTS, Encoder
from nlp.encoder.passage import Passage
from touchpoints.names import NameHit
from touchpoints.watchlist import Brand

NETWORK = WEIGHTS / "sense.onnx"
HEAD = Path(__file__).parent / "sense.npz"

WINDOW = 600
"""Code points on either side that are looked at: more than the network can read, so that a long text costs no more."""

MOST = 5.0
"""No opinion is surer than this, so that none decides alone."""

Floats = NDArray[np.float32]
Features = dict[str, float]
Opinion = Callable[[str, NameHit, Brand], float]
"""What somebody makes of a name in a text: above 0 more speaks for the brand."""


@dataclass(frozen=True)
class Sense:
    """`head` has shape (2 * width,): what all pieces and the name's own say for the brand."""

    encoder: Encoder
    head: Floats
    bias: float

    @classmethod
    @cache
    def shipped(cls) -> "Sense":
        """The network that comes with the program.

        Raises:
            BadInputError: the packages that it runs on are not installed.
        """
        return cls.from_files(NETWORK, HEAD)

    @classmethod
    def from_files(cls, network: Path, head: Path) -> "Sense":
        """Reads a network and plain arrays; nothing in them can run."""
        encoder = Encoder.shipped().with_network(network)
        with np.load(head, allow_pickle=False) as held:
            return cls(encoder, held["head"], float(held["bias"]))

    def opinion(self, text: str, hit: NameHit, brand: Brand) -> float:
        """How much speaks for the brand; below 0 more speaks against it."""
        return self.logits([question(text, hit.start, hit.end, brand)])[0]

    def logits(self, questions: Iterable[Passage]) -> list[float]:
        """The opinion on each question, in their order."""
        everything, around = self.encoder.means(questions)
        found: Sequence[float] = (np.hstack([everything, around]) @ self.head + self.bias).tolist()
        return list(found)


def sense_features(opinion: float) -> Features:
    """The opinion as the classifier weighs it."""
    return {"sense": max(-MOST, min(MOST, opinion))}


def question(text: str, start: int, end: int, brand: Brand) -> Passage:
    """Whether the name in [start, end) means the brand.

    The name stays as it is written. Most lessons had it masked, so that the network can do without it; how it is
    written, and what was known of it before, tell a little more.
    """
    first = max(0, start - WINDOW)
    return Passage(text[first : end + WINDOW], (start - first, end - first), description(brand))


def description(brand: Brand) -> str:
    """A brand as its watchlist describes it."""
    return described(brand.name, brand.category or "", brand.context)


def described(name: str, category: str, context: Sequence[str]) -> str:
    """A brand in words; whatever isn't known of it is left out."""
    known = f"{name} ({category})" if category else name
    return f"{known}: {', '.join(context)}" if context else known
