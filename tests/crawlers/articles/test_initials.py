"""Initials at a text's end are signatures only where they can be nothing else."""

import pytest

from crawlers.articles.initials import initials_in


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("Sie wäscht leise. (kab)", ("kab",)),
        ("Sie wäscht leise. (kab/dpa)", ("kab",)),
        ("Sie wäscht leise.\n\nkab, imu; Foto: Archiv", ("kab", "imu")),
        ("Sie wäscht leise. (dpa)", ()),
        ("Sie wäscht leise. (red)", ()),
        ("Sie wäscht leise (siehe Bild)", ()),
        ("Sie wäscht leise.\n\nMehr dazu", ()),
        ("Es kostet 300 Euro (im Netz)", ()),
        ("", ()),
    ],
)
def test_initials_at_the_end(text: str, signs: tuple[str, ...]) -> None:
    assert initials_in(text) == signs
