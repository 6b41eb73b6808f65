import time

import pytest

from nlp.sentiment.comparison import Side, side


def of(text: str, name: str) -> Side | None:
    start = text.index(name)
    return side(text, (start, start + len(name)))


@pytest.mark.parametrize(
    ("text", "ahead", "behind"),
    [
        ("Zimtwerk ist besser als Nordfunk.", "Zimtwerk", "Nordfunk"),
        ("Zimtwerk ist schlechter als die Nordfunk.", "Nordfunk", "Zimtwerk"),
        ("Zimtwerk ist nicht besser als Nordfunk.", "Nordfunk", "Zimtwerk"),
        ("Lieber Zimtwerk als Nordfunk!", "Zimtwerk", "Nordfunk"),
        ("Zimtwerk is much faster than Nordfunk", "Zimtwerk", "Nordfunk"),
        ("Zimtwerk is worse than Nordfunk", "Nordfunk", "Zimtwerk"),
        ("Bin von Nordfunk zu Zimtwerk gewechselt.", "Zimtwerk", "Nordfunk"),
        ("I switched from Nordfunk to Zimtwerk.", "Zimtwerk", "Nordfunk"),
    ],
)
def test_each_side_gets_its_own(text: str, ahead: str, behind: str) -> None:
    assert of(text, behind) is Side.BEHIND
    assert of(text, ahead) in {Side.AHEAD, None}


@pytest.mark.parametrize(
    "text",
    ["Im Gegensatz zu Nordfunk klappt hier alles.", "Statt Nordfunk nehme ich Tee.", "Unlike Nordfunk, it works."],
)
def test_a_name_set_against_the_rest_is_opposed(text: str) -> None:
    assert of(text, "Nordfunk") is Side.OPPOSED


@pytest.mark.parametrize("text", ["Nordfunk ist gut.", "Als Nordfunk kam, war alles besser.", "I moved near Nordfunk."])
def test_without_a_comparison_there_is_no_side(text: str) -> None:
    assert of(text, "Nordfunk") is None


def test_a_hostile_text_costs_no_more_than_its_surroundings() -> None:
    text = "besser " * 70_000 + "Nordfunk" + " besser" * 70_000
    started = time.process_time()
    of(text, "Nordfunk")
    assert time.process_time() - started < 1
