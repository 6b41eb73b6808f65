"""Telephone numbers: dialled, announced and told in words; dates, models and hotlines are none."""

import pytest

from crawlers.conduct.masking import masked
from crawlers.conduct.telephone_numbers import telephone_numbers


@pytest.mark.parametrize(
    "text",
    [
        "Handynr. {0 174 / 9 46 43 08}",
        "WhatsApp unter {+49 176 040 690 55}",
        "In Wien erreichst mich unter {01/555 01 23}",
        "text me at {212.555.0199}",
        "US here, {(212) 555-0142}",
        "ring me: {020 7946 0123}, evenings only",
        "Mobil: {null eins sieben eins drei neun zwei null null eins zwei}",
        "unter {null176 04069 zwei drei} bitte",
    ],
)
def test_a_number_is_masked_whole(text: str) -> None:
    plain = text.replace("{", "").replace("}", "")
    secret = text[text.rindex("{") + 1 : text.rindex("}")]
    left = masked(plain, telephone_numbers(plain))
    assert "[phone]" in left
    assert secret not in left[left.index("[phone]") :]
    assert not any(digit.isdigit() for digit in left[left.rindex("[phone]") :])


@pytest.mark.parametrize(
    "text",
    [
        "Die Hotline 0800 1234567 und die 01805 012345 sind Firmen.",
        "Der Router hat 169.254.12.0, das Netz 192.168.178.1.",
        "Termin 09.08 . 2013 und 02.10.2017 19:30 Uhr",
        "Beitrag #1683255, Modell 338305, Baureihe + 628 585-2",
        "Der Filter passt in die 0815-200.",
        "eins zwei drei, fertig; zwei drei Wochen später",
        "https://bilder.example/v/t31.0-8/27709656",
    ],
)
def test_what_is_none_stays(text: str) -> None:
    assert masked(text, telephone_numbers(text)) == text
