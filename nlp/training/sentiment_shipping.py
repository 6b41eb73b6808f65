"""From the taught network to what the program reads: the encoder's folder and the calibrated judges."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from torch import nn  # type: ignore[import-not-found, import-untyped, unused-ignore]

from nlp.encoder.encoder import Encoder
from nlp.sentiment.encoded import Judge
from nlp.training import sentiment_calibration as calibration
from nlp.training.base_encoder import BaseEncoder
from nlp.training.encoder_export import export
from nlp.training.sentiment import rows_of, train
from nlp.training.sentiment_lessons import Lessons
from nlp.training.sentiment_network import SentimentNetwork


def ship(
    base: BaseEncoder, rows: Sequence[int], taught: SentimentNetwork, lessons: Lessons, folder: Path, judges: Path
) -> None:
    """Writes the encoder's folder and the file of judges, calibrated on what was held out."""
    export(base, rows, taught.encoder, folder)
    encoder, fast = Encoder.from_folder(folder), train(rows_of(lessons.learned))
    texts = [example for example in lessons.held_out if example.span is None]
    spans = [example for example in lessons.held_out if example.span is not None]
    found = {
        "whole": calibration.calibrated(
            _judge(taught.whole),
            calibration.whole_states(encoder, texts),
            calibration.fast_on_texts(fast, texts),
            texts,
        ),
        "span": calibration.calibrated(
            _judge(taught.target),
            calibration.span_states(encoder, spans),
            calibration.fast_on_spans(fast, spans),
            spans,
        ),
    }
    np.savez(judges, allow_pickle=False, **calibration.arrays(found))


def _judge(judging: nn.Linear) -> Judge:
    return Judge(judging.weight.detach().numpy().T, judging.bias.detach().numpy(), beside=0.0)
