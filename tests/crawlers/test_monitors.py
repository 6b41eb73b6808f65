"""Monitors: what falls far below the median of earlier runs is said, what chance explains is not."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import pytest

from crawlers.monitors import fallen
from touchpoints.run import Run


def run(found: int = 40, **told: Any) -> Run:
    fields: dict[str, Any] = {
        "filled": {"author": found, "time": found},
        "languages": {"de": found},
        "requests": {"200": 20, "304": 10},
        **told,
    }
    return Run(id="r", kind="crawl", source="quelle", started_at=datetime.now(UTC), found=found, **fields)


def lines(now: Run, earlier: Sequence[Run]) -> tuple[str, ...]:
    return tuple(remark.in_words("en") for remark in fallen(now, earlier))


def test_a_fall_of_posts_is_said_with_median_and_figure() -> None:
    assert lines(run(3), [run(30), run(40), run(500)]) == (
        "3 posts were found on the pages read; the median of 3 earlier runs is 40",
    )


@pytest.mark.parametrize(
    ("now", "then"),
    [(40, (30, 40, 50)), (20, (30, 40, 50)), (0, (4, 5, 6)), (2, (0, 0, 100)), (0, (40, 40)), (90, (3, 3, 3))],
)
def test_what_is_usual_or_chance_or_too_little_known_is_no_warning(now: int, then: tuple[int, ...]) -> None:
    assert lines(run(now), [run(found) for found in then]) == ()


@pytest.mark.parametrize(
    ("told", "line"),
    [
        ({"filled": {"author": 4, "time": 40}}, "posts with author: 10 %; the median of 3 earlier runs is 100 %"),
        ({"filled": {"author": 40}}, "posts with time: 0 %; the median of 3 earlier runs is 100 %"),
        ({"languages": {"en": 38, "de": 2}}, "posts in the language de: 5 %; the median of 3 earlier runs is 100 %"),
        (
            {"requests": {"200": 12, "403": 18}},
            "answers with status 200 or 304: 40 %; the median of 3 earlier runs is 100 %",
        ),
    ],
)
def test_a_fall_of_a_field_a_language_or_the_answers_is_said(told: dict[str, Any], line: str) -> None:
    assert lines(run(**told), [run(), run(), run()]) == (line,)


def test_a_field_that_half_of_the_posts_have_may_vary() -> None:
    usual = {"author": 40, "time": 40, "rating": 20}
    assert lines(run(filled={**usual, "rating": 14}), [run(filled=usual)] * 3) == ()
    assert lines(run(filled={**usual, "rating": 4}), [run(filled=usual)] * 3) != ()


def test_few_posts_tell_nothing_of_shares() -> None:
    assert lines(run(5, filled={}), [run(6), run(7), run(5)]) == ()


def test_a_run_of_before_the_figures_were_kept_is_no_measure() -> None:
    assert lines(run(3), [run(0, filled={}, languages={})] * 5) == ()
