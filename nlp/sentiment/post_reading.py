"""One post's sentiments: which words are asked about for each name, and how the answers are put together."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from nlp.encoder.passage import Passage
from nlp.sentiment.comparison import Side, side
from nlp.sentiment.evidence import Shares, compared, ironic, starred
from nlp.sentiment.irony import Irony, irony
from nlp.sentiment.litotes import plainly
from nlp.sentiment.masking import MaskedText
from nlp.sentiment.model import SentimentModel
from nlp.sentiment.probabilities import Probabilities
from nlp.sentiment.question import Question
from nlp.sentiment.sentences import Span
from nlp.sentiment.surroundings import Surroundings

PASSAGE_LENGTH = 1_000
WINDOW = 700
"""Characters before and after a span that a model sees; more than it can read, so that it is the one that cuts."""

_PLACE = "\ufdd0"
"""Stands for the span; a noncharacter, so that no text holds it."""

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Verdict:
    """Probabilities, and whether something speaks against trusting them."""

    shares: Shares
    doubtful: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """A question about a span, and the evidence beside its words."""

    question: Question
    side: Side | None
    irony: Irony | None


class FieldReading:
    """A text or a title with all names in it, each with its owner (a brand)."""

    def __init__(self, text: str, names: Sequence[tuple[Span, str]], language: str | None, preface: str = "") -> None:
        self._masked = MaskedText(text, [span for span, _ in names])
        self._surroundings = Surroundings(text, language)
        self._names = sorted(names)
        self._starts = [span[0] for span, _ in self._names]
        self._single = len({owner for _, owner in names}) < 2
        self._parts: dict[Span, str] = {}
        self._language = language
        self.whole = (f"{preface}. " if preface else "") + self._plain((0, len(text)))

    def asked(self, span: Span, owner: str | None = None) -> Asked:
        """What to ask about the span; without an owner it is nobody's name."""
        around = self._surroundings.of(*span)
        sentence = self._part(around.sentence)
        alone = self._single and owner is not None
        reach = (0, len(self._masked.text)) if alone else self._passage(around.sentence, owner)
        passage = self.whole if alone else self._part(reach)
        question = Question(self._part(around.clause), sentence, passage, self._window(span, reach))
        return Asked(question, side(self._masked.text, span), irony(sentence))

    def _window(self, span: Span, reach: Span) -> Passage:
        start, end = span
        around = (max(reach[0], start - WINDOW), start), (end, min(reach[1], end + WINDOW))
        # Said plainly together: 'can't recommend it enough' lies around what it is said of.
        before, _, after = plainly(_PLACE.join(map(self._masked.part, around)), self._language).partition(_PLACE)
        named = self._masked.part(span)
        return Passage(before + named + after, (len(before), len(before) + len(named)))

    def _part(self, span: Span) -> str:
        if span not in self._parts:
            self._parts[span] = self._plain(span)
        return self._parts[span]

    def _plain(self, span: Span) -> str:
        return plainly(self._masked.part(span), self._language)

    def _passage(self, sentence: Span, owner: str | None) -> Span:
        """From the sentence to the next name of somebody else."""
        end = min(len(self._masked.text), sentence[1] + PASSAGE_LENGTH)
        for place in range(bisect_left(self._starts, sentence[1]), len(self._names)):
            (start, _), other = self._names[place]
            if other != owner or start >= end:
                return sentence[0], max(sentence[1], min(end, start))
        return sentence[0], end


class Answers:
    """What the model says to many texts and questions, each asked once."""

    def __init__(self, model: SentimentModel, texts: Iterable[str], questions: Iterable[Question]) -> None:
        self._texts = _answered(texts, model.score)
        self._questions = _answered(questions, model.answer)

    def on(self, text: str, rating: float | None = None) -> Verdict:
        """The verdict on a whole text."""
        mark = irony(text[-PASSAGE_LENGTH:])
        return Verdict(starred(ironic(self._texts[text], mark), rating), doubtful=mark is not None)

    def to(self, asked: Asked, rating: float | None = None) -> Verdict:
        """The verdict on what is said of a span: the model's answer, then the evidence beside the words."""
        shares = compared(self._questions[asked.question], asked.side)
        return Verdict(starred(ironic(shares, asked.irony), rating), doubtful=asked.irony is not None)


def _answered(asked: Iterable[_T], answer: Callable[[list[_T]], Probabilities]) -> dict[_T, Shares]:
    unique = list(dict.fromkeys(asked))
    return dict(zip(unique, answer(unique).astype(np.float64), strict=True)) if unique else {}
