"""Teaches a transformer what a post does about its brand, beginning with the encoder that reads sentiment."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch  # type: ignore[import-not-found, import-untyped, unused-ignore]
from numpy.typing import NDArray
from torch import Tensor  # type: ignore[import-not-found, import-untyped, unused-ignore]
from torch.nn import functional  # type: ignore[import-not-found, import-untyped, unused-ignore]

from nlp.encoder.passage import Passage
from nlp.encoder.pieces import Piecer
from nlp.training.descent import Descent
from nlp.training.sentiment_course import filled
from nlp.training.sentiment_lessons import batches_of
from nlp.training.span_network import SpanNetwork

BATCH = 32
ROUNDS = 6
RATE, JUDGE, DECAY_BY_LAYER = 6e-5, 12.0, 0.93
"""The highest layer's rate, how much faster the judges learn, and how much slower each lower layer."""
LONGEST = 160
"""Pieces: more than the program reads, so that what stands far from the name is learned as well."""
FIXED = 2
"""Lowest layers that stay as they were, as do the positions."""
WARM_UP, SMOOTHING = 0.08, 0.05
SPOKEN_OF = 3.0
"""What a mistake over one of the direct touchpoints costs, of which there are many in few posts."""


@dataclass(frozen=True)
class Lessons:
    """Passages with the truth of shape (passages, columns); `choices` are the columns of which exactly one is true."""

    passages: Sequence[Passage]
    truth: NDArray[np.float32]
    choices: Sequence[slice]
    others: slice


class Course:
    """Teaches one network; `vectors` are those of all pieces."""

    def __init__(self, model: SpanNetwork, vectors: Tensor, piecer: Piecer) -> None:
        self.model = model
        self._vectors = vectors
        self._piecer = piecer
        model.fix_lowest(FIXED)

    def teach(self, lessons: Lessons, seed: int) -> None:
        """Goes through the rounds with a rate that rises shortly and then falls to nothing."""
        torch.manual_seed(seed)
        pieces = [self._piecer.pieces(passage, LONGEST) for passage in lessons.passages]
        lengths = [len(each.numbers) for each in pieces]
        truth, weights = torch.from_numpy(lessons.truth), _weights(lessons)
        steps = ROUNDS * (len(pieces) // BATCH + 2)
        descent = Descent(self.model, _groups(self.model), steps, WARM_UP)
        self.model.train()
        for number in range(ROUNDS):
            total = 0.0
            for places in batches_of(lengths, BATCH, seed * ROUNDS + number):
                logits = self._logits([pieces[place] for place in places])
                loss = _loss(logits, truth[places], lessons, weights)
                descent.step(loss)
                total += loss.item() * len(places)
            print(f"round {number}: loss {total / len(pieces):.3f}", flush=True)
        self.model.eval()

    def _logits(self, pieces: Sequence[Any]) -> Tensor:
        with torch.autocast("cpu", dtype=torch.bfloat16):
            logits: Tensor = self.model(*filled(pieces, self._vectors))
        return logits.float()


def _loss(logits: Tensor, truth: Tensor, lessons: Lessons, weights: Mapping[int, Tensor]) -> Tensor:
    total = SPOKEN_OF * functional.binary_cross_entropy_with_logits(logits[:, lessons.others], truth[:, lessons.others])
    for choice in lessons.choices:
        wanted = truth[:, choice].argmax(1)
        total = total + functional.cross_entropy(
            logits[:, choice], wanted, weight=weights[choice.start], label_smoothing=SMOOTHING
        )
    return total


def _weights(lessons: Lessons) -> dict[int, Tensor]:
    """By a choice's first column: rare values weigh more, by the root of how much rarer they are."""
    found = {}
    for choice in lessons.choices:
        counts = lessons.truth[:, choice].sum(0)
        found[choice.start] = torch.from_numpy((counts.sum() / (len(counts) * counts)) ** 0.5)
    return found


def _groups(model: SpanNetwork) -> list[dict[str, Any]]:
    layers = list(model.encoder.layers)
    return [
        {"params": list(model.judge.parameters()), "lr": RATE * JUDGE},
        {"params": [model.encoder.marks], "lr": RATE},
        *(
            {"params": list(layer.parameters()), "lr": RATE * DECAY_BY_LAYER ** (len(layers) - 1 - place)}
            for place, layer in enumerate(layers)
            if place >= FIXED
        ),
    ]
