import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from nlp.sentiment.negation import negated
from nlp.sentiment.ngrams import BUCKETS, character_buckets, word_buckets, word_hashes, word_keys
from nlp.sentiment.tokens import tokens


@given(st.text(max_size=60))
def test_every_bucket_is_a_row_of_the_table(text: str) -> None:
    held = tokens(text)
    for buckets in (word_buckets(held, word_hashes(held)), character_buckets(held)):
        assert ((buckets >= 0) & (buckets < BUCKETS)).all()


def test_the_number_of_ngrams_is_that_of_the_text() -> None:
    held = ["gut"]
    assert len(word_buckets(held, word_hashes(held))) == 1
    assert len(character_buckets(held)) == 4 + 3 + 2 + 1


def test_a_negated_word_has_a_bucket_of_its_own() -> None:
    plain, denied = (set(word_buckets(held, word_hashes(held)).tolist()) for held in (["gut"], ["nicht", "gut"]))
    assert len(denied - plain) == 3


def test_a_negation_reaches_to_the_next_mark() -> None:
    assert negated(tokens("nicht gut, schlecht")) == [1]
    assert negated(tokens("it isn't good")) == []
    assert negated(tokens("not good at all really bad")) == [1, 2, 3, 4]


def test_keys_tell_words_from_pairs() -> None:
    keys = word_keys(word_hashes(["sehr", "gut"]))
    assert len(np.unique(keys)) == 3
    assert (keys < 2**32).all()
