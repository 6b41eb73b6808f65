from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from nlp.sentiment.sentences import sentences


def test_a_sentence_ends_at_its_mark_and_at_a_new_line() -> None:
    text = "Kam an. Super!\nGern wieder"
    assert [text[start:end].strip() for start, end in sentences(text)] == ["Kam an.", "Super!", "Gern wieder"]


def test_abbreviations_and_ordinals_do_not_end_a_sentence() -> None:
    text = "Ich nehme z.B. den 3. Tarif von Dr. Nord."
    assert len(sentences(text)) == 1


@given(st.text(alphabet=st.sampled_from('ab .!?\n…"z.B'), max_size=80))
def test_sentences_are_in_order_and_leave_out_nothing_but_blanks(text: str) -> None:
    found = sentences(text)
    assert all(first[1] <= second[0] for first, second in pairwise(found))
    assert "".join("".join(text[start:end] for start, end in found).split()) == "".join(text.split())
