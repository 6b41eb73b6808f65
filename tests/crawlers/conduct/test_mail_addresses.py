"""Mail addresses are found in their disguises, and what only looks like one stays."""

import pytest

from crawlers.conduct.mail_addresses import mail_addresses
from crawlers.conduct.masking import masked


@pytest.mark.parametrize(
    "address",
    [
        "ida.quast@example.org",
        "ida.quast＠example.org",
        "ida @ example . org",
        "ida\n@example.org",
        "ida punkt quast ät example punkt org",
        "ida(dot)quast(at)example(dot)org",
        "ida „at“ example.org",
        "ida.quast -at- example.org",
        "ida ät example org",
        "ida at gmx de",
        "ida_at_gmx.de",
    ],
)
def test_an_address_is_masked_whole(address: str) -> None:
    assert masked(f"Mail: {address}, danke", mail_addresses(f"Mail: {address}, danke")) == "Mail: [mail], danke"


@pytest.mark.parametrize(
    "text",
    [
        "Thanks @sid.m this fixed it.",
        "Birnen @ 2 Euro. Es war gut.",
        "at home and at work",
        "Was mir gefiel: der (a) Punkt.",
    ],
)
def test_what_is_none_stays(text: str) -> None:
    assert masked(text, mail_addresses(text)) == text
