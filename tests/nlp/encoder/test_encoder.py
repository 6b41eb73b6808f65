"""The encoder that ships."""

import builtins
import sys

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.encoder.encoder import LONGEST, WEIGHTS, WIDTH, Encoder
from nlp.encoder.passage import Passage
from touchpoints.errors import BadInputError

ENCODER = Encoder.shipped()


def test_a_text_of_like_meaning_lies_nearer() -> None:
    asked, near, far = ENCODER.vectors(
        ["Die Lieferung kam viel zu spät.", "The parcel arrived far too late.", "Wunderbarer Kaffee, gerne wieder!"]
    )
    assert asked @ near > asked @ far


def test_vectors_have_length_one() -> None:
    vectors = ENCODER.vectors(["kurz", "ein etwas längerer Satz", ""])
    assert vectors.shape == (3, WIDTH)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_no_text_gives_no_vector() -> None:
    assert ENCODER.vectors([]).shape == (0, WIDTH)


def test_what_a_text_gives_does_not_depend_on_the_texts_beside_it() -> None:
    alone = ENCODER.vectors(["Der Router fällt ständig aus."])
    assert np.array_equal(ENCODER.vectors(["x " * 300, "Der Router fällt ständig aus."])[1:], alone)


def test_the_span_counts() -> None:
    text = "Das Essen war gut, der Service schlecht."
    food, service = ENCODER.span_vectors([Passage(text, (4, 9)), Passage(text, (23, 30))])
    assert not np.allclose(food, service, atol=0.05)


def test_of_a_long_text_a_bounded_part_is_read() -> None:
    assert len(ENCODER.piecer.pieces(Passage("sehr gut " * 5_000), LONGEST).numbers) == LONGEST


@settings(max_examples=25)
@given(st.text(max_size=60))
def test_any_text_gives_finite_numbers(text: str) -> None:
    assert np.isfinite(ENCODER.vectors([text])).all()


def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *more: object) -> object:
        if name == "onnxruntime":
            raise ImportError(name=name)
        return real(name, *more)  # type: ignore[arg-type]

    monkeypatch.delitem(sys.modules, "onnxruntime", raising=False)
    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(BadInputError, match="onnxruntime"):
        Encoder.from_folder(WEIGHTS)
