import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.encoder.passage import MASK, Passage
from nlp.encoder.pieces import BESIDE, Piecer, tidy

BEGIN, END, MASKED = 1, 2, 3
PREFIX = [ord(letter) for letter in "query: "]
PIECER = Piecer(lambda text: [ord(letter) for letter in text], BEGIN, END, MASKED)
"""A piece for each letter, so that a test can be read."""


def letters(passage: Passage, longest: int = 100) -> str:
    found = PIECER.pieces(passage, longest).numbers
    assert found[: 1 + len(PREFIX)] == [BEGIN, *PREFIX]
    assert found[-1] == END
    return "".join("#" if number == MASKED else chr(number) for number in found[1 + len(PREFIX) : -1])


def test_a_text_is_read_whole() -> None:
    assert letters(Passage("Der Tarif")) == "Der Tarif"


def test_a_mask_is_one_piece() -> None:
    assert letters(Passage(f"{MASK} ist gut")) == "# ist gut"


def test_the_span_is_marked() -> None:
    pieces = PIECER.pieces(Passage("Essen gut, Service nicht", (11, 18)), 100)
    assert "".join(map(chr, pieces.numbers[pieces.first : pieces.last])) == "Service"


def test_without_a_span_nothing_is_marked() -> None:
    pieces = PIECER.pieces(Passage("Essen gut"), 100)
    assert pieces.first == pieces.last


def test_of_a_long_text_beginning_and_end_are_read() -> None:
    assert letters(Passage("a" * 3 + "b" * 500 + "c" * 3), longest=len(PREFIX) + 2 + 8)[0] == "a"
    assert letters(Passage("a b " * 200 + "c"), longest=len(PREFIX) + 2 + 8).endswith("c")


def test_of_a_long_passage_the_words_around_the_span_are_read() -> None:
    text = "x y " * 200 + "vor NAME nach" + " z w" * 200
    start = text.index("NAME")
    assert letters(Passage(text, (start, start + 4)), longest=len(PREFIX) + 2 + 14) == " vor NAME nach"


def test_room_that_one_side_leaves_is_the_others() -> None:
    text = "NAME " + "a b " * 100
    assert len(PIECER.pieces(Passage(text, (0, 4)), 60).numbers) == 60


@pytest.mark.parametrize(
    ("text", "tidied"),
    [
        ("siehe https://forum.test/x?y=1 dort", "siehe   dort"),
        ("@anna_k danke", "@user danke"),
        ("soooooo gut!!!!!!", "sooo gut!!!"),
        ("gut &amp; günstig", "gut & günstig"),
        (r"I\u2019m fine", "I’m fine"),
    ],
)
def test_what_says_nothing_is_left_out(text: str, tidied: str) -> None:
    assert tidy(text) == tidied


@given(st.text(max_size=300), st.integers(0, 300), st.integers(0, 300), st.integers(20, 80))
def test_any_passage_fits_and_its_marks_lie_inside(text: str, one: int, two: int, longest: int) -> None:
    pieces = PIECER.pieces(Passage(text, (min(one, two), max(one, two))), longest)
    assert len(pieces.numbers) <= longest
    assert 0 <= pieces.first <= pieces.last <= len(pieces.numbers)


def test_a_megabyte_takes_linear_time() -> None:
    started = time.process_time()
    PIECER.pieces(Passage("gut @x http://y.test &lt; " * 40_000), 100)
    assert time.process_time() - started < 10


def test_what_stands_beside_follows_behind_an_end_of_its_own() -> None:
    found = PIECER.pieces(Passage("Kern", (0, 4), "Kaffee"), 100)
    assert letters(Passage("Kern", (0, 4), "Kaffee")) == f"Kern{chr(END)}Kaffee"
    assert "".join(map(chr, found.numbers[found.first : found.last])) == "Kern"


def test_of_what_stands_beside_a_bounded_part_is_read() -> None:
    alone, beside = (len(PIECER.pieces(Passage("a", (0, 1), more), 30).numbers) for more in ("", "b c " * 200))
    assert beside == alone + BESIDE
