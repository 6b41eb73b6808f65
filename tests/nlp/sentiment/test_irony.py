import pytest

from nlp.sentiment.irony import Irony, irony


@pytest.mark.parametrize("text", ["Super pünktlich heute /s", "Toll gemacht #ironie", "Danke! *Ironie*", "Ironie off"])
def test_open_marks_are_plain(text: str) -> None:
    assert irony(text) is Irony.PLAIN


@pytest.mark.parametrize(
    "text", ["Na toll, wieder kein Netz", "ja klar", 'Der "Service" dort', "yeah right", "Danke für nichts"]
)
def test_winks_are_hints(text: str) -> None:
    assert irony(text) is Irony.HINT


@pytest.mark.parametrize("text", ["Der Service war toll", "20 km/h", "Danke für alles", "https://zimtwerk.test/s/1"])
def test_plain_words_are_not_ironic(text: str) -> None:
    assert irony(text) is None
