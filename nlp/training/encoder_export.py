"""Writes the encoder as the program reads it: the network with eight bits a weight, the pieces and their vectors."""

import tempfile
import warnings
from collections.abc import Sequence
from pathlib import Path

import torch  # type: ignore[import-not-found, import-untyped, unused-ignore]
from onnxruntime.quantization import (  # type: ignore[import-not-found, import-untyped, unused-ignore]
    QuantType,
    quantize_dynamic,
)
from torch import Tensor, nn  # type: ignore[import-not-found, import-untyped, unused-ignore]

from nlp.encoder.vector_table import VectorTable
from nlp.training import encoder_vocabulary
from nlp.training.base_encoder import BaseEncoder
from nlp.training.encoder_network import EncoderNetwork, mean


class Means(nn.Module):  # type: ignore[misc, unused-ignore]
    """One passage's mean states, of all pieces and of the marked ones."""

    def __init__(self, encoder: EncoderNetwork) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, vectors: Tensor, marked: Tensor) -> tuple[Tensor, Tensor]:
        """`vectors` of shape (1, pieces, width), `marked` of shape (1, pieces)."""
        states = self.encoder(vectors, marked)
        return states.mean(1), mean(states, marked)


def export(base: BaseEncoder, rows: Sequence[int], encoder: EncoderNetwork, folder: Path) -> None:
    """Writes `pieces.model`, `vectors.npz` and `network.onnx` into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "pieces.model").write_bytes(encoder_vocabulary.model(base, rows))
    VectorTable(base.table.halves[rows], base.table.scales[rows]).to_file(folder / "vectors.npz")
    export_network(encoder, folder / "network.onnx")


def export_network(encoder: EncoderNetwork, path: Path) -> None:
    """Writes a network alone, for the pieces and vectors that are there already."""
    with tempfile.TemporaryDirectory() as scratch:
        full = Path(scratch) / "network.onnx"
        _export(Means(encoder).eval(), encoder.positions.shape[1], full)
        quantize_dynamic(
            full,
            path,
            per_channel=True,
            reduce_range=True,  # seven bits: processors without VNNI add eight-bit products up to 16 bits and overflow
            weight_type=QuantType.QInt8,
            extra_options={"MatMulConstBOnly": True},
        )


def _export(network: Means, width: int, path: Path) -> None:
    example = (torch.randn(1, 16, width), torch.zeros(1, 16))
    axes = {name: {1: "pieces"} for name in ("vectors", "marked")}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            network,
            example,
            str(path),
            input_names=["vectors", "marked"],
            output_names=["everything", "around"],
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
        )
