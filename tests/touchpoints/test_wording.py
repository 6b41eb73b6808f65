"""A copy holds the text with fewer words and its figures; what is told in the same words with other figures is none."""

import random
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchpoints.wording import FEWEST_WORDS, Wording, figures_of, wording_of

BEGINNING = (
    "Der Heizungsbauer Thermolin hat im dritten Quartal weniger Wärmepumpen verkauft, der Absatz brach um 38 Prozent "
    "auf 6100 Geräte ein. Vorstandschef Gisbert Ahlhorn machte die Verunsicherung der Kunden verantwortlich. "
)
MIDDLE = (
    "Thermolin beschäftigt rund 2700 Menschen, im Werk Höxter gilt seit September Kurzarbeit, Kündigungen schloss "
    "Ahlhorn bis Ende nächsten Jahres aus, die Gewerkschaft zeigte sich erleichtert und forderte neue Modelle. "
)
END = (
    "Bei Verbraucherschützern stehen die Geräte wegen langer Wartezeiten auf Ersatzteile in der Kritik, das Lager soll "
    "bis zum Frühjahr verdoppelt werden, hieß es, und 14 Betriebe kommen als Partner hinzu. "
)
NEWS = (BEGINNING, MIDDLE, END)
LOCAL = "In der Gießerei in Brakel arbeiten vierzig Leute für das Werk; dort ist man nach eigenen Angaben ausgelastet. "
ALERT = (
    "Schnäppchen des Tages: die Pfanne von Brutzelix für nur {} Euro statt {} Euro, ein Rabatt von {} Prozent und laut "
    "Preisvergleich der beste Preis seit langem, das Angebot gilt nur heute und solange der Vorrat reicht."
)


def is_copied(one: str, other: str) -> bool:
    first, second = wording_of(one), wording_of(other)
    assert first
    assert second
    assert first.is_copied(second) == second.is_copied(first)
    return first.is_copied(second)


@pytest.mark.parametrize(
    "printed",
    [
        "Paderborn (dpa) - " + "".join(NEWS),
        "".join(NEWS[:2]),
        "".join(NEWS[:1]),
        "Die Flaute am Bau trifft nun auch Ostwestfalen. " + "".join(NEWS[:2]),
        "".join(NEWS[:2]) + LOCAL,
        "".join(NEWS).replace("6100", "6.100").replace("brach um", "sank um"),
    ],
)
def test_what_papers_make_of_an_agencys_text_are_copies_of_it(printed: str) -> None:
    assert is_copied(printed, "".join(NEWS))


def test_the_same_words_with_other_figures_are_no_copy() -> None:
    alerts = [ALERT.format(*numbers) for numbers in ((19, 29, 34), (24, 49, 51), (39, 45, 13))]
    assert not any(is_copied(one, other) for one, other in combinations(alerts, 2))
    assert all(is_copied(each, "Heute neu: " + each) for each in alerts)


def test_one_corrected_figure_of_many_makes_no_other_text() -> None:
    assert is_copied("".join(NEWS), "".join(NEWS).replace("2700", "2800"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Schnelle Lieferung, Ware wie beschrieben, sehr gut verpackt, alles bestens, gerne jederzeit wieder.",
            "Sehr schnelle Lieferung, Ware wie beschrieben und sehr gut verpackt, alles bestens, gerne wieder.",
        ),
        (
            "Fast delivery, item exactly as described, well packaged, would definitely buy from this seller again.",
            "Fast delivery and item exactly as described. Well packaged. Would buy from this seller again, thank you.",
        ),
    ],
)
def test_praise_in_the_words_that_all_use_is_no_copy(one: str, other: str) -> None:
    assert not is_copied(one, other)


def test_a_text_that_takes_up_a_sentence_of_another_is_no_copy() -> None:
    own = (
        "Ich heize seit sechs Jahren mit einem Gerät aus Paderborn und kann die Klagen nicht verstehen. Als im Januar "
        "der Fühler ausfiel, kam am selben Tag jemand vorbei, der davon etwas verstand, die Rechnung war anständig. "
    )
    assert not is_copied(own + LOCAL + BEGINNING, "".join(NEWS))


def test_a_text_of_few_words_has_no_wording() -> None:
    assert wording_of("wort " * (FEWEST_WORDS - 1)) is None
    assert isinstance(wording_of("wort " * FEWEST_WORDS), Wording)


@pytest.mark.parametrize(
    ("one", "other"),
    [("340.000 Kunden", "340 000 Kunden"), ("340,000", "340\u202f000"), ("1,9", "1.9"), ("am 3. Mai", "3 Mai")],
)
def test_a_figure_is_the_same_however_it_is_written(one: str, other: str) -> None:
    assert figures_of(one) == figures_of(other) != frozenset()


def test_figures_that_are_different_are_told_apart() -> None:
    assert len(figures_of("3 von 14, 5.2, 5.3, 2026")) == 5
    assert figures_of("https://laden.example/?p=17 ohne Zahl") == frozenset()


def test_of_very_many_figures_the_same_are_kept() -> None:
    many = [str(number) for number in range(1000)]
    shuffled = random.Random(1).sample(many, len(many))
    assert figures_of(" und ".join(many)) == figures_of(" und ".join(shuffled))
    assert len(figures_of(" und ".join(many))) == 64


@given(st.text(max_size=300))
def test_any_text_with_a_wording_is_a_copy_of_itself(text: str) -> None:
    wording = wording_of(text)
    assert wording is None or wording.is_copied(wording)
