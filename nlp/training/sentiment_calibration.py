"""How far the encoder's votes and the `fast` tier's are to be trusted, fitted on texts that neither learned from."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import product

import numpy as np
from numpy.typing import NDArray

from nlp.encoder.encoder import Encoder
from nlp.sentiment.encoded import Judge
from nlp.sentiment.linear import LinearModel
from nlp.sentiment.post_reading import FieldReading
from nlp.sentiment.probabilities import Probabilities
from nlp.sentiment.question import Question
from nlp.training.sentiment_corpora import Example
from nlp.training.sentiment_variation import passage_of

SHARPNESS = np.geomspace(0.4, 1.6, 25)
BESIDE = np.linspace(0.0, 1.2, 25)
_LEAST = 1e-9

Floats = NDArray[np.float32]


def calibrated(judge: Judge, states: Floats, fast: Probabilities, examples: Sequence[Example]) -> Judge:
    """The judge with the sharpness and the weight of the other tier that lose least; every corpus counts alike."""
    labels, weights = np.array([example.label for example in examples]), _weights(examples)
    trials = [
        Judge(judge.head * sharpness, judge.bias * sharpness, float(beside))
        for sharpness, beside in product(SHARPNESS.astype(np.float32), BESIDE)
    ]
    return min(trials, key=lambda trial: _loss(trial.judged(states, fast), labels, weights))


def whole_states(encoder: Encoder, examples: Sequence[Example]) -> Floats:
    """States of whole texts, shape (examples, width)."""
    return encoder.means(map(passage_of, examples))[0]


def span_states(encoder: Encoder, examples: Sequence[Example]) -> Floats:
    """States of texts and of their spans side by side, shape (examples, 2 x width)."""
    return np.hstack(encoder.means(map(passage_of, examples)))


def fast_on_texts(fast: LinearModel, examples: Iterable[Example]) -> Probabilities:
    """What the `fast` tier says of whole texts."""
    return fast.score([example.text for example in examples])


def fast_on_spans(fast: LinearModel, examples: Iterable[Example]) -> Probabilities:
    """What the `fast` tier says of spans."""
    return fast.answer([_question(example) for example in examples])


def arrays(judges: Mapping[str, Judge]) -> dict[str, Floats]:
    """The judges as `EncodedModel.from_file` reads them."""
    return {
        f"{kind}_{part}": np.asarray(getattr(judge, part), np.float32)
        for kind, judge in judges.items()
        for part in ("head", "bias", "beside")
    }


def _question(example: Example) -> Question:
    reading = FieldReading(example.text, (), example.language)
    return reading.asked(example.span or (0, len(example.text))).question


def _weights(examples: Sequence[Example]) -> NDArray[np.float64]:
    sizes = Counter((example.corpus, example.language) for example in examples)
    return np.array([1 / sizes[example.corpus, example.language] for example in examples])


def _loss(shares: Probabilities, labels: NDArray[np.int64], weights: NDArray[np.float64]) -> float:
    own = shares[np.arange(len(labels)), labels]
    return float(-(np.log(np.maximum(own, _LEAST)) * weights).sum() / weights.sum())
