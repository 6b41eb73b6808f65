from hypothesis import given
from hypothesis import strategies as st

from nlp.sentiment.masking import MaskedText
from nlp.sentiment.tokens import MASK, tokens


def test_names_are_covered_in_any_part_of_the_text() -> None:
    text = MaskedText("Zimtwerk schlägt Nordfunk", [(17, 25), (0, 8)])
    assert tokens(text.part((0, 25))) == [MASK, "schlägt", MASK]
    assert tokens(text.part((9, 25))) == ["schlägt", MASK]


def test_a_name_that_reaches_into_a_part_is_covered_there() -> None:
    assert tokens(MaskedText("Zimtwerk gut", [(0, 8)]).part((4, 12))) == [MASK, "gut"]


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 8)), max_size=6))
def test_no_letter_of_a_name_is_left(pairs: list[tuple[int, int]]) -> None:
    text = "a" * 40
    names = [(start, start + length) for start, length in pairs]
    uncovered = [at for at in range(40) if not any(start <= at < end for start, end in names)]
    assert MaskedText(text, names).part((0, 40)).count("a") >= len(uncovered)
    single = MaskedText(text, names[:1]).part((0, 40))
    assert single.count("a") == 40 - sum(length for _, length in pairs[:1])
