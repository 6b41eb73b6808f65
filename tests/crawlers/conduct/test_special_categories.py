"""Special categories: told of oneself or one's family, and no figure of speech."""

import pytest

from crawlers.conduct.special_categories import WITHHELD, without_special_categories


@pytest.mark.parametrize(
    "sentence",
    [
        "Bin im 5. Monat schwanger.",
        "Mein Sohn hat ADHS und kann nicht sitzen.",
        "Bei meiner Tochter wurde Zöliakie festgestellt.",
        "wegen meiner Depression nehme ich Tabletten.",
        "Ich bin auf Cortison.",
        "Wir sind katholisch.",
        "Bin SPD-Mitglied.",
        "Ich bin Schwarzer und wurde kontrolliert.",
        "I have MS and the handle is stiff.",
        "As a wheelchair user I could not get in.",
        "My daughter is autistic.",
    ],
)
def test_the_sentence_is_withheld_and_the_next_one_stays(sentence: str) -> None:
    assert without_special_categories(f"{sentence} Das Gerät ist gut.") == f"{WITHHELD} Das Gerät ist gut."


@pytest.mark.parametrize(
    "sentence",
    [
        "Ich habe einen Herzinfarkt bekommen, als ich die Rechnung sah.",
        "I almost had a heart attack!",
        "Ich wähle immer die grüne Taste.",
        "After having Jude I was tired.",
        "I had MS Word open.",
        "Bin gespannt, ob die katholische Kirche sich ändert.",
        "Ich habe die Behinderung durch die Baustelle satt.",
        "Mein Fingerabdruck wird nicht erkannt.",
        "My laptop had a stroke.",
    ],
)
def test_figures_of_speech_and_things_pass(sentence: str) -> None:
    assert without_special_categories(sentence) == sentence
