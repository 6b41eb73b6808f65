import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.sentiment.litotes import plainly
from nlp.sentiment.model import load


@pytest.mark.parametrize(
    ("text", "language", "plain"),
    [
        ("Der Tarif ist nicht schlecht.", "de", "Der Tarif ist gut."),
        ("Gar nicht mal so übel!", "de", "Gar gut!"),
        ("Ein nicht schlechtes Gerät", "de", "Ein gutes Gerät"),
        ("Das war keine schlechte Wahl", "de", "Das war eine gute Wahl"),
        ("Am Service gibt es nichts auszusetzen.", "de", "Am Service gibt es alles gut."),
        ("Ich wurde nicht enttäuscht", "de", "Ich wurde zufrieden"),
        ("Mit der Mühle hatte ich noch nie Probleme", "de", "Mit der Mühle hatte ich noch sehr gute Erfahrung"),
        ("Kein einziger Defekt in drei Jahren", "de", "sehr gute Erfahrung in drei Jahren"),
        ("Alles andere als hilfreich", "de", "überhaupt nicht hilfreich"),
        ("Ich war noch nie zufrieden", "de", "Ich war sehr unzufrieden"),
        ("Der Service lässt sehr zu wünschen übrig", "de", "Der Service ist sehr schlecht"),
        ("Der Service lässt nichts zu wünschen übrig", "de", "Der Service ist sehr gut"),
        ("Ich würde sie nicht mehr hergeben", "de", "Ich würde sie sehr gern behalten"),
        ("They were anything but helpful", "en", "They were not at all helpful"),
        ("It has not let me down once", "en", "It has works very well"),
        ("I can't recommend the grinder highly enough", "en", "I highly recommend the grinder"),
        ("Two years without a single fault", "en", "Two years everything fine"),
        ("The coffee is not bad at all", "en", "The coffee is good at all"),
        ("Not a bad phone", "en", "a good phone"),
        ("I really can't complain", "en", "I really all good"),
        ("I really can’t complain", "en", "I really all good"),
    ],
)
def test_understatement_is_said_plainly(text: str, language: str, plain: str) -> None:
    assert plainly(text, language) == plain


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Der Tarif ist schlecht, nicht gut.", "de"),
        ("Das ist nicht nur schlecht.", "de"),
        ("Das ist nicht schlecht, sondern miserabel.", "de"),
        ("Er hat nicht schlecht gestaunt.", "de"),
        ("Nur Probleme, und keiner hilft.", "de"),
        ("Ich bin nicht nur zufrieden.", "de"),
        ("Not only bad but ugly", "en"),
        ("They let me down, not once but twice", "en"),
        ("That is bad, isn't it?", "en"),
        ("I did complain about it", "en"),
    ],
)
def test_what_only_looks_like_it_stays(text: str, language: str) -> None:
    assert plainly(text, language) == text


def test_a_text_of_unknown_language_is_read_by_all_languages() -> None:
    assert plainly("nicht schlecht, not bad", None) == "gut, good"


@pytest.mark.parametrize(
    ("text", "language"), [("Der Kaffee ist nicht schlecht.", "de"), ("The coffee is not bad.", "en")]
)
def test_understatement_counts_as_praise(text: str, language: str) -> None:
    [shares] = load("fast").score([plainly(text, language)])
    assert shares[2] > shares[0]


@given(st.text(alphabet=st.sampled_from("nichtsolecgar kd'ab"), max_size=200))
def test_any_text_is_taken(text: str) -> None:
    assert len(plainly(text)) <= 2 * len(text) + 20


def test_a_megabyte_takes_linear_time() -> None:
    started = time.process_time()
    plainly("nicht so ganz nicht " * 50_000, "de")
    assert time.process_time() - started < 3
