from typing import Any

import pytest

from crawlers import statistics
from crawlers.conduct.outcomes_of_requests import GATE_REFUSED, STOPPED
from crawlers.conduct.privacy_gate import EMPTY, ERASED, SPECIAL_CATEGORY, UNCONCERNED
from crawlers.labels import Label, label_of_status
from crawlers.outcome import Conclusion, conclude, counters
from touchpoints.enumerations import Outcome
from touchpoints.remark import in_one_line


def stats(start: Label | None = Label.LINKS, labels: dict[Label, int] | None = None, **told: Any) -> dict[str, Any]:
    counted = {f"{statistics.LABELS}/{label}": number for label, number in (labels or {}).items()}
    begun = {statistics.START: start, f"{statistics.LABELS}/{start}": 1} if start else {}
    return {**begun, **counted, **{f"mundfunk/{name}": number for name, number in told.items()}}


def detail(conclusion: Conclusion) -> str:
    return in_one_line(conclusion.remarks, "en")


@pytest.mark.parametrize(
    ("start", "outcome"),
    [
        (Label.NOT_FOUND, Outcome.GONE),
        (Label.BLOCKED, Outcome.BLOCKED),
        (Label.CHALLENGE, Outcome.CHALLENGE),
        (Label.LOGIN, Outcome.CHALLENGE),
        (Label.ROBOTS, Outcome.ROBOTS),
        (Label.RESERVED, Outcome.RESERVED),
        (Label.LAYOUT_CHANGED, Outcome.LAYOUT_CHANGED),
        (Label.UNREACHABLE, Outcome.ERROR),
        (Label.SERVER_ERROR, Outcome.ERROR),
        (Label.OFFSITE, Outcome.ERROR),
    ],
)
def test_a_start_without_a_page_names_the_outcome_and_fails_the_run(start: Label, outcome: Outcome) -> None:
    conclusion = conclude(stats(start))
    assert conclusion.outcome is outcome
    assert conclusion.failed
    assert detail(conclusion)


def test_new_posts_win_and_what_was_refused_on_the_way_is_still_said() -> None:
    conclusion = conclude(stats(labels={Label.POSTS: 3, Label.ROBOTS: 2}, new_posts=7, posts=7))
    assert conclusion.outcome is Outcome.NEW_POSTS
    assert "7 new posts" in detail(conclusion)
    assert "2 pages are forbidden by robots.txt" in detail(conclusion)


def test_known_posts_alone_are_nothing_new() -> None:
    assert conclude(stats(labels={Label.POSTS: 3}, posts=9)).outcome is Outcome.NOTHING_NEW


def test_an_unchanged_start_is_nothing_new() -> None:
    assert conclude(stats(Label.UNCHANGED)).outcome is Outcome.NOTHING_NEW


def test_an_empty_site_says_that_it_is_empty() -> None:
    conclusion = conclude(stats(Label.EMPTY))
    assert conclusion.outcome is Outcome.NOTHING_NEW
    assert detail(conclusion).startswith("the site answers, and holds no posts; no run has found a post here yet")


@pytest.mark.parametrize("start", [Label.UNCHANGED, Label.LINKS])
def test_a_source_that_never_had_posts_says_so_every_night(start: Label) -> None:
    assert [remark.fact for remark in conclude(stats(start)).remarks] == ["never_posts"]
    assert [remark.fact for remark in conclude(stats(start), had_posts=True).remarks] == ["no_new_posts"]


def test_a_first_night_without_posts_says_what_was_read_and_that_there_never_was_one() -> None:
    first = conclude(stats(labels={Label.EMPTY: 3}))
    assert [remark.fact for remark in first.remarks] == ["pages_without_posts", "never_posts"]
    later = conclude(stats(labels={Label.EMPTY: 3}), had_posts=True)
    assert [remark.fact for remark in later.remarks] == ["pages_without_posts"]


def test_a_site_that_held_posts_and_now_holds_none_has_changed() -> None:
    assert conclude(stats(Label.EMPTY), had_posts=True).outcome is Outcome.LAYOUT_CHANGED


def test_a_list_whose_pages_all_lost_their_posts_has_changed() -> None:
    assert conclude(stats(labels={Label.LAYOUT_CHANGED: 4})).outcome is Outcome.LAYOUT_CHANGED


def test_a_list_whose_pages_hold_no_post_is_no_silent_empty() -> None:
    assert conclude(stats(labels={Label.EMPTY: 3})).outcome is Outcome.LAYOUT_CHANGED


def test_posts_that_were_not_kept_are_counted_with_the_reason() -> None:
    told = stats(labels={Label.POSTS: 1}, dropped_posts=4) | {f"{GATE_REFUSED}/{UNCONCERNED}": 4}
    conclusion = conclude(told)
    assert conclusion.outcome is Outcome.NOTHING_NEW
    assert "4 posts not kept: no watched brand" in detail(conclusion)


def test_a_run_with_posts_tells_of_pages_that_held_none() -> None:
    told = stats(labels={Label.POSTS: 2, Label.EMPTY: 3}, new_posts=4, posts=4)
    assert [remark.fact for remark in conclude(told).remarks] == ["new_posts", "pages_without_posts"]


@pytest.mark.parametrize("reason", [EMPTY, ERASED, SPECIAL_CATEGORY, UNCONCERNED])
def test_whatever_the_gate_refuses_is_told_with_its_own_words(reason: str) -> None:
    *_, told = conclude(stats(labels={Label.POSTS: 1}) | {f"{GATE_REFUSED}/{reason}": 1}).remarks
    assert "not kept" in told.in_words("en")
    assert "nicht behalten" in told.in_words("de")


@pytest.mark.parametrize("label", [label for label in Label if label not in {Label.POSTS, Label.LINKS}])
def test_whatever_a_start_or_a_page_came_to_has_words_in_both_languages(label: Label) -> None:
    for counted in (stats(label), stats(labels={label: 1}), stats(labels={label: 2})):
        for remark in conclude(counted).remarks:
            assert remark.in_words("de") != remark.in_words("en")


def test_a_reason_is_said_once() -> None:
    told = stats(Label.UNREACHABLE) | {statistics.START_DETAIL: "no answer", STOPPED: "no answer"}
    assert detail(conclude(told)) == "the site can't be reached; no answer"


def test_a_crawl_that_conduct_ended_before_its_first_page_says_why() -> None:
    conclusion = conclude({STOPPED: "the address guard is not active, so nothing is fetched"})
    assert conclusion.outcome is Outcome.ERROR
    assert "address guard" in detail(conclusion)


def test_a_fault_of_the_program_is_an_error() -> None:
    assert conclude(stats() | {statistics.TRACE: "Traceback ..."}).outcome is Outcome.ERROR


def test_the_counters_are_those_of_the_ledger() -> None:
    told = counters({statistics.RESPONSES + "/200": 4, statistics.RESPONSES + "/304": 2, statistics.PAGES: 6})
    assert told["requests"] == {"200": 4, "304": 2}
    assert (told["pages"], told["posts"]) == (6, 0)


@pytest.mark.parametrize(
    ("status", "label"),
    [
        (200, None),
        (202, Label.CHALLENGE),
        (304, Label.UNCHANGED),
        (401, Label.LOGIN),
        (403, Label.BLOCKED),
        (404, Label.NOT_FOUND),
        (410, Label.NOT_FOUND),
        (418, Label.BLOCKED),
        (429, Label.BLOCKED),
        (503, Label.SERVER_ERROR),
    ],
)
def test_a_status_tells_its_label(status: int, label: Label | None) -> None:
    assert label_of_status(status) is label
