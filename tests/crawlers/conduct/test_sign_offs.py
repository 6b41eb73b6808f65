"""Names under posts."""

import pytest

from crawlers.conduct.sign_offs import sign_offs


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Gut.\nmfg heinz", ["heinz"]),
        ("Gut.\nGruß\nWolle 😉", ["Wolle"]),
        ("LG Ole\n\nP.S. 49 Euro", ["Ole"]),
        ("Beste Grüße aus Hamburg\nJens", ["Jens"]),
        ("Herzliche Grüße von Marlies und Horst", ["Marlies und Horst"]),
        ("Freundliche Grüsse\nR. Ammann", ["R. Ammann"]),
        ("Thanks,\nDeborah K.", ["Deborah K."]),
        ("Das war es.\nUwe", ["Uwe"]),
    ],
)
def test_who_signs_is_found(text: str, names: list[str]) -> None:
    assert list(dict.fromkeys(text[start:end] for start, end in sign_offs(text))) == names


@pytest.mark.parametrize(
    "text",
    [
        "Gruß aus dem Norden",
        "Grüße aus Trondheim, Norwegen.",
        "Mit freundlichen Grüßen\nIhr Kundenservice",
        "I really like the LG Gram.",
        "Grüße und schönen Abend noch",
        "Das war es.\nKaffee",
    ],
)
def test_places_departments_and_brands_sign_nothing(text: str) -> None:
    assert not list(sign_offs(text))
