"""One judge of ambiguous names in training."""

import time
from collections.abc import Sequence

import torch  # type: ignore[import-not-found, import-untyped, unused-ignore]
from torch import Tensor  # type: ignore[import-not-found, import-untyped, unused-ignore]
from torch.nn import functional  # type: ignore[import-not-found, import-untyped, unused-ignore]

from nlp.encoder.encoder import NEAR
from nlp.encoder.passage import Passage
from nlp.encoder.pieces import Piecer
from nlp.training.base_encoder import BaseEncoder
from nlp.training.descent import Descent
from nlp.training.encoder_network import network
from nlp.training.sense_lessons import Lesson, Lessons
from nlp.training.sentiment_course import filled
from nlp.training.sentiment_lessons import batches_of
from nlp.training.span_network import SpanNetwork

BATCH = 16
RATE, JUDGE = 1.2e-4, 8.0
"""The encoder's rate, and how much faster the judge learns, who begins with nothing."""
FIXED = 4
"""Lowest layers that stay as they were: what they know of words is wanted whole."""
WARM_UP = 0.08
SMOOTHING = 0.05


class Course:
    """Teaches one network from the encoder's untaught weights."""

    def __init__(self, base: BaseEncoder, vectors: Tensor, piecer: Piecer, seed: int) -> None:
        torch.manual_seed(seed)
        self.model = SpanNetwork(network(base), columns=1)
        self.model.fix_lowest(FIXED)
        self._vectors = vectors
        self._piecer = piecer

    def teach(self, lessons: Lessons, rounds: int, first: int = 0) -> None:
        """Goes through the rounds with a rate that rises shortly and then falls to nothing."""
        planned = [lessons.round(first + number) for number in range(rounds)]
        steps = sum(-(-len(each) // BATCH) + 1 for each in planned)
        groups = [
            {"params": list(self.model.judge.parameters()), "lr": RATE * JUDGE},
            {"params": [part for part in self.model.encoder.parameters() if part.requires_grad], "lr": RATE},
        ]
        descent = Descent(self.model, groups, steps, WARM_UP)
        self.model.train()
        for number, each in enumerate(planned):
            self._round(number, each, descent)
        self.model.eval()

    def _round(self, number: int, lessons: Sequence[Lesson], descent: Descent) -> None:
        started, total = time.time(), 0.0
        for places in batches_of([len(lesson.passage.text) for lesson in lessons], BATCH, number):
            loss = self._loss([lessons[place] for place in places])
            descent.step(loss)
            total += loss.item() * len(places)
        print(f"round {number}: loss {total / len(lessons):.4f}, {time.time() - started:.0f} s", flush=True)

    def _loss(self, lessons: Sequence[Lesson]) -> Tensor:
        wanted = torch.tensor([abs(lesson.label - SMOOTHING) for lesson in lessons])
        weights = torch.tensor([lesson.weight for lesson in lessons])
        logits = self._logits([lesson.passage for lesson in lessons])
        losses = functional.binary_cross_entropy_with_logits(logits, wanted, reduction="none")
        return (losses * weights).sum() / weights.sum()

    def logits(self, passages: Sequence[Passage]) -> list[float]:
        """What the network makes of passages, in their order."""
        found: list[float] = []
        with torch.no_grad():
            for at in range(0, len(passages), BATCH):
                found += self._logits(passages[at : at + BATCH]).tolist()
        return found

    def _logits(self, passages: Sequence[Passage]) -> Tensor:
        pieces = [self._piecer.pieces(passage, NEAR) for passage in passages]
        with torch.autocast("cpu", dtype=torch.bfloat16):
            logits: Tensor = self.model(*filled(pieces, self._vectors))[:, 0]
        return logits
