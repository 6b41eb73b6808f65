"""The encoder: passages in, vectors out, by ONNX Runtime on one thread.

One passage at a time: what a text gives must not depend on the texts beside it, and nothing is lost on filling.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from nlp.encoder.passage import Passage
from nlp.encoder.pieces import Piecer
from nlp.encoder.vector_table import Floats, VectorTable
from touchpoints.errors import BadInputError

WEIGHTS = Path(__file__).parent / "weights"
WIDTH = 384
LONGEST = 128
"""Pieces (about 90 words) that are read of a whole text."""
NEAR = 64
"""Pieces that are read around a span: what is said of it stands near, and the time goes with their number."""


@dataclass(frozen=True)
class Encoder:
    """`network` maps the pieces' vectors and marks to two mean states: of all pieces and of the marked ones.

    `near` is how many pieces it is given around a span.
    """

    piecer: Piecer
    table: VectorTable
    network: Any
    near: int = NEAR

    @classmethod
    @cache
    def shipped(cls) -> "Encoder":
        """The encoder that comes with the program, read once.

        Raises:
            BadInputError: the packages that it runs on are not installed.
        """
        return cls.from_folder(WEIGHTS)

    @classmethod
    def from_folder(cls, folder: Path) -> "Encoder":
        """Reads `pieces.model`, `vectors.npz` and `network.onnx`; nothing in them can run.

        Raises:
            BadInputError: the packages that it runs on are not installed.
        """
        try:
            import sentencepiece
        except ImportError as missing:
            raise _lacking(missing) from None
        splitter = sentencepiece.SentencePieceProcessor(model_file=str(folder / "pieces.model"))
        return cls(
            Piecer(splitter.encode, splitter.bos_id(), splitter.eos_id(), splitter.piece_to_id("<mask>")),
            VectorTable.from_file(folder / "vectors.npz"),
            session(folder / "network.onnx"),
        )

    def with_network(self, path: Path, near: int = NEAR) -> "Encoder":
        """The same pieces and vectors before another network."""
        return replace(self, network=session(path), near=near)

    def means(self, passages: Iterable[Passage]) -> tuple[Floats, Floats]:
        """Mean states of all pieces and of the marked ones, each of shape (passages, WIDTH)."""
        asked = list(passages)
        found = {passage: self._means(passage) for passage in dict.fromkeys(asked)}
        return _stacked([found[passage][0] for passage in asked]), _stacked([found[passage][1] for passage in asked])

    def vectors(self, texts: Sequence[str]) -> Floats:
        """One vector of length 1 for each text, shape (texts, WIDTH)."""
        return _unit(self.means(map(Passage, texts))[0])

    def span_vectors(self, passages: Sequence[Passage]) -> Floats:
        """One vector of length 1 for the span of each passage in its context, shape (passages, WIDTH)."""
        return _unit(self.means(passages)[1])

    def _means(self, passage: Passage) -> tuple[Floats, Floats]:
        pieces = self.piecer.pieces(passage, self.near if passage.span else LONGEST)
        marked = np.zeros((1, len(pieces.numbers)), np.float32)
        marked[0, pieces.first : pieces.last] = 1
        everything, around = self.network.run(
            None, {"vectors": self.table.rows(pieces.numbers)[None], "marked": marked}
        )
        return everything[0], around[0]


def session(network: Path) -> Any:
    """What runs a network, on one thread.

    Raises:
        BadInputError: ONNX Runtime is not installed.
    """
    try:
        import onnxruntime  # type: ignore[import-not-found, import-untyped, unused-ignore]
    except ImportError as missing:
        raise _lacking(missing) from None
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(network, options, providers=["CPUExecutionProvider"])


def _lacking(missing: ImportError) -> BadInputError:
    return BadInputError(f'tier "best" needs {missing.name}: install mundfunk[best], or take tier "fast"')


def _stacked(rows: Sequence[Floats]) -> Floats:
    return np.stack(rows) if rows else np.zeros((0, WIDTH), np.float32)


def _unit(rows: Floats) -> Floats:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    scaled: Floats = rows / np.maximum(lengths, np.float32(1e-9))
    return scaled
