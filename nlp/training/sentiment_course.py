"""One network in training: from lessons to weights, kept on disk step by step."""

import time
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import torch  # type: ignore[import-not-found, import-untyped, unused-ignore]
from torch import Tensor  # type: ignore[import-not-found, import-untyped, unused-ignore]
from torch.nn import functional  # type: ignore[import-not-found, import-untyped, unused-ignore]

from nlp.encoder.pieces import Piecer, Pieces
from nlp.training.descent import Descent
from nlp.training.sentiment_lessons import CORPORA, Lesson, batches_of
from nlp.training.sentiment_network import SentimentNetwork

BATCH = 32
LONGEST = 96
JUDGES = 10.0
"""How much faster the judges learn, who begin with nothing."""
DECAY_BY_LAYER = 0.93
"""Lower layers learn more slowly."""
WARM_UP = 0.06
SMOOTHING = 0.1
KEPT_EVERY = 100

Groups = list[dict[str, Any]]
"""What is to be taught, each group with its highest rate."""


class Course:
    """Teaches a network in stages; a stage that was cut goes on where it was last kept."""

    def __init__(self, model: SentimentNetwork, vectors: Tensor, piecer: Piecer) -> None:
        self.model = model
        self._vectors = vectors
        self._piecer = piecer

    def teach(
        self, rounds: Sequence[Sequence[Lesson]], groups: Groups, kept: Path, last_step: int | None = None
    ) -> None:
        """Goes through the rounds, or to their `last_step`, with rates that rise shortly and fall to nothing."""
        steps = sum(-(-len(each) // BATCH) for each in rounds) + len(rounds)
        descent = Descent(self.model, groups, steps, WARM_UP)
        parts = {"model": self.model, "optimiser": descent.optimiser, "schedule": descent.schedule}
        done = _taken_up(parts, kept)
        self.model.train()
        started = time.time()
        for step, lessons in enumerate(islice(_batches(rounds), last_step), 1):
            if step <= done:
                continue
            loss = self._loss(lessons)
            descent.step(loss)
            if step % KEPT_EVERY == 0:
                _keep(parts, step, kept)
                print(f"{kept.stem}: step {step} of {steps}, loss {loss.item():.3f}, {time.time() - started:.0f} s")
        _keep(parts, last_step or steps, kept)
        self.model.eval()

    def weights(self) -> dict[str, Tensor]:
        """A copy of the weights as they are now."""
        return {name: part.detach().clone() for name, part in self.model.state_dict().items()}

    def _loss(self, lessons: Sequence[Lesson]) -> Tensor:
        pieces = [self._piecer.pieces(lesson.passage, LONGEST) for lesson in lessons]
        with torch.autocast("cpu", dtype=torch.bfloat16):
            logits = self.model(*filled(pieces, self._vectors))
        corpora = torch.tensor([CORPORA.index(lesson.corpus) for lesson in lessons])
        asked = torch.tensor([int(each.last > each.first) for each in pieces])
        labels = torch.tensor([lesson.label for lesson in lessons])
        weights = torch.tensor([lesson.weight for lesson in lessons])
        habits = self.model.habits[corpora, asked]
        losses = functional.cross_entropy(logits + habits, labels, label_smoothing=SMOOTHING, reduction="none")
        return (losses * weights).sum() / weights.sum()


def average(stages: Sequence[Mapping[str, Tensor]]) -> dict[str, Tensor]:
    """The mean of the weights of several stages: what each of them alone overdid is evened out."""
    return {name: torch.stack([stage[name] for stage in stages]).mean(dim=0) for name in stages[0]}


def between(first: Mapping[str, Tensor], second: Mapping[str, Tensor], share: float) -> dict[str, Tensor]:
    """The weights of two stages, the second's with this share."""
    return {name: torch.lerp(part, second[name], share) for name, part in first.items()}


def filled(pieces: Sequence[Pieces], vectors: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """A batch: the pieces' vectors, which pieces are asked about, which are no filling."""
    longest = -(-max(len(each.numbers) for each in pieces) // 8) * 8
    numbers = torch.ones(len(pieces), longest, dtype=torch.long)
    marked, present = torch.zeros(len(pieces), longest), torch.zeros(len(pieces), longest)
    for row, each in enumerate(pieces):
        numbers[row, : len(each.numbers)] = torch.tensor(each.numbers)
        marked[row, each.first : each.last] = 1
        present[row, : len(each.numbers)] = 1
    return vectors[numbers], marked, present


def _batches(rounds: Sequence[Sequence[Lesson]]) -> Iterator[list[Lesson]]:
    for number, lessons in enumerate(rounds):
        for places in batches_of([len(lesson.passage.text) for lesson in lessons], BATCH, number):
            yield [lessons[place] for place in places]


def by_layer(model: SentimentNetwork, rate: float) -> Groups:
    """All parameters, the judges with a higher rate and the layers with the lower rates the lower they are."""
    encoder = model.encoder
    depth = len(encoder.layers)
    entry = [encoder.positions, encoder.marks, *encoder.entered.parameters()]
    judges = [*model.whole.parameters(), *model.target.parameters(), model.habits]
    return [
        {"params": judges, "lr": rate * JUDGES},
        {"params": entry, "lr": rate * DECAY_BY_LAYER**depth},
        *(
            {"params": list(layer.parameters()), "lr": rate * DECAY_BY_LAYER ** (depth - 1 - place)}
            for place, layer in enumerate(encoder.layers)
        ),
    ]


def _keep(parts: dict[str, Any], step: int, path: Path) -> None:
    scratch = path.with_suffix(".new")
    torch.save({"step": step, **{name: part.state_dict() for name, part in parts.items()}}, scratch)
    scratch.replace(path)


def _taken_up(parts: dict[str, Any], path: Path) -> int:
    """How many steps were done before."""
    if not path.exists():
        return 0
    state = torch.load(path, weights_only=True)
    for name, part in parts.items():
        part.load_state_dict(state[name])
    return int(state["step"])
