"""A test's verdict is a number that its words make one; what readers gave and what was measured is none."""

import pytest

from crawlers.articles.stated_verdict import GRADES, verdict_in


@pytest.mark.parametrize(
    ("text", "value", "best"),
    [
        ("Testurteil: gut (1,8)", 1.8, 1),
        ("Gesamturteil GUT 2,1", 2.1, 1),
        ("Gesamtergebnis: 2,0 (GUT)", 2.0, 1),
        ("sehr gut – 1,3", 1.3, 1),
        ("Endnote: 1,5", 1.5, 1),
        ("Preis/Leistung: gut (2,0). Gesamturteil: sehr gut (1,4)", 1.4, 1),
        ("Unsere Wertung: 4,5 von 5", 4.5, 5),
        ("Die Zephira bekommt 4,5 von 5 Sternen", 4.5, 5),
        ("Gesamteindruck: 4 / 5", 4, 5),
        ("Fazit: 8,5 von 10 Punkten", 8.5, 10),
        ("Score: 8/10", 8, 10),
        ("Testergebnis: 87 %", 87, 100),
        ("87 Prozent in der Gesamtwertung", 87, 100),
        ("Bewertung: ★★★★☆", 4, 5),
        ("Testnote der Redaktion 1,8 gut", 1.8, 1),
        ("Gesamtnote: 2+", 1.7, 1),
        ("Gesamtnote: 2", 2, 1),
        ("Gesamtnote: 5,4 (gut)", 5.4, 6),
        ("Gesamturteil: sehr gut (443 von 500 Punkten)", 443, 500),
        ("Gesamtwertung: 612 von 1000 Punkten", 612, 1000),
        ("Das Urteil: gut (72 %)", 72, 100),
        ("92 % Gesamtergebnis: sehr gut", 92, 100),
        ("Wertung 85 Zum Händler", 85, 100),
        ("Qualitätsurteil gut (2,1) Kochen sehr gut (1,3) Handhabung befriedigend (2,8)", 2.1, 1),
    ],
)
def test_a_verdict_is_read_on_its_own_scale(text: str, value: float, best: float) -> None:
    rating = verdict_in(text)
    assert rating is not None
    assert (rating.value, rating.best) == (value, best)


@pytest.mark.parametrize(
    "text",
    [
        "Der Akku hält 8 von 10 Stunden",
        "3 von 5 Geräten fielen durch",
        "80 % günstiger als die Vorgängerin",
        "Sie ist gut 2,1 Kilo schwer",
        "Amazon: 4,5 von 5 Sternen",
        "Leser geben ihr 4 von 5 Sternen",
        "Testsieger",
        "Fazit: Gut gemacht, aber laut",
        "Das Ergebnis gut zu heißen fällt schwer",
        "Kundenurteil laut Leser-Note: gut",
        "★★★★☆",
        "Die Wertung 85 teilnehmender Haushalte",
        "Er liegt 60 von 500 Punkten zurück",
    ],
)
def test_what_is_no_verdict_is_read_as_none(text: str) -> None:
    assert verdict_in(text) is None


@pytest.mark.parametrize("grade", GRADES)
@pytest.mark.parametrize(
    "verdict",
    ["Testurteil: {}", "Note: {}.", "mit der Gesamtnote „{}“ ab", "Das Urteil lautet {}!", "Prädikat {}\nFazit"],
)
def test_a_verdict_in_words_is_the_grade_that_they_name(verdict: str, grade: str) -> None:
    for written in (grade, grade.title(), grade.upper()):
        rating = verdict_in(verdict.format(written))
        assert rating is not None
        assert (rating.value, rating.best, rating.worst) == (GRADES[grade], 1, 6)


@pytest.mark.parametrize(
    ("texts", "value"),
    [
        (("Testurteil: gut", "Gesamtnote: 1,8"), 1.8),
        (("Testurteil: gut. Bedienung: Note: ausreichend.",), 2),
        (("Note: gut. Note: befriedigend.",), 3),
    ],
)
def test_a_number_beats_words_wherever_it_stands_and_the_whole_test_its_parts(
    texts: tuple[str, ...], value: float
) -> None:
    rating = verdict_in(*texts)
    assert rating is not None
    assert rating.value == value
