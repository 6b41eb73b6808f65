"""`python -m benchmarks.reading.consequence.fit_best --work DIR`: teaches the `best` tier's network.

It begins with the encoder of the sentiment network (`taught.pt`, which `nlp.training.sentiment_best` leaves in its
working folder DIR) and learns from the training posts and the seen half of the author's set; on the seen half of the
blind set it is settled how much it counts beside cues and n-grams. No untouched half is ever looked at. Run it after
`fit`; it takes about half an hour of one core, keeps what it taught in DIR for the next time, and writes
`nlp/encoder/weights/consequence.onnx` and `nlp/findings/encoded_wording.npz`.
"""

import argparse
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import torch  # type: ignore[import-not-found, import-untyped, unused-ignore]
from numpy.typing import NDArray
from sklearn.metrics import f1_score  # type: ignore[import-not-found, import-untyped, unused-ignore]

from benchmarks.reading.consequence.course import Course, Lessons
from benchmarks.reading.consequence.fit import Example, Inputs, examples, fitted, questions
from benchmarks.reading.consequence.posts import LANGUAGES
from nlp.encoder.encoder import Encoder
from nlp.findings.decisions import HELD_BACK, LEAST, TOUCHPOINTS
from nlp.findings.encoded_wording import HEADS, NETWORK, EncodedWording, asked
from nlp.findings.wording import Wording
from nlp.training import base_encoder
from nlp.training.encoder_export import export_network
from nlp.training.encoder_network import network
from nlp.training.sentiment_best import TAUGHT
from nlp.training.span_network import SpanNetwork

_SHARES = (0.1, 0.2, 0.3, 0.5, 0.8)
"""What the network may count beside cues and n-grams."""
_CAUTION = 0.5
"""How much more must speak for advice where the network speaks too: its votes are larger than those of n-grams."""
_SHIFTS = tuple(np.arange(-0.2, 1.6, 0.1))
_PREFIX = "encoder."

Floats = NDArray[np.float64]


def main() -> None:
    """Teaches, settles what the network counts, and writes the weights."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--work", type=Path, required=True, help="working folder of nlp.training.sentiment_best")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    torch.set_num_threads(1)
    rows = list(examples("training", "further"))
    held = np.array([row.held for row in rows])
    truths = list(questions(rows))
    taught = _taught(given.work, _lessons(rows, truths), given.seed)
    export_network(taught.encoder, NETWORK)
    heads, bias = taught.judge.weight.detach().numpy().T, taught.judge.bias.detach().numpy()
    np.savez(HEADS, heads=heads, bias=bias)
    shares = _settled(rows, held, truths)
    columns = Wording.shipped().columns
    counts = np.array([shares[finding][0] for finding, _ in columns], np.float32)
    added = np.array([shares[finding][1] - _CAUTION * (value in HELD_BACK) for finding, value in columns], np.float32)
    np.savez(HEADS, heads=heads * counts, bias=bias * counts + added)


def _lessons(rows: Sequence[Example], truths: Sequence[tuple[str, Sequence[str], NDArray[np.int64]]]) -> Lessons:
    learned = [number for number, row in enumerate(rows) if not row.held]
    truth = np.concatenate([told for _, _, told in truths], axis=1)[learned].astype(np.float32)
    places, at = dict[str, slice](), 0
    for finding, values, _ in truths:
        places[finding] = slice(at, at + len(values))
        at += len(values)
    others = places.pop(TOUCHPOINTS)
    return Lessons([asked(rows[number].words) for number in learned], truth, list(places.values()), others)


def _taught(work: Path, lessons: Lessons, seed: int) -> SpanNetwork:
    base, encoder = base_encoder.read(base_encoder.wheel_file()), Encoder.shipped()
    model, kept = SpanNetwork(network(base), lessons.truth.shape[1]), work / "consequence.pt"
    if kept.exists():
        model.load_state_dict(torch.load(kept, weights_only=True))
        model.eval()
        return model
    sentiment = torch.load(work / TAUGHT, weights_only=True)
    own = {name.removeprefix(_PREFIX): part for name, part in sentiment.items() if name.startswith(_PREFIX)}
    model.encoder.load_state_dict(own)
    vectors = torch.from_numpy(encoder.table.rows(list(range(len(encoder.table.halves)))))
    Course(model, vectors, encoder.piecer).teach(lessons, seed)
    torch.save(model.state_dict(), kept)
    return model


def _settled(
    rows: Sequence[Example],
    held: NDArray[np.bool_],
    truths: Sequence[tuple[str, Sequence[str], NDArray[np.int64]]],
) -> dict[str, tuple[float, float]]:
    """For each finding what the network counts, and what is added so that the threshold holds."""
    words = [row.words for row in rows if row.held]
    languages = np.array([row.post.language for row in rows])[held]
    inputs, at = Inputs(rows), 0
    everything, around = EncodedWording.shipped().encoder.means(map(asked, words))
    with np.load(HEADS, allow_pickle=False) as stored:
        logits = np.hstack([everything, around]) @ stored["heads"] + stored["bias"]
    found: dict[str, tuple[float, float]] = {}
    for finding, values, truth in truths:
        told = logits[:, at : at + len(values)]
        at += len(values)
        known = np.asarray(inputs.matrix[held] @ fitted(inputs, ~held, truth, finding).T)
        judge = _micro if finding == TOUCHPOINTS else _macro
        shifts = _SHIFTS if finding == TOUCHPOINTS else (0.0,)
        figures = {
            (share, shift): judge(truth[held], known + share * told + shift, languages)
            for share in _SHARES
            for shift in shifts
        }
        found[finding] = max(figures, key=lambda chosen: figures[chosen])
        print(f"{finding:20} counts {found[finding]}, held out {figures[found[finding]]:.3f}", flush=True)
    return found


def _macro(truth: NDArray[np.int64], scores: Floats, languages: NDArray[np.str_]) -> float:
    return _by_language(
        languages, lambda rows: f1_score(truth[rows].argmax(1), scores[rows].argmax(1), average="macro")
    )


def _micro(truth: NDArray[np.int64], scores: Floats, languages: NDArray[np.str_]) -> float:
    return _by_language(languages, lambda rows: f1_score(truth[rows], scores[rows] > LEAST, average="micro"))


def _by_language(languages: NDArray[np.str_], figure: Callable[[NDArray[np.bool_]], float]) -> float:
    return float(np.mean(list(_figures(languages, figure))))


def _figures(languages: NDArray[np.str_], figure: Callable[[NDArray[np.bool_]], float]) -> Iterator[float]:
    return (figure(languages == language) for language in LANGUAGES)


if __name__ == "__main__":
    main()
