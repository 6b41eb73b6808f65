"""Figures count copies once, per brand and within what is looked at."""

from tests.touchpoints.made import touchpoint
from touchpoints.enumerations import Decision
from touchpoints.folding import fold

COPIES = {"copy": "first", "other": "first"}


def counted(*touchpoints, leaders=COPIES) -> list[tuple[str, str]]:  # type: ignore[no-untyped-def]
    return [(each.brand, each.post.id) for each in fold(touchpoints, leaders).counted]


def test_the_first_seen_stands_for_its_copies() -> None:
    assert counted(touchpoint("copy"), touchpoint("first"), touchpoint("other")) == [("nordlicht", "first")]


def test_each_brand_counts_once() -> None:
    copies = (touchpoint("first"), touchpoint("copy"), touchpoint("copy", "suedstrom"))
    assert counted(*copies) == [("nordlicht", "first"), ("suedstrom", "copy")]


def test_without_the_first_seen_one_copy_stands_for_all() -> None:
    assert counted(touchpoint("other"), touchpoint("copy")) == [("nordlicht", "other")]


def test_a_certain_copy_is_counted_before_an_uncertain_first() -> None:
    assert counted(touchpoint("first", decision=Decision.REVIEW), touchpoint("copy")) == [("nordlicht", "copy")]


def test_copies_are_named_with_what_counts_in_their_stead() -> None:
    first, copy, alone = touchpoint("first"), touchpoint("copy"), touchpoint("alone")
    assert fold([first, copy, alone], COPIES).copies == ((copy, first),)


def test_without_copies_all_count_in_their_order() -> None:
    assert counted(touchpoint("b"), touchpoint("a"), leaders={}) == [("nordlicht", "b"), ("nordlicht", "a")]
