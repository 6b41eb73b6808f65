import pytest

from nlp.sentiment.tokens import MASK, tokens


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Toll!", ["toll", "!"]),
        ("Toooooll", ["toooll"]),
        ("😍😍", ["😍", "😍"]),
        ("@nordfunk https://nordfunk.test/a?b danke", ["@user", "danke"]),
        ("it&#39;s", ["it", "'", "s"]),
        ("it’s", ["it", "'", "s"]),
        (f"{MASK} ist gut", [MASK, "ist", "gut"]),
        ("gu\u00adt\u200b", ["gut"]),
        ("", []),
    ],
)
def test_a_text_is_tidied(text: str, expected: list[str]) -> None:
    assert tokens(text) == expected


def test_half_a_character_is_no_obstacle() -> None:
    assert tokens("gut \ud83d!")[0] == "gut"
