"""Street addresses and licence plates: dates, measures, roads and brands stay."""

import pytest

from crawlers.conduct.masking import masked
from crawlers.conduct.street_addresses import street_addresses


def stored(text: str) -> str:
    return masked(text, street_addresses(text, lambda name: "Nordwerk" in name))


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Ich wohne in der Lindenstr. 12, 10969 Berlin und", "Ich wohne in der [address] und"),
        ("ich wohn kastanienstr 9 im hof", "ich wohn [address] im hof"),
        ("Wir sind Kaiserallee 19/3, 1070 Wien zuhause", "Wir sind [address] zuhause"),
        ("Tannenweg 18 in 38640 Goslar", "[address]"),
        ("12345 Musterstadt, Gartenweg 5", "[address]"),
        ("Bote stand am Mozartring 33, so", "Bote stand am [address], so"),
        ("Postfach 1205, 28195 Bremen", "[address]"),
        ("An: Ulrike Sommer, Dorfplatz 1, 83708 Kreuth", "An: [address]"),
        ("Nordwerk Hauptstr. 5, 80335 München", "Nordwerk [address]"),
        ("at 14 Orchard Lane, Leeds LS1 4AP and", "at [address] and"),
        ("Der Wagen (B-XY 1234) stand da", "Der Wagen ([plate]) stand da"),
        ("kennzeichen HH-ZZ 99E", "kennzeichen [plate]"),
    ],
)
def test_addresses_are_masked(text: str, left: str) -> None:
    assert stored(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "ErnestQ\nOctober 30, 2025\n\nYeah",
        "Umleitung über die Bundesstraße 7",
        "Straße 3 km gesperrt",
        "Ich wohne in Hamburg und pendle.",
        "Platz 3 von 10, Stellplatz 12",
        "Modell B-XY 1234 kostet 20 Euro",
        "Habe Kiste 3, 12345 Stück",
    ],
)
def test_what_is_none_stays(text: str) -> None:
    assert stored(text) == text
