import time
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.sentiment.linear import SHIPPED, LinearModel
from nlp.sentiment.tokens import MASK

MODEL = LinearModel.shipped()


@given(st.lists(st.text(max_size=80), max_size=4))
def test_scores_are_probabilities_whatever_the_text(texts: list[str]) -> None:
    shares = MODEL.score(texts)
    assert shares.shape == (len(texts), 3)
    assert np.allclose(shares.sum(axis=1), 1, atol=1e-4)


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("Das Essen war hervorragend, wir kommen gerne wieder!", 2),
        ("Eine Frechheit, nie wieder! Das Zimmer war dreckig.", 0),
        ("Absolutely love it, great quality 😍", 2),
        ("Terrible service, complete waste of money.", 0),
    ],
)
def test_plain_praise_and_plain_blame_are_told_apart(text: str, column: int) -> None:
    assert MODEL.score([text])[0].argmax() == column


def test_a_text_without_words_is_neutral() -> None:
    assert MODEL.score(["", " \n", "\u200b"]).argmax(axis=1).tolist() == [1, 1, 1]


def test_a_text_is_scored_alike_alone_and_among_others() -> None:
    assert np.allclose(MODEL.score(["gut"])[0], MODEL.score(["schlecht", "gut"])[1])


def test_a_masked_name_says_little_by_itself() -> None:
    assert abs(float(np.diff(MODEL.score([MASK])[0][[0, 2]])[0])) < 0.35


def test_weights_survive_their_file(tmp_path: Path) -> None:
    MODEL.to_file(tmp_path / "copy.npz")
    again = LinearModel.from_file(tmp_path / "copy.npz")
    assert np.array_equal(again.score(["ganz gut"]), MODEL.score(["ganz gut"]))


def test_the_weights_are_small_and_hold_no_pickle() -> None:
    assert SHIPPED.stat().st_size < 15_000_000
    with np.load(SHIPPED, allow_pickle=False) as held:
        assert all(held[name].dtype.kind in "fu" for name in held.files)


def test_a_megabyte_is_read_at_its_beginning_and_end_in_a_moment() -> None:
    started = time.process_time()
    shares = MODEL.score(["schlecht " * 110_000])
    assert time.process_time() - started < 2
    assert shares[0].argmax() == 0
