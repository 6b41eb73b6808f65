"""A person, another part of a compound and another country's trade are not the brand, and the reasons say so."""

import pytest

from nlp.disambiguation.decide import mention_features
from nlp.disambiguation.evidence import Evidence, FieldEvidence
from nlp.disambiguation.features import Features
from nlp.disambiguation.rules import ruling, shift
from nlp.languages import languages
from touchpoints.names import NameIndex
from touchpoints.watchlist import Watchlist

WATCHLIST = Watchlist.model_validate(
    {
        "project": {"contact_url": "https://crawler.example/", "contact_mail": "crawler@brand.example"},
        "brands": [
            {
                "name": "Deutsche Stadttram",
                "aliases": ["Deutsche Stadttram", "Tram"],
                "ambiguous": ["Tram"],
                "context": ["Straßenbahn", "Haltestelle", "Fahrgast", "Linie"],
                "category": "public transport",
            },
            {"name": "Falter", "aliases": ["Falter"], "ambiguous": ["Falter"], "context": ["Wein", "Winzer"]},
        ],
    }
)
NAMES = NameIndex(WATCHLIST)


def seen(text: str) -> tuple[Evidence, Features]:
    hits = NAMES.find(text)
    hit = next(hit for hit in hits if hit.ambiguous)
    evidence = FieldEvidence(WATCHLIST, text, hits, None).of(hit)
    return evidence, mention_features(hit, text, WATCHLIST.brand(hit.brand), evidence, languages()["de"])


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Gestern sang Renate Tram im Chor.", "behind a given name"),
        ("Das Kind spielt mit der Holz-Tram im Garten.", "the last part of a compound"),
        ("Die portugiesische Tram ist gelb.", "behind the name of another country"),
    ],
)
def test_what_is_anothers_counts_against_the_brand(text: str, reason: str) -> None:
    evidence, found = seen(text)
    assert shift(evidence, found) <= -1.5
    assert list(ruling(evidence, found)) == [reason]


@pytest.mark.parametrize(
    "text",
    [
        "Die deutsche Tram hat wieder Verspätung.",
        "Heute fuhr die E-Tram zum ersten Mal.",
        "Der Tram-Chef tritt zurück.",
        "Ein portugiesischer Falter schmeckt mir nicht.",
    ],
)
def test_the_brands_own_country_a_single_letter_and_a_first_part_say_nothing(text: str) -> None:
    evidence, found = seen(text)
    assert shift(evidence, found) >= 0
    assert list(ruling(evidence, found)) == []


def test_an_unmistakable_name_nearby_speaks_for_the_brand() -> None:
    evidence, found = seen("Die Deutsche Stadttram baut. Auch die Tram nach Süden fällt aus.")
    assert shift(evidence, found) >= 2
    assert list(ruling(evidence, found)) == ["unmistakable name nearby"]
