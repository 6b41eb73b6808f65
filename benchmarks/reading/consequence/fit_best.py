"""`python -m benchmarks.reading.consequence.fit_best --work DIR`: teaches the `best` tier's network.

It begins with the encoder of the sentiment network (`taught.pt`, which `nlp.training.sentiment_best` leaves in its
working folder DIR) and learns from the training posts and the seen half of the author's set. What it counts beside
cues and n-grams, and how much more must speak for advice, was settled on posts that neither it nor they had learned
from: one in seven of the `implied` posts, and the blind set's seen half beside n-grams of the other posts alone. Run it
after `fit`; it takes more than an hour of one core, keeps what it taught in DIR for the next time, and writes
`nlp/encoder/weights/consequence.onnx` and `nlp/findings/encoded_wording.npz`.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch  # type: ignore[import-not-found, import-untyped, unused-ignore]
from torch import Tensor  # type: ignore[import-not-found, import-untyped, unused-ignore]

from benchmarks.reading.consequence.course import STAGES, Course, Lessons, Stage
from benchmarks.reading.consequence.fit import Example, examples, questions
from nlp.encoder.encoder import Encoder
from nlp.findings.decisions import TOUCHPOINTS
from nlp.findings.encoded_wording import HEADS, NETWORK, asked
from nlp.findings.wording import Wording
from nlp.training import base_encoder
from nlp.training.encoder_export import export_network
from nlp.training.encoder_network import network
from nlp.training.sentiment_best import TAUGHT
from nlp.training.sentiment_course import average
from nlp.training.span_network import SpanNetwork

_PREFIX = "encoder."
_COUNTS = {
    "recommendation": 1.5,
    "word_of_mouth": 1.0,
    "journey_phase": 0.5,
    "expectation": 1.0,
    "reaction": 1.3,
    TOUCHPOINTS: 0.3,
}
"""What the network counts beside cues and n-grams."""
_ADDED = {"warns": -1.5, "recommends": -0.75}
"""How much more must speak for advice where the network speaks too, whose votes are larger than those of n-grams."""
_TOUCHPOINTS_ADDED = 0.4


def main() -> None:
    """Teaches, settles what the network counts, and writes the weights."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--work", type=Path, required=True, help="working folder of nlp.training.sentiment_best")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    torch.set_num_threads(1)
    rows = list(examples("training", "further", "implied"))
    taught = _taught(given.work, _lessons(rows), given.seed)
    export_network(taught.encoder, NETWORK)
    heads, bias = taught.judge.weight.detach().numpy().T, taught.judge.bias.detach().numpy()
    columns = Wording.shipped().columns
    counts = np.array([_COUNTS[finding] for finding, _ in columns], np.float32)
    added = [_TOUCHPOINTS_ADDED if finding == TOUCHPOINTS else _ADDED.get(value, 0.0) for finding, value in columns]
    np.savez(HEADS, heads=heads * counts, bias=bias * counts + np.array(added, np.float32))


def _lessons(rows: Sequence[Example]) -> Lessons:
    learned, truths = [number for number, row in enumerate(rows) if not row.held], list(questions(rows))
    truth = np.concatenate([told for _, _, told in truths], axis=1)[learned].astype(np.float32)
    places, at = dict[str, slice](), 0
    for finding, values, _ in truths:
        places[finding] = slice(at, at + len(values))
        at += len(values)
    others = places.pop(TOUCHPOINTS)
    return Lessons([asked(rows[number].words) for number in learned], truth, places, others)


def _taught(work: Path, lessons: Lessons, seed: int) -> SpanNetwork:
    """The mean of what the last two stages left; what was kept of an earlier time is not taught again."""
    left: list[dict[str, Tensor]] = []
    for number, stage in enumerate(STAGES, 1):
        kept = work / f"consequence_{number}.pt"
        if not kept.exists():
            begun = left[-1] if left else _begun(work, lessons)
            torch.save(average([_after(stage, begun, lessons, seed + way) for way in range(stage.ways)]), kept)
        left.append(torch.load(kept, weights_only=True))
    model = _loaded(average(left[-2:]), lessons)
    model.eval()
    return model


def _begun(work: Path, lessons: Lessons) -> dict[str, Tensor]:
    """The encoder of the sentiment network, with judges that know nothing yet."""
    sentiment = torch.load(work / TAUGHT, weights_only=True)
    own = {name: part for name, part in sentiment.items() if name.startswith(_PREFIX)}
    return {**_loaded(None, lessons).state_dict(), **own}


def _after(stage: Stage, weights: dict[str, Tensor], lessons: Lessons, seed: int) -> dict[str, Tensor]:
    encoder = Encoder.shipped()
    vectors = torch.from_numpy(encoder.table.rows(list(range(len(encoder.table.halves)))))
    course = Course(_loaded(weights, lessons), vectors, encoder.piecer)
    course.teach(lessons, stage, seed)
    taught: dict[str, Tensor] = course.model.state_dict()
    return taught


def _loaded(weights: dict[str, Tensor] | None, lessons: Lessons) -> SpanNetwork:
    model: SpanNetwork = SpanNetwork(network(base_encoder.read(base_encoder.wheel_file())), lessons.truth.shape[1])
    if weights is not None:
        model.load_state_dict(weights)
    return model


if __name__ == "__main__":
    main()
