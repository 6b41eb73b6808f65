"""First names where a word says that a person is meant."""

import pytest

from crawlers.conduct.named_persons import named_persons


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Hallo Petra, das hatte ich auch", "Petra"),
        ("Hallo Petra Danke für alles", "Petra"),
        ("Danke dir, Ingo. Läuft", "Ingo"),
        ("Mein Name ist Gerlinde Pohl und", "Gerlinde Pohl"),
        ("Unser Berater Thorsten Kühl hat", "Thorsten Kühl"),
        ("Bedient wurden wir von Sabrina, die", "Sabrina"),
        ("Wie Jürgen schon sagte, die", "Jürgen"),
        ("Kommentar von Heidi Kranz: Ich", "Heidi Kranz"),
        ("Hallo Bienchen82, hast du", "Bienchen82"),
        ("I'm Kelly from Ohio", "Kelly"),
    ],
)
def test_a_name_is_found(text: str, name: str) -> None:
    assert name in [text[start:end] for start, end in named_persons(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Hallo Leute, hallo Community, Hallo Kaffeefreunde!",
        "Danke Telefonanbieter, wieder nichts",
        "Mein Name ist Hase, ich weiß von nichts",
        "Wie Opa schon sagte, wer billig kauft",
        "Lieber ein Kabel mehr",
        "Ich bin Student in Berlin",
        "Der Mantel von Hugo sitzt",
    ],
)
def test_groups_idioms_and_things_are_nobody(text: str) -> None:
    assert not list(named_persons(text))
