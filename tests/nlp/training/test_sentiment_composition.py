import re
from collections import Counter
from random import Random

import pytest

from nlp.languages import languages
from nlp.sentiment.sentences import Span
from nlp.training.sentiment_composition import COMPOSED, Composer
from nlp.training.sentiment_corpora import Example
from nlp.training.sentiment_parts import Parts, Thing

TEXTS = 400


def composed(language: str) -> list[Example]:
    return Composer(language, Random(1)).examples(TEXTS)


def targets(examples: list[Example]) -> dict[str, dict[Span | None, int]]:
    found: dict[str, dict[Span | None, int]] = {}
    for each in examples:
        found.setdefault(each.text, {})[each.span] = each.label
    return found


@pytest.mark.parametrize("language", sorted(languages()))
def test_every_frame_is_filled_and_every_mark_taken_out(language: str) -> None:
    assert not [each.text for each in composed(language) if re.search(r"[][{}|]|\b(?:None|nan)\b", each.text)]


@pytest.mark.parametrize("language", sorted(languages()))
def test_targets_are_words_of_their_text(language: str) -> None:
    for each in composed(language):
        start, end = each.span or (0, 0)
        assert each.corpus == COMPOSED
        assert each.text[start:end].strip() == each.text[start:end] != ""


@pytest.mark.parametrize("language", sorted(languages()))
def test_most_texts_with_several_targets_have_several_polarities(language: str) -> None:
    several = [labels for labels in targets(composed(language)).values() if len(labels) > 1]
    assert len(several) > TEXTS / 2
    assert sum(len(set(labels.values())) > 1 for labels in several) > len(several) / 2


@pytest.mark.parametrize("language", sorted(languages()))
def test_no_polarity_is_rare(language: str) -> None:
    counted = Counter(each.label for each in composed(language))
    assert min(counted[label] for label in range(3)) > sum(counted.values()) / 6


@pytest.mark.parametrize(
    ("noun", "gender", "ending"), [("Suppe", "f", "e"), ("Fleisch", "n", "es"), ("Fisch", "m", "er")]
)
def test_german_words_take_the_ending_of_their_noun(noun: str, gender: str, ending: str) -> None:
    parts = Parts("de", Random(1))
    drawn = [parts.of(Thing(noun, gender, "food"), "bad") for _ in range(50)]
    assert all(fields["strong"].endswith(ending) and fields["weak"].endswith("e") for fields in drawn)
    assert len({fields["strong"] for fields in drawn}) > 20


def test_the_same_chance_makes_the_same_texts() -> None:
    assert composed("de") == composed("de")
