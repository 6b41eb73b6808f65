"""Teaches a transformer what a post does about its brand, beginning with the encoder that reads sentiment."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
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
JUDGE, DECAY_BY_LAYER = 12.0, 0.93
"""How much faster than the highest layer the judges learn, and how much slower each lower layer."""
LONGEST = 72
"""Pieces: more than the program reads, so that what stands farther from the name is learned as well."""
WARM_UP, SMOOTHING = 0.08, 0.05
SPOKEN_OF = 8.0
"""What a mistake over one of the direct touchpoints costs, of which there are many in few posts."""
UNSEEN = 0.08
"""Share of pieces that are blotted out, so that nothing hangs on single words of the few posts there are."""


@dataclass(frozen=True)
class Stage:
    """So many rounds with the highest layer's `rate`, in several `ways` from the same weights, whose mean is kept.

    `fixed` are the lowest layers that stay as they were, as do the positions; `costs` is what a mistake over a finding
    costs where that is more than for the others.
    """

    rounds: int
    rate: float
    fixed: int
    ways: int = 1
    costs: Mapping[str, float] = field(default_factory=dict)


STAGES = (
    Stage(6, 6e-5, fixed=2),
    Stage(3, 5e-5, fixed=8),
    Stage(6, 6e-5, fixed=4, ways=2),
    Stage(4, 5e-5, fixed=4, costs={"reaction": 2.0}),
    Stage(5, 5e-5, fixed=4, costs={"reaction": 2.0}),
)


@dataclass(frozen=True)
class Lessons:
    """Passages with the truth of shape (passages, columns).

    `choices` are by finding the columns of which exactly one is true.
    """

    passages: Sequence[Passage]
    truth: NDArray[np.float32]
    choices: Mapping[str, slice]
    others: slice


class Course:
    """Teaches one network; `vectors` are those of all pieces."""

    def __init__(self, model: SpanNetwork, vectors: Tensor, piecer: Piecer) -> None:
        self.model = model
        self._vectors = vectors
        self._piecer = piecer

    def teach(self, lessons: Lessons, stage: Stage, seed: int) -> None:
        """Goes through the rounds with a rate that rises shortly and then falls to nothing."""
        torch.manual_seed(seed)
        pieces = [self._piecer.pieces(passage, LONGEST) for passage in lessons.passages]
        lengths = [len(each.numbers) for each in pieces]
        truth, weights = torch.from_numpy(lessons.truth), _weights(lessons)
        steps = stage.rounds * (len(pieces) // BATCH + 2)
        self.model.fix_lowest(stage.fixed)
        descent = Descent(self.model, _groups(self.model, stage), steps, WARM_UP)
        self.model.train()
        for number in range(stage.rounds):
            total = 0.0
            for places in batches_of(lengths, BATCH, seed * stage.rounds + number):
                logits = self._logits([pieces[place] for place in places])
                loss = _loss(logits, truth[places], lessons, weights, stage.costs)
                descent.step(loss)
                total += loss.item() * len(places)
            print(f"round {number}: loss {total / len(pieces):.3f}", flush=True)
        self.model.eval()

    def _logits(self, pieces: Sequence[Any]) -> Tensor:
        vectors, marked, present = filled(pieces, self._vectors)
        seen = (torch.rand(present.shape) >= UNSEEN) | marked.bool()
        with torch.autocast("cpu", dtype=torch.bfloat16):
            logits: Tensor = self.model(vectors, marked, present * seen)
        return logits.float()


def _loss(
    logits: Tensor, truth: Tensor, lessons: Lessons, weights: Mapping[str, Tensor], costs: Mapping[str, float]
) -> Tensor:
    total = SPOKEN_OF * functional.binary_cross_entropy_with_logits(logits[:, lessons.others], truth[:, lessons.others])
    for finding, choice in lessons.choices.items():
        wanted = truth[:, choice].argmax(1)
        loss = functional.cross_entropy(logits[:, choice], wanted, weight=weights[finding], label_smoothing=SMOOTHING)
        total = total + costs.get(finding, 1.0) * loss
    return total


def _weights(lessons: Lessons) -> dict[str, Tensor]:
    """By finding: rare values weigh more, by the root of how much rarer they are."""
    found = {}
    for finding, choice in lessons.choices.items():
        counts = lessons.truth[:, choice].sum(0)
        found[finding] = torch.from_numpy((counts.sum() / (len(counts) * counts)) ** 0.5)
    return found


def _groups(model: SpanNetwork, stage: Stage) -> list[dict[str, Any]]:
    layers = list(model.encoder.layers)
    return [
        {"params": list(model.judge.parameters()), "lr": stage.rate * JUDGE},
        {"params": [model.encoder.marks], "lr": stage.rate},
        *(
            {"params": list(layer.parameters()), "lr": stage.rate * DECAY_BY_LAYER ** (len(layers) - 1 - place)}
            for place, layer in enumerate(layers)
            if place >= stage.fixed
        ),
    ]
