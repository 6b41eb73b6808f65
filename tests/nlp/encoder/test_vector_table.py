from pathlib import Path

import numpy as np

from nlp.encoder.vector_table import BLOCK, VectorTable


def test_four_bits_a_number_are_read_in_order(tmp_path: Path) -> None:
    halves = np.arange(BLOCK // 2, dtype=np.uint8)[None]
    table = VectorTable((halves | (15 - halves) << 4).astype(np.uint8), np.array([[0.5]], np.float16))
    table.to_file(tmp_path / "table.npz")
    row = VectorTable.from_file(tmp_path / "table.npz").rows([0])[0]
    assert row.tolist() == [(number - 8) / 2 for number in (*range(16), *range(15, -1, -1))]


def test_rows_come_as_often_as_they_are_asked_for() -> None:
    table = VectorTable(np.zeros((3, 16), np.uint8), np.array([[1], [2], [3]], np.float16))
    assert table.rows([2, 0, 2])[:, 0].tolist() == [-24, -8, -24]
