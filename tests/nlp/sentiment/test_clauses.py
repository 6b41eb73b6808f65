import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.sentiment.clauses import clauses


def parts(text: str, language: str | None) -> list[str]:
    return [text[start:end].strip() for start, end in clauses(text, (0, len(text)), language)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Das Essen war gut, der Service war schlecht.", "de", ["Das Essen war gut,", "der Service war schlecht."]),
        ("Essen super, Service schlecht", "de", ["Essen super,", "Service schlecht"]),
        ("Der Tee ist lecker aber die Kanne tropft", "de", ["Der Tee ist lecker", "aber die Kanne tropft"]),
        (
            "Während Nordfunk super ist, ist Zimtwerk Mist.",
            "de",
            ["Während Nordfunk super ist,", "ist Zimtwerk Mist."],
        ),
        ("Die Tasse ist schön; der Henkel bricht", "de", ["Die Tasse ist schön;", "der Henkel bricht"]),
        ("The food was great but the staff was rude.", "en", ["The food was great", "but the staff was rude."]),
        ("The room is clean, the bed is hard", "en", ["The room is clean,", "the bed is hard"]),
        ("While the food is fine, the prices are not.", "en", ["While the food is fine,", "the prices are not."]),
    ],
)
def test_two_statements_fall_apart(text: str, language: str, expected: list[str]) -> None:
    assert parts(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Der Service war freundlich, schnell und gut.", "de"),
        ("Die Tasse, die ich bestellt habe, ist kaputt.", "de"),
        ("Ich mag den Tarif nicht, weil er teuer ist.", "de"),
        ("Nordfunk ist aber wirklich gut.", "de"),
        ("The staff was kind, fast and helpful.", "en"),
        ("I like the phone because it is light.", "en"),
    ],
)
def test_one_statement_stays_whole(text: str, language: str) -> None:
    assert parts(text, language) == [text]


def test_an_unknown_language_is_split_by_either_languages_words() -> None:
    assert parts("Das Netz ist gut but the app is bad", None) == ["Das Netz ist gut", "but the app is bad"]


@given(
    st.text(alphabet=st.sampled_from("der ist gut,aber;und X-:—"), max_size=120), st.sampled_from(["de", "en", None])
)
def test_clauses_cover_the_sentence_without_gaps(text: str, language: str | None) -> None:
    found = clauses(text, (0, len(text)), language)
    assert "".join(text[start:end] for start, end in found) == text


def test_a_sentence_of_a_megabyte_takes_linear_time() -> None:
    text = "gut, der Service ist nett und " * 33_000
    started = time.process_time()
    clauses(text, (0, len(text)), "de")
    assert time.process_time() - started < 10
