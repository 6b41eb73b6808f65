"""The formulas give the figures of their sources, and say when there is nothing to compute from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.touchpoints.made import touchpoint
from touchpoints.enumerations import Decision, Polarity, Recommendation
from touchpoints.metrics import all_metrics
from touchpoints.metrics.balance import balance
from touchpoints.metrics.net_sentiment import net_sentiment
from touchpoints.metrics.recommendation_balance import recommendation_balance
from touchpoints.metrics.share_of_voice import share_of_voice
from touchpoints.metrics.wilson import wilson_interval
from touchpoints.rivals import rivals_of
from touchpoints.tally import Tally
from touchpoints.watchlist import Brand


@pytest.mark.parametrize(("hits", "n", "low"), [(2, 2, 0.342), (100, 101, 0.946)])
def test_wilson_gives_the_known_lower_bounds(hits: int, n: int, low: float) -> None:
    assert wilson_interval(hits, n)[0] == pytest.approx(low, abs=0.0005)


@given(st.integers(1, 500).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_wilson_encloses_the_share_and_stays_between_0_and_1(sample: tuple[int, int]) -> None:
    hits, n = sample
    low, high = wilson_interval(hits, n)
    assert 0 <= low <= hits / n <= high + 1e-12
    assert high <= 1


@pytest.mark.parametrize(("hits", "n"), [(1, 0), (3, 2), (-1, 2)])
def test_wilson_refuses_what_is_no_share(hits: int, n: int) -> None:
    with pytest.raises(ValueError, match="no share"):
        wilson_interval(hits, n)


@given(st.integers(0, 200), st.integers(0, 200), st.integers(1, 200))
def test_a_balance_and_its_interval_stay_between_minus_1_and_1(plus: int, minus: int, rest: int) -> None:
    figure = balance(plus, minus, plus + minus + rest)
    assert figure.value is not None
    assert figure.low is not None
    assert figure.high is not None
    assert -1 <= figure.low <= figure.high <= 1
    assert -1 <= figure.value <= 1


def tally(positive: int = 0, neutral: int = 0, negative: int = 0) -> Tally:
    labels = [Polarity.POSITIVE] * positive + [Polarity.NEUTRAL] * neutral + [Polarity.NEGATIVE] * negative
    return Tally.of(touchpoint(f"p{number}", label=label) for number, label in enumerate(labels))


def test_net_sentiment_counts_the_neutral_ones_in() -> None:
    assert net_sentiment(tally(6, 2, 2), ()).value == pytest.approx(0.4)


def test_share_of_voice_is_own_over_own_and_rivals() -> None:
    figure = share_of_voice(tally(3), [tally(5), tally(neutral=4)])
    assert (figure.value, figure.n) == (0.25, 12)


def test_share_of_voice_without_rivals_or_posts_has_no_value() -> None:
    assert share_of_voice(tally(3), ()).value is None
    assert share_of_voice(tally(), [tally()]).value is None


def test_recommendation_balance_leaves_out_who_neither_recommends_nor_warns() -> None:
    said = [Recommendation.RECOMMENDS, Recommendation.RECOMMENDS, Recommendation.WARNS, Recommendation.SEEKS]
    counted = Tally.of(touchpoint(f"p{n}", recommendation=each) for n, each in enumerate(said))
    figure = recommendation_balance(counted, ())
    assert figure.value == pytest.approx(1 / 3)
    assert figure.n == 3


def test_uncertain_touchpoints_enter_no_figure() -> None:
    counted = Tally.of([touchpoint("a"), touchpoint("b", decision=Decision.REVIEW)])
    assert (counted.total, counted.to_review) == (1, 1)


def test_every_metric_has_words_in_both_languages_and_computes_on_nothing() -> None:
    assert [metric.name for metric in all_metrics()][:3] == [
        "share_of_voice",
        "net_sentiment",
        "recommendation_balance",
    ]
    for metric in all_metrics():
        assert set(metric.titles) == set(metric.explanations) == {"de", "en"}
        assert metric.formula(Tally(), ()).value is None


def test_brands_of_other_categories_are_no_rivals() -> None:
    def brand(name: str, competitor: bool, category: str | None) -> Brand:
        return Brand.model_validate({"name": name, "competitor": competitor, "category": category})

    brands = (
        brand("own", False, "power"),
        brand("sister", False, "power"),
        brand("rival", True, "power"),
        brand("baker", True, "bread"),
        brand("all", True, None),
    )
    assert [each.name for each in rivals_of(brands[0], brands)] == ["rival", "all"]
    assert [each.name for each in rivals_of(brands[2], brands)] == ["own", "sister", "all"]
