"""Contact data in texts: mail addresses however they are disguised, telephone numbers, bank accounts, profiles.

Every pattern is bounded, so that no text takes longer than its length deserves.
"""

import re
from collections.abc import Iterator
from itertools import chain

from phonenumbers import Leniency, PhoneNumberMatcher
from stdnum import iban

from crawlers.conduct.masking import Span

MAIL, PHONE, ACCOUNT, PROFILE = "[mail]", "[phone]", "[account]", "[profile]"

_LOCAL = r"[\w.+%-]{1,64}"
_LABEL = r"[\w-]{1,63}"
_OPEN, _CLOSE = r"\s{0,2}[(\[{<*_]\s?", r"\s?[)\]}>*_]\s{0,2}"
_SPELT_AT = r"[(\[{<*_]\s?(?:at|ät|a|@|affe|klammeraffe)\s?[)\]}>*_]"
_AT = rf"\s{{0,2}}{_SPELT_AT}\s{{0,2}}"
_SPELT_DOT = r"\s(?:dot|punkt)\s"
_DOT = rf"(?:\.|{_OPEN}(?:dot|punkt|\.){_CLOSE}|{_SPELT_DOT})"
# Each row: signs one of which every such address holds, what it holds, which is quickly looked for, and the address.
_MAILS = tuple(
    (signs, re.compile(mark, re.IGNORECASE), re.compile(pattern, re.IGNORECASE))
    for signs, mark, pattern in (
        ("@", "@", rf"{_LOCAL}\s?@\s?{_LABEL}(?:\.{_LABEL}){{1,5}}"),
        ("@", "@", rf"{_LOCAL}\s?@\s?{_LABEL}(?:{_DOT}{_LABEL}){{1,4}}"),
        ("([{<*_", _SPELT_AT, rf"{_LOCAL}{_AT}{_LABEL}(?:{_DOT}{_LABEL}){{1,4}}"),
        (("dot", "punkt"), _SPELT_DOT, rf"{_LOCAL}\s(?:at|ät)\s{_LABEL}(?:{_SPELT_DOT}{_LABEL}){{1,4}}"),
    )
)

_ACCOUNT_BEGINS = re.compile(r"[A-Z]{2}[ -]?\d{2}")
_ACCOUNT = re.compile(
    r"(?<![A-Za-z0-9])[A-Z]{2}[ -]?\d{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,4})?(?![A-Za-z0-9])"
)

_SIX_DIGITS = re.compile(r"\d(?:[\s()./–-]{0,4}\d){5}")
_DATE = re.compile(r"\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}|(?:19|20)\d\d[-/]\d\d(?:[-/]\d\d)?")
_AMOUNT = re.compile(r"\+?\d{1,3}(?:[.,]\d{3})+")
_NUMBERED = re.compile(
    r"(?:bestell|kunden|auftrags?|rechnungs|artikel|sendungs|vertrags|ticket|serien|modell|vorgangs|buchungs|order"
    r"|tracking|invoice|serial|model|part|item|article|isbn|ean|pzn|asin|wkn|nr|no|art)[\w.-]{0,12}[\s:#.]{0,3}$",
    re.IGNORECASE,
)
_BEFORE = 30
_TRIES = 10_000

_PROFILE_HOST = re.compile(r"\.(?:com|net|me|app)/", re.IGNORECASE)
_PROFILE = re.compile(
    r"(?:https?://)?(?:[\w-]{1,30}\.)?(?:"
    r"(?:facebook|fb|instagram|tiktok|twitter|x|threads|pinterest|snapchat)\.(?:com|net)/(?:profile\.php\?id=|add/|@)?[\w.-]{2,60}"
    r"|(?:t|wa|telegram)\.me/\+?[\w.-]{2,60}|(?:linkedin|xing)\.com/(?:in|profile)/[\w.%-]{2,80}"
    r"|(?:reddit\.com)/(?:u|user)/[\w-]{2,40}|bsky\.app/profile/[\w.-]{2,80})",
    re.IGNORECASE,
)


def contact_data(text: str) -> Iterator[Span]:
    """The contact data in a text, in no order; spans may overlap."""
    lower = text.lower()
    for signs, mark, pattern in _MAILS:
        if any(sign in lower for sign in signs) and mark.search(text):
            yield from (Span(*found.span(), MAIL) for found in pattern.finditer(text))
    if "/" in text and _PROFILE_HOST.search(text):
        yield from (Span(*found.span(), PROFILE) for found in _PROFILE.finditer(text))
    if _ACCOUNT_BEGINS.search(text):
        yield from (Span(*found.span(), ACCOUNT) for found in _ACCOUNT.finditer(text) if iban.is_valid(found[0]))
    # The search for telephone numbers is the dear part, and most digits are dates.
    if _SIX_DIGITS.search(text) and _SIX_DIGITS.search(_DATE.sub("x", text)):
        yield from _phones(text)


def _phones(text: str) -> Iterator[Span]:
    """Numbers that can be dialled in Germany or that name their country, and are nothing else.

    After a plus the length alone decides: a range that is not handed out yet, or a slip, still leads to a person.
    """
    dialled = PhoneNumberMatcher(text, "DE", leniency=Leniency.VALID, max_tries=_TRIES)
    abroad = PhoneNumberMatcher(text, None, leniency=Leniency.POSSIBLE, max_tries=_TRIES)
    for found in chain(dialled, abroad if "+" in text or "＋" in text else ()):
        before = text[max(0, found.start - _BEFORE) : found.start]
        is_else = _DATE.fullmatch(found.raw_string) or _AMOUNT.fullmatch(found.raw_string)
        if not is_else and not _NUMBERED.search(before):
            yield Span(found.start, found.end, PHONE)
