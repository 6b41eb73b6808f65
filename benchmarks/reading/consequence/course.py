"""Teaches a transformer what a post does about its brand, beginning with the encoder that reads sentiment."""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch  # type: ignore[import-not-found, import-untyped, unused-ignore]
from numpy.typing import NDArray
from torch import Tensor  # type: ignore[import-not-found, import-untyped, unused-ignore]
from torch.nn import functional  # type: ignore[import-not-found, import-untyped, unused-ignore]

from nlp.encoder.passage import Passage
from nlp.encoder.pieces import Piecer
from nlp.training.consequence_network import ConsequenceNetwork
from nlp.training.sentiment_course import filled

BATCH = 32
ROUNDS = 6
RATE, JUDGE, DECAY_BY_LAYER = 6e-5, 12.0, 0.93
"""The highest layer's rate, how much faster the judges learn, and how much slower each lower layer."""
LONGEST = 160
"""Pieces: more than the program reads, so that what stands far from the name is learned as well."""
FIXED = 2
"""Lowest layers that stay as they were, as do the positions."""
WEIGHT_DECAY, WARM_UP, SMOOTHING = 0.01, 0.08, 0.05
SPOKEN_OF = 3.0
"""What a mistake over one of the direct touchpoints costs, of which there are many in few posts."""
_ALIKE = 20
"""So many batches are taken together and sorted by length, so that little is filled up."""


@dataclass(frozen=True)
class Lessons:
    """Passages with the truth of shape (passages, columns); `choices` are the columns of which exactly one is true."""

    passages: Sequence[Passage]
    truth: NDArray[np.float32]
    choices: Sequence[slice]
    others: slice


class Course:
    """Teaches one network; `vectors` are those of all pieces."""

    def __init__(self, model: ConsequenceNetwork, vectors: Tensor, piecer: Piecer) -> None:
        self.model = model
        self._vectors = vectors
        self._piecer = piecer
        for part in _fixed(model):
            part.requires_grad_(False)

    def teach(self, lessons: Lessons, seed: int) -> None:
        """Goes through the rounds with a rate that rises shortly and then falls to nothing."""
        torch.manual_seed(seed)
        chance = random.Random(seed)
        pieces = [self._piecer.pieces(passage, LONGEST) for passage in lessons.passages]
        truth, weights = torch.from_numpy(lessons.truth), _weights(lessons)
        steps = ROUNDS * (len(pieces) // BATCH + 2)
        optimiser = torch.optim.AdamW(_groups(self.model), weight_decay=WEIGHT_DECAY)
        schedule = torch.optim.lr_scheduler.OneCycleLR(
            optimiser,
            [group["lr"] for group in optimiser.param_groups],
            steps,
            pct_start=WARM_UP,
            anneal_strategy="linear",
            cycle_momentum=False,
            final_div_factor=1e3,
        )
        self.model.train()
        for number in range(ROUNDS):
            total = 0.0
            for places in _batches([len(each.numbers) for each in pieces], chance):
                logits = self._logits([pieces[place] for place in places])
                loss = _loss(logits, truth[places], lessons, weights)
                optimiser.zero_grad()
                loss.backward()
                torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
                optimiser.step()
                schedule.step()
                total += loss.item() * len(places)
            print(f"round {number}: loss {total / len(pieces):.3f}", flush=True)
        self.model.eval()

    def _logits(self, pieces: Sequence[Any]) -> Tensor:
        with torch.autocast("cpu", dtype=torch.bfloat16):
            logits: Tensor = self.model(*filled(pieces, self._vectors))
        return logits


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


def _batches(lengths: Sequence[int], chance: random.Random) -> Iterator[list[int]]:
    order = list(range(len(lengths)))
    chance.shuffle(order)
    size = BATCH * _ALIKE
    chunks = (sorted(order[at : at + size], key=lengths.__getitem__) for at in range(0, len(order), size))
    batches = [chunk[at : at + BATCH] for chunk in chunks for at in range(0, len(chunk), BATCH)]
    chance.shuffle(batches)
    yield from batches


def _fixed(model: ConsequenceNetwork) -> list[Tensor]:
    encoder = model.encoder
    layers = [part for layer in encoder.layers[:FIXED] for part in layer.parameters()]
    return [encoder.positions, *encoder.entered.parameters(), *layers]


def _groups(model: ConsequenceNetwork) -> list[dict[str, Any]]:
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
