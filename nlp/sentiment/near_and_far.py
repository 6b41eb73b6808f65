"""How a model that judges texts judges a span: by its clause first, then its sentence, then its passage."""

from collections.abc import Callable, Sequence

import numpy as np

from nlp.sentiment.probabilities import Probabilities
from nlp.sentiment.question import Question

CLAUSE, SENTENCE = 1.0, 0.5
"""Weights of the clause and of the sentence around a name (measured: docs/model-card-sentiment.md)."""
PASSAGE = 1.5
"""Weight of what follows up to the next other name, the less the clearer clause and sentence are."""

Score = Callable[[Sequence[str]], Probabilities]


def near_and_far(questions: Sequence[Question], score: Score) -> Probabilities:
    """Probabilities for each question, shape (questions, 3); each text is scored once."""
    texts = list(dict.fromkeys(text for each in questions for text in (each.clause, each.sentence, each.passage)))
    rows = {text: row for row, text in enumerate(texts)}
    scored = score(texts)
    clause, sentence, passage = (
        scored[[rows[getattr(each, reach)] for each in questions]] for reach in ("clause", "sentence", "passage")
    )
    near = (CLAUSE * clause + SENTENCE * sentence) / (CLAUSE + SENTENCE)
    more = np.array([each.passage != each.sentence for each in questions], np.float32)
    weight = (PASSAGE * more * (1 - near[:, [0, 2]].max(axis=1)))[:, None]
    mixed: Probabilities = (near + weight * passage) / (1 + weight)
    return mixed
