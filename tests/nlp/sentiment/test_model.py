import pytest

from nlp.sentiment.model import load
from touchpoints.errors import BadInputError


def test_the_fast_tier_is_loaded_once() -> None:
    assert load("fast") is load("fast")


def test_an_unknown_tier_is_refused_by_name() -> None:
    with pytest.raises(BadInputError, match='tier "guess"'):
        load("guess")
