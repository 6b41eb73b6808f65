"""What speaks for and against a name is told in words."""

import pytest

from nlp.disambiguation.classifier import UNDESCRIBED, Classifier, shipped
from nlp.disambiguation.reasons import WORDS, told
from nlp.training.disambiguation import TIERS

SILENT = "topic_"


@pytest.mark.parametrize("classifier", [*TIERS, UNDESCRIBED])
def test_every_feature_that_is_weighed_has_words(classifier: str) -> None:
    features = {name.rpartition(":")[2] for name in shipped(classifier).weights} - {"bias"}
    assert {name for name in features if not name.startswith(SILENT)} <= WORDS.keys()


def test_what_says_the_same_is_added_up() -> None:
    moved = {"context_near": 0.4, "context_any": 0.4, "opens": -0.6, "asks": 0.1}
    assert told(moved, 2) == ("for: the brand's context words", "against: the beginning of a sentence")


def test_a_language_of_its_own_says_the_same() -> None:
    assert told({"de:definite": -0.2, "definite": -0.1}, 3) == ("against: an article before",)


def test_the_topic_and_the_general_level_are_left_out() -> None:
    judge = Classifier({"bias": -3.0, "topic_4": 2.0, "case_lower": -1.0}, 1.0, 0.0)
    assert judge.reasons({"bias": 1.0, "topic_4": 1.0, "case_lower": 1.0}) == ("against: written small",)


def test_what_moves_nothing_is_no_reason() -> None:
    assert told({"opens": 0.0}, 3) == ()
