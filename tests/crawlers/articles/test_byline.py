"""Bylines hold names, and much that is none."""

import pytest

from crawlers.articles.byline import agencies_in, names_in


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Von Kai Beispiel", ("Kai Beispiel",)),
        ("By Ida Muster and Tom Sample", ("Ida Muster", "Tom Sample")),
        ("Ida Muster, Kai Beispiel und Uwe Probe", ("Ida Muster", "Kai Beispiel", "Uwe Probe")),
        ("Kai Beispiel, dpa", ("Kai Beispiel",)),
        ("Lizzie Sample, MS, RDN", ("Lizzie Sample",)),
        ("Anna K.", ("Anna K.",)),
        ("Ein Kommentar von Dr. Ida Muster", ("Dr. Ida Muster",)),
        ("Ida Muster (Berlin)", ("Ida Muster",)),
        ("Jörn Probe am 12.3.2024", ("Jörn Probe",)),
        ("Ida Muster, Redakteurin", ("Ida Muster",)),
        ("Kai Beispiel Senior Editor", ("Kai Beispiel",)),
        ("Interview: Kai Beispiel Foto: Ida Muster", ("Kai Beispiel",)),
        ("https://social.example/blatt", ()),
        ("12:20pm Jan 7", ()),
        ("admin", ()),
        ("", ()),
    ],
)
def test_names_in_a_byline(line: str, names: tuple[str, ...]) -> None:
    assert names_in([line]) == names


@pytest.mark.parametrize(("line", "agency"), [("dpa/AFP", "dpa"), ("The Associated Press", "AP"), ("sda", "SDA")])
def test_agencies_are_known_by_any_of_their_names(line: str, agency: str) -> None:
    assert agency in agencies_in([line])
