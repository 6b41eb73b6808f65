"""A test's verdict is a number that its words make one; what readers gave and what was measured is none."""

import pytest

from crawlers.articles.verdict import verdict_in


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
        "★★★★☆",
    ],
)
def test_what_is_no_verdict_is_read_as_none(text: str) -> None:
    assert verdict_in(text) is None
