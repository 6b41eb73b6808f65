"""One post's sentiments: which words are asked about for each name, and how the answers are put together."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from nlp.sentiment.comparison import Side, side
from nlp.sentiment.evidence import Shares, compared, ironic, starred
from nlp.sentiment.irony import Irony, irony
from nlp.sentiment.masking import MaskedText
from nlp.sentiment.model import SentimentModel
from nlp.sentiment.sentences import Span
from nlp.sentiment.surroundings import Surroundings

CLAUSE, SENTENCE = 1.0, 0.5
"""Weights of the clause and of the sentence around a name (measured: docs/model-card-sentiment.md)."""
PASSAGE = 1.5
"""Weight of what follows up to the next other name, the less the clearer clause and sentence are."""
PASSAGE_LENGTH = 1_000


@dataclass(frozen=True, slots=True)
class Verdict:
    """Probabilities, and whether something speaks against trusting them."""

    shares: Shares
    doubtful: bool


@dataclass(frozen=True, slots=True)
class Question:
    """The words that one name is judged by, from near to far, and the evidence beside them."""

    clause: str
    sentence: str
    passage: str
    side: Side | None
    irony: Irony | None

    @property
    def texts(self) -> tuple[str, str, str]:
        """The texts whose scores are needed."""
        return self.clause, self.sentence, self.passage


class FieldReading:
    """A text or a title with all names in it, each with its owner (a brand)."""

    def __init__(self, text: str, names: Sequence[tuple[Span, str]], language: str | None, preface: str = "") -> None:
        self._masked = MaskedText(text, [span for span, _ in names])
        self._surroundings = Surroundings(text, language)
        self._names = sorted(names)
        self._starts = [span[0] for span, _ in self._names]
        self._single = len({owner for _, owner in names}) < 2
        self._parts: dict[Span, str] = {}
        self.whole = (f"{preface}. " if preface else "") + self._masked.part((0, len(text)))

    def question(self, span: Span, owner: str | None = None) -> Question:
        """What to ask about the span; without an owner it is nobody's name."""
        around = self._surroundings.of(*span)
        sentence = self._part(around.sentence)
        return Question(
            clause=self._part(around.clause),
            sentence=sentence,
            passage=self.whole if self._single and owner else self._part(self._passage(around.sentence, owner)),
            side=side(self._masked.text, span),
            irony=irony(sentence),
        )

    def _part(self, span: Span) -> str:
        if span not in self._parts:
            self._parts[span] = self._masked.part(span)
        return self._parts[span]

    def _passage(self, sentence: Span, owner: str | None) -> Span:
        """From the sentence to the next name of somebody else."""
        end = min(len(self._masked.text), sentence[1] + PASSAGE_LENGTH)
        for place in range(bisect_left(self._starts, sentence[1]), len(self._names)):
            (start, _), other = self._names[place]
            if other != owner or start >= end:
                return sentence[0], max(sentence[1], min(end, start))
        return sentence[0], end


class Answers:
    """Scores of many texts, each asked for once."""

    def __init__(self, model: SentimentModel, texts: Sequence[str]) -> None:
        unique = list(dict.fromkeys(texts))
        self._shares = dict(zip(unique, model.score(unique).astype(np.float64), strict=True)) if unique else {}

    def on(self, text: str, rating: float | None = None) -> Verdict:
        """The verdict on a whole text."""
        mark = irony(text[-PASSAGE_LENGTH:])
        return Verdict(starred(ironic(self._shares[text], mark), rating), doubtful=mark is not None)

    def to(self, question: Question, rating: float | None = None) -> Verdict:
        """Clause first, then the sentence; the passage where those say little. Then the evidence beside the words."""
        clause, sentence, passage = (self._shares[text] for text in question.texts)
        near = (CLAUSE * clause + SENTENCE * sentence) / (CLAUSE + SENTENCE)
        weight = PASSAGE * (1 - max(near[0], near[2])) if question.passage != question.sentence else 0.0
        shares = (near + weight * passage) / (1 + weight)
        shares = starred(ironic(compared(shares, question.side), question.irony), rating)
        return Verdict(shares, doubtful=question.irony is not None)
