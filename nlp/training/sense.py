"""Teaches the judge of ambiguous names: `python -m nlp.training.sense --shared DIR --posts FILE...`.

Fine-tunes multilingual-e5-small on invented sentences about invented brands, on invented posts and on openly licensed
texts; no row of the real sentences that measure it is learned from. Brands are halved by their families: each half is
judged by a network that never saw it, and `nlp.training.disambiguation` learns from these opinions how much one is
worth. The network that ships goes on from the first with all brands.

It needs the packages of the group `training` and takes about an hour of one core; it reads the pieces and vectors that
`nlp.training.sentiment_best` made.
"""

import argparse
import json
import random
from collections.abc import Sequence
from pathlib import Path
from zlib import crc32

import numpy as np
import sentencepiece
import torch  # type: ignore[import-not-found, import-untyped, unused-ignore]

from nlp.disambiguation.sense import HEAD, NETWORK, question
from nlp.encoder.encoder import WEIGHTS
from nlp.encoder.pieces import Piecer
from nlp.encoder.vector_table import VectorTable
from nlp.training import base_encoder, sense_opinions
from nlp.training.encoder_export import export_network
from nlp.training.sense_course import Course
from nlp.training.sense_lessons import Lessons
from nlp.training.sense_names import Named, corpus_names, invented_names, plain, posts
from nlp.training.span_network import SpanNetwork

ROUNDS, LAST_ROUNDS = 5, 3


def main() -> None:
    """Writes the network, its head, and the opinions of networks that never saw a brand."""
    parser = argparse.ArgumentParser(prog="python -m nlp.training.sense", description=main.__doc__)
    parser.add_argument("--shared", type=Path, required=True, help="folder that holds mentions/ and sentiment/train")
    parser.add_argument("--posts", type=Path, nargs="+", required=True, help="invented posts, one JSON object a line")
    asked = parser.parse_args()
    torch.set_num_threads(1)
    invented = invented_names()
    others = _others(asked.shared, asked.posts, invented)
    halves = [[named for named in invented if half(named.family) == side] for side in (0, 1)]
    told = dict[str, float]()
    taught = []
    for side, (own, unseen) in enumerate((halves, halves[::-1])):
        course = _course(side)
        course.teach(Lessons(own, others), ROUNDS)
        told |= _opinions(course, unseen)
        taught.append(course.model.state_dict())
    sense_opinions.keep(told)
    course = _course(seed=2)
    course.model.load_state_dict(taught[0])
    course.teach(Lessons(invented, others), LAST_ROUNDS, first=ROUNDS)
    ship(course.model)


def half(family: str) -> int:
    """Which half of the brands a family belongs to."""
    return crc32(family.encode("utf-8")) % 2


def _others(shared: Path, files: Sequence[Path], invented: Sequence[Named]) -> list[Named]:
    measured = (shared / "mentions" / "ambiguous.jsonl").read_text("utf-8").splitlines()
    unseen = frozenset(plain(json.loads(line)["text"]) for line in measured)
    brands = list({named.brand.id: named.brand for named in invented}.values())
    chance = random.Random(1)  # noqa: S311 - no secret
    return [*corpus_names(shared, unseen, brands, chance), *posts(files, chance)]


def _course(seed: int) -> Course:
    base = base_encoder.read(base_encoder.wheel_file())
    splitter = sentencepiece.SentencePieceProcessor(model_file=str(WEIGHTS / "pieces.model"))
    table = VectorTable.from_file(WEIGHTS / "vectors.npz")
    vectors = torch.from_numpy(table.rows(list(range(len(table.scales)))))
    mask = splitter.piece_to_id("<mask>")
    return Course(base, vectors, Piecer(splitter.encode, splitter.bos_id(), splitter.eos_id(), mask), seed)


def _opinions(course: Course, names: Sequence[Named]) -> dict[str, float]:
    questions = [question(named.text, named.start, named.end, named.brand) for named in names]
    keys = [sense_opinions.key(named.text, named.start, named.brand) for named in names]
    return dict(zip(keys, course.logits(questions), strict=True))


def ship(model: SpanNetwork) -> None:
    """Writes the network and its head as the program reads them."""
    export_network(model.encoder, NETWORK)
    head, bias = model.judge.weight.detach().numpy()[0], model.judge.bias.detach().numpy()[0]
    np.savez(HEAD, allow_pickle=False, head=head, bias=bias)


if __name__ == "__main__":
    main()
