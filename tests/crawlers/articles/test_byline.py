"""Bylines hold names, and much that is none."""

import pytest

from crawlers.articles.byline import agencies_in, is_person, names_in


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
        ("Text: Ida Muster, Fotos: Kai Beispiel", ("Ida Muster",)),
        ("Text und Fotos: Ida Muster", ("Ida Muster",)),
        ("Ida Muster (Text) und Kai Beispiel (Fotos)", ("Ida Muster",)),
        ("Ida Muster (mit dpa)", ("Ida Muster",)),
        ("kab/dpa", ("kab",)),
        ("Von unserem Korrespondenten Kai Beispiel", ("Kai Beispiel",)),
        ("magazin von Ida Muster", ("Ida Muster",)),
        ("Heinrich von Beispiel", ("Heinrich von Beispiel",)),
        ("Posted by Kai Beispiel on March 3, 2024", ("Kai Beispiel",)),
        ("Kai Beispiel mit Material von Reuters", ("Kai Beispiel",)),
        ("Autorin/Autor Ida Muster", ("Ida Muster",)),
        ("Prof. Dr. med. Ida Muster, Fachärztin für Innere Medizin", ("Prof. Dr. med. Ida Muster",)),
        ("Blatt am Ort (www.blatt.example)", ()),
        ("waschbaer84", ("waschbaer84",)),
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


@pytest.mark.parametrize(
    "name", ["Ida Muster", "Karl-Theodor zu Beispiel", "Prof. Dr. med. Ida Muster", "KAI BEISPIEL", "Kai B. Probe"]
)
def test_names_of_persons_are_first_name_and_surname(name: str) -> None:
    assert is_person(name)


@pytest.mark.parametrize(
    "name", ["Redaktion Waschblatt", "Gear Team", "kab", "Lars", "Berlin nach Rom", "der Leyen kritisiert"]
)
def test_what_is_called_otherwise_is_nobody_s_full_name(name: str) -> None:
    assert not is_person(name)
