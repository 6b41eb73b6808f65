"""Who writes on a page is not named in what the others write there."""

import pytest

from crawlers.conduct.masking import masked
from crawlers.conduct.other_writers import OtherWriters

WRITERS = ("mahlgrad_manni", "zwirbelknecht", "Zwirbel", "Gast", "Sommer", "Ida", "Frieda Tulpenfeld", "Kranichfan")


@pytest.fixture
def writers() -> OtherWriters:
    return OtherWriters(WRITERS, is_watched=lambda name: name.startswith("Kranich"))


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("Der Rat von mahlgrad_manni war gut.", "Der Rat von [name] war gut."),
        ("Zwirbelknecht hat recht.", "[name] hat recht."),
        ("Danke an zwirbelknecht und Zwirbel!", "Danke an [name] und [name]!"),
        ("Laut Frieda Tulpenfeld: nein.", "Laut [name]: nein."),
    ],
)
def test_names_of_writers_are_masked(writers: OtherWriters, text: str, stored: str) -> None:
    assert masked(text, writers.spans(text)) == stored


@pytest.mark.parametrize(
    "text",
    [
        "Als Gast im Sommer.",
        "Idas Café",
        "Die Zwirbelei ist aus.",
        "Kranichfan bleibt.",
        "mahlgrad_manni2 ist neu.",
        "",
    ],
)
def test_common_words_parts_of_words_brands_and_the_shortest_stay(writers: OtherWriters, text: str) -> None:
    assert masked(text, writers.spans(text)) == text


def test_a_page_without_writers_is_left_as_it_is() -> None:
    assert not list(OtherWriters((), is_watched=bool).spans("Niemand schreibt."))
