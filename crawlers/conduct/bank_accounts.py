"""Bank accounts and payment cards in texts."""

import re
from collections.abc import Iterator

from stdnum import iban, luhn

from crawlers.conduct.marked import Marked, MarkedPatterns
from crawlers.conduct.masking import Span

ACCOUNT = "[account]"

_MAY_BE_IBAN = re.compile(r"\d\d[ -]?[A-Za-z\d]{4}[ -]?[A-Za-z\d]{4}")
_MAY_BE_CARD = re.compile(r"\d{4}[ -]\d{4}")
_IBAN = re.compile(
    r"(?<![A-Za-z0-9])[A-Z]{2}[ -]?\d{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,4})?(?![A-Za-z0-9])", re.IGNORECASE
)
_BLANK = re.compile(r"[ -]")
_ANNOUNCED = Marked(
    ("konto", "kto", "bankleitzahl", "blz", "sort code", "account"),
    re.compile(
        r"(?<!\w)(?:konto(?:nummer|-?nr)?|kto\.?(?:-?nr)?|bankleitzahl|blz|sort code|account (?:number"
        r"|no))\b[.:\s]{0,3}"
        r"(?:[^\d\n]{0,30}?(?=\d(?:[ -]?\d){7}))?(?P<number>\d(?:[ -]?\d){4,11})(?!\d)",
        re.IGNORECASE,
    ),
    is_led=True,
)
_ACCOUNTS = MarkedPatterns((_ANNOUNCED,))
_CARD = re.compile(r"(?<![\d-])[3-6]\d{3}(?P<blank>[ -])\d{4}(?P=blank)\d{4}(?P=blank)\d{4}(?![\d-])")


def bank_accounts(text: str) -> Iterator[Span]:
    """The accounts in a text, in no order; spans may overlap."""
    if _MAY_BE_IBAN.search(text):
        yield from _ibans(text)
    yield from (Span(*found.span("number"), ACCOUNT) for found in _ACCOUNTS.finditer(text))
    if _MAY_BE_CARD.search(text):
        yield from (Span(*found.span(), ACCOUNT) for found in _CARD.finditer(text) if luhn.is_valid(_digits(found[0])))


def _ibans(text: str) -> Iterator[Span]:
    """The pattern may take words that follow ('gehen'), so that it is also tried without them."""
    for found in _IBAN.finditer(text):
        for end in (len(found[0]), *(blank.start() for blank in reversed(list(_BLANK.finditer(found[0]))))):
            if iban.is_valid(found[0][:end]):
                yield Span(found.start(), found.start() + end, ACCOUNT)
                break


def _digits(number: str) -> str:
    return "".join(filter(str.isdigit, number))
