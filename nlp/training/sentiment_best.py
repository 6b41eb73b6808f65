"""Teaches the `best` sentiment tier: `python -m nlp.training.sentiment_best --shared DIR --work DIR`.

Fine-tunes all layers of multilingual-e5-small on whole texts and on targets at once; the pieces' vectors stay as they
are. It needs the packages of the extra `training`, takes about an hour of one core, and goes on where it was stopped.
Run it after `nlp.training.sentiment`, whose model it calibrates itself with.
"""

import argparse
from pathlib import Path

import sentencepiece
import torch  # type: ignore[import-not-found, import-untyped, unused-ignore]

from nlp.encoder.encoder import WEIGHTS
from nlp.encoder.pieces import Piecer
from nlp.sentiment.encoded import SHIPPED
from nlp.training import base_encoder, encoder_vocabulary
from nlp.training.encoder_network import network
from nlp.training.sentiment_course import Course, average, between, by_layer
from nlp.training.sentiment_lessons import CORPORA, ENDINGS, MIXED_ENDING, SPANS_ENDINGS, Lessons
from nlp.training.sentiment_network import SentimentNetwork
from nlp.training.sentiment_shipping import ship

TAUGHT = "taught.pt"
"""The network before the last ending, kept in the working folder: other networks begin with its encoder."""
ROUNDS = 4
RATE, RATE_OF_ENDINGS = 1e-4, 4e-5
STEPS_OF_MIXED = 300
"""Of some 700: more was not tried to the end."""
SHARE_OF_MIXED = 0.35
"""With half, German tweets fell below their goal."""

INNER, FIRST = 64, 4
"""Width of the bypasses, and the first layer that has one."""
RATES_OF_BYPASSES = (1e-3, 5e-4, 3e-4)


def main() -> None:
    """Trains and writes the weights."""
    parser = argparse.ArgumentParser(prog="python -m nlp.training.sentiment_best", description=main.__doc__)
    parser.add_argument("--shared", type=Path, required=True, help="folder that holds sentiment/train")
    parser.add_argument("--work", type=Path, required=True, help="folder for what is kept between the steps")
    parser.add_argument("--encoder", type=Path, default=WEIGHTS)
    parser.add_argument("--judges", type=Path, default=SHIPPED)
    asked = parser.parse_args()
    asked.work.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    torch.manual_seed(1)
    lessons, base = Lessons(asked.shared), base_encoder.read(base_encoder.wheel_file())
    rows = encoder_vocabulary.kept_pieces(base, lessons.texts())
    splitter = sentencepiece.SentencePieceProcessor(model_proto=encoder_vocabulary.model(base, rows))
    taught = SentimentNetwork(network(base), len(CORPORA))
    piecer = Piecer(splitter.encode, begin=0, end=2, mask=len(rows) - 1)
    course = Course(taught, torch.from_numpy(base.table.rows(rows)), piecer)
    course.teach([lessons.round(number) for number in range(ROUNDS)], by_layer(taught, RATE), asked.work / "rounds.pt")
    stages = [course.weights()]
    for number, ending in enumerate(ENDINGS):
        course.teach(lessons.ending(ending), by_layer(taught, RATE_OF_ENDINGS), asked.work / f"ending{number}.pt")
        stages.append(course.weights())
    before = average(stages)
    torch.save(before, asked.work / TAUGHT)
    taught.load_state_dict(before)
    gentle = by_layer(taught, RATE_OF_ENDINGS)
    course.teach(lessons.ending(MIXED_ENDING), gentle, asked.work / "mixed.pt", STEPS_OF_MIXED)
    taught.load_state_dict(between(before, course.weights(), SHARE_OF_MIXED))
    _teach_spans_apart(course, lessons, asked.work)
    ship(base, rows, taught, lessons, asked.encoder, asked.judges)


def _teach_spans_apart(course: Course, lessons: Lessons, work: Path) -> None:
    """Teaches the ways that only passages with a span take; of each ending the mean of its rounds is kept."""
    opened = course.model.open_bypasses(INNER, FIRST)
    for place, (ending, rate) in enumerate(zip(SPANS_ENDINGS, RATES_OF_BYPASSES, strict=True)):
        beginning, stages = course.weights(), []
        for number, spans in enumerate(lessons.spans(ending)):
            course.model.load_state_dict(beginning)
            course.teach([spans], [{"params": opened, "lr": rate}], work / f"spans{place}{number}.pt")
            stages.append(course.weights())
        course.model.load_state_dict(average(stages))


if __name__ == "__main__":
    main()
