import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from nlp.sentiment.negation import negated
from nlp.sentiment.ngrams import BUCKETS, Texts, character_buckets, weighted, word_buckets, word_keys, words_of
from nlp.sentiment.tokens import tokens


def buckets_of_words(texts: Texts) -> list[int]:
    found: list[int] = word_buckets(texts, words_of(texts)).hashes.tolist()
    return found


@given(st.lists(st.text(max_size=60), max_size=4))
def test_every_bucket_is_a_row_of_the_table(texts: list[str]) -> None:
    held = [tokens(text) for text in texts]
    for grams in (word_buckets(held, words_of(held)), character_buckets(held)):
        assert (grams.hashes < BUCKETS).all()
        assert set(grams.texts.tolist()) <= set(range(len(texts)))


@given(st.lists(st.text(max_size=60), min_size=1, max_size=4))
def test_a_text_has_the_same_ngrams_alone_and_among_others(texts: list[str]) -> None:
    held = [tokens(text) for text in texts]
    together = (word_buckets(held, words_of(held)), character_buckets(held))
    alone = (word_buckets(held[-1:], words_of(held[-1:])), character_buckets(held[-1:]))
    for many, one in zip(together, alone, strict=True):
        assert sorted(many.hashes[many.texts == len(held) - 1]) == sorted(one.hashes)


def test_the_number_of_ngrams_is_that_of_the_text() -> None:
    assert len(buckets_of_words([["gut"]])) == 1
    assert len(character_buckets([["gut"]]).hashes) == 4 + 3 + 2 + 1


def test_a_negated_word_has_a_bucket_of_its_own() -> None:
    plain, denied = (set(buckets_of_words([text])) for text in (["gut"], ["nicht", "gut"]))
    assert len(denied - plain) == 3


def test_a_long_text_weighs_no_more_than_a_short_one() -> None:
    found = weighted(character_buckets([["gut"], ["gut"] * 50]))
    assert np.allclose(np.bincount(found.texts, found.weights**2), 1)


def test_a_negation_reaches_to_the_next_mark() -> None:
    assert negated(tokens("nicht gut, schlecht")) == [1]
    assert negated(tokens("it isn't good")) == []
    assert negated(tokens("not good at all really bad")) == [1, 2, 3, 4]


def test_keys_tell_words_from_pairs() -> None:
    keys = word_keys(words_of([["sehr", "gut"]])).hashes
    assert len(np.unique(keys)) == 3
    assert (keys < 2**32).all()
