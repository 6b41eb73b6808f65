"""Contact data in texts: mail addresses, telephone numbers, bank accounts, profiles, street addresses, licence plates.

Every pattern is bounded, so that no text takes longer than its length deserves.
"""

from collections.abc import Iterator

from crawlers.conduct.bank_accounts import bank_accounts
from crawlers.conduct.mail_addresses import mail_addresses
from crawlers.conduct.masking import Span
from crawlers.conduct.profiles import IsWatched, profiles
from crawlers.conduct.street_addresses import street_addresses
from crawlers.conduct.telephone_numbers import telephone_numbers


def contact_data(text: str, is_watched: IsWatched) -> Iterator[Span]:
    """The contact data in a text, in no order; spans may overlap. `is_watched` tells whether a name is a brand's."""
    yield from mail_addresses(text)
    yield from profiles(text, is_watched)
    yield from bank_accounts(text)
    yield from telephone_numbers(text)
    yield from street_addresses(text, is_watched)
