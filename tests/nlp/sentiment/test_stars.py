import pytest

from nlp.sentiment.stars import stars


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("2 von 5 Sternen", 0.25),
        ("4,5 von 5 Sternen", 0.875),
        ("5/5 stars", 1.0),
        ("1 out of 5 stars", 0.0),
        ("★★★☆☆", 0.5),
        ("9/10 Punkte", 8 / 9),
    ],
)
def test_a_rating_in_the_words_is_read(text: str, share: float) -> None:
    assert stars(text) == pytest.approx(share)


@pytest.mark.parametrize("text", ["2 von 5 Kunden", "am 4/5 bestellt", "7/5 stars", "★", ""])
def test_other_figures_are_no_rating(text: str) -> None:
    assert stars(text) is None
