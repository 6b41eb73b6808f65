"""Bank accounts and cards: what has the right check digits, or stands after 'Konto'."""

import pytest

from crawlers.conduct.bank_accounts import bank_accounts
from crawlers.conduct.masking import masked


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("auf AT61 1904 3002 3457 3201 gehen", "auf [account] gehen"),
        ("iban: de89 3704 0044 0532 0130 00", "iban: [account]"),
        ("Kto.-Nr. 53 20 130, BLZ 370 400 44", "Kto.-Nr. [account], BLZ [account]"),
        ("mein Konto bei der Volksbank ist 4410 2288 17", "mein Konto bei der Volksbank ist [account]"),
        ("my card 4111 1111 1111 1111", "my card [account]"),
    ],
)
def test_accounts_are_masked(text: str, stored: str) -> None:
    assert masked(text, bank_accounts(text)) == stored


@pytest.mark.parametrize(
    "text", ["DE89 3704 0044 0532 0130 01", "4111 1111 1111 1112", "Mein Konto seit 2019.", "NW12 1234 5678 Filter"]
)
def test_what_is_none_stays(text: str) -> None:
    assert masked(text, bank_accounts(text)) == text
