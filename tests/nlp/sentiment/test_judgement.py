import pytest

from nlp.sentiment.judgement import judged
from touchpoints.enumerations import Polarity


@pytest.mark.parametrize(
    ("shares", "label", "score"),
    [
        ((0.7, 0.2, 0.1), Polarity.NEGATIVE, -0.6),
        ((0.1, 0.8, 0.1), Polarity.NEUTRAL, 0.0),
        ((0.0, 0.1, 0.9), Polarity.POSITIVE, 0.9),
    ],
)
def test_the_likeliest_label_wins(shares: tuple[float, ...], label: Polarity, score: float) -> None:
    sentiment = judged(shares)
    assert (sentiment.label, sentiment.score, sentiment.confidence) == (label, score, max(shares))
    assert not sentiment.unsure


def test_unsure_stands_beside_the_label() -> None:
    sentiment = judged((0.4, 0.3, 0.3))
    assert sentiment.label is Polarity.NEGATIVE
    assert sentiment.unsure


def test_a_doubtful_verdict_is_unsure_however_confident() -> None:
    assert judged((0.9, 0.1, 0.0), doubtful=True).unsure
