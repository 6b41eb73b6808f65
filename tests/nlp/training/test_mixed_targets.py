from collections import Counter

import pytest

from nlp.languages import languages
from nlp.training.mixed_targets import TARGETS, TEXTS, examples_of, invented_examples
from nlp.training.sentiment_corpora import Example

LINE = "Trotz der [Wartezeit -] war das [Essen +] gut, die [Karte =] ist klein."


@pytest.fixture(scope="module")
def invented() -> list[Example]:
    return list(invented_examples())


def words(example: Example) -> str:
    start, end = example.span or (0, 0)
    return example.text[start:end]


def test_every_mark_of_a_line_is_a_target_with_its_polarity() -> None:
    found = list(examples_of(LINE, "de"))
    assert [(words(each), each.label) for each in found] == [("Wartezeit", 0), ("Essen", 2), ("Karte", 1)]
    assert {each.text for each in found} == {"Trotz der Wartezeit war das Essen gut, die Karte ist klein."}


def test_a_text_whose_targets_agree_is_learned_from_as_a_whole_too() -> None:
    whole, *targets = examples_of("[Essen -] kalt, [Kellner -] taub.", "de")
    assert (whole.corpus, whole.span, whole.label) == (TEXTS, None, 0)
    assert [each.corpus for each in targets] == [TARGETS, TARGETS]


def test_no_mark_is_left_in_a_text(invented: list[Example]) -> None:
    assert not [each.text for each in invented if "[" in each.text or "]" in each.text]


def test_no_target_stands_twice(invented: list[Example]) -> None:
    counted = Counter((each.text, each.span) for each in invented)
    assert [key for key, times in counted.items() if times > 1] == []


def test_languages_are_those_that_the_program_reads(invented: list[Example]) -> None:
    assert {each.language for each in invented} == set(languages())


def test_most_texts_with_several_targets_have_several_polarities(invented: list[Example]) -> None:
    polarities: dict[str, list[int]] = {}
    for each in invented:
        if each.span:
            polarities.setdefault(each.text, []).append(each.label)
    several = [labels for labels in polarities.values() if len(labels) > 1]
    assert sum(len(set(labels)) > 1 for labels in several) > len(several) / 2


def test_nobody_is_named_by_handle_or_address(invented: list[Example]) -> None:
    assert not [each.text for each in invented if "@" in each.text or "http" in each.text]
