"""The invented sentences are what they say: each names its brand, none stands twice, both meanings are there."""

from collections import Counter

import pytest

from nlp.training.ambiguous_sentences import InventedBrand, invented_brands
from nlp.training.disambiguation import FOLDS, examples, fold
from touchpoints.names import NameIndex

BRANDS = list(invented_brands())


@pytest.mark.parametrize("brand", BRANDS, ids=lambda brand: brand.rows[0]["brand_ids"][0])
def test_a_brand_has_both_meanings_and_nearly_all_sentences_name_it(brand: InventedBrand) -> None:
    names = NameIndex(brand.watchlist)
    unnamed = [row["text"] for row in brand.rows if not names.find(row["text"])]
    assert {row["is_brand"] for row in brand.rows} == {0, 1}
    assert len(unnamed) <= 3, unnamed


def test_no_sentence_stands_twice() -> None:
    counted = Counter(row["text"] for brand in BRANDS for row in brand.rows)
    assert [text for text, times in counted.items() if times > 1] == []


def test_the_meanings_are_about_even() -> None:
    labels = [row["is_brand"] for brand in BRANDS for row in brand.rows]
    assert len(labels) > 1400
    assert 0.4 < sum(labels) / len(labels) < 0.6


def test_sentences_become_examples_that_no_exclude_word_settles() -> None:
    made = list(examples(BRANDS[0].watchlist, BRANDS[0].rows, weight=0.5))
    assert 0 < len(made) <= len(BRANDS[0].rows)
    assert {example.weight for example in made} == {0.5}
    assert {fold(example.family) for example in made} < set(range(FOLDS))
