"""Telephone numbers in texts: those that phonenumbers knows, those that a word announces, and those told in words."""

import re
from collections.abc import Iterator
from itertools import chain, pairwise

import ahocorasick_rs
from phonenumbers import Leniency, PhoneNumberMatch, PhoneNumberMatcher, PhoneNumberType, number_type

from crawlers.conduct.masking import Span

PHONE = "[phone]"

_SIX_DIGITS = re.compile(r"\d(?:[\s()./–-]{0,4}\d){5}")
_DATE = re.compile(
    r"(?:am |den |vom )?\(?\s?\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s{0,2}(?:\d{4}|\d{2})(?!\d)(?:\s{1,2}\d{1,2})?"
    r"|(?:19|20)\d\d[-/]\d\d(?:[-/]\d\d)?"
)
_AMOUNT = re.compile(r"\+?\d{1,3}(?:[.,]\d{3})+")
_QUAD = re.compile(r"\d{1,3}(?:\.\d{1,3}){2,3}")
_NUMBERED = re.compile(
    r"(?<!handy)(?<!handy-)(?<!telefon)(?<!telefon-)(?<!mobil)(?<!mobil-)(?<!ruf)(?<!tel)(?<!tel\.)(?<!fon)(?<!fax)"
    r"(?<!meine )(?<!my )(?<!tel )(?<!telefon )(?<!handy )"
    r"(?:bestell|kunden|auftrags?|rechnungs|artikel|sendungs|vertrags|ticket|serien|modell"
    r"|vorgangs|buchungs|order"
    r"|tracking|invoice|serial|model|part|item|article|isbn|ean|pzn|asin|wkn|\b(?:nr|no|art))[\w.-]{0,12}[\s:#.]{0,3}$",
    re.IGNORECASE,
)
_IN_URL = re.compile(r"(?:https?://|www\.)\S{0,200}\Z")
_BEFORE, _LONGEST_URL = 30, 210
_REST = re.compile(r"(?:[ -]\d{3,6}){1,2}(?![\d.,:/])")
"""What a foreign number has beyond the length of a German one."""
_TRIES = 10_000
_SHORTEST_BARE = 8
"""Digits of a number that nothing announces; what is shorter is a model's more often than a person's."""
_DIALLED = re.compile(r"0|[+＋]\s?\(?\d{2}")
_PUBLIC = frozenset((PhoneNumberType.TOLL_FREE, PhoneNumberType.SHARED_COST, PhoneNumberType.PREMIUM_RATE))
_PUBLIC_BEGINS = ("0800", "0180", "0900", "0137", "1800", "1888", "1877", "1866")
"""Numbers that companies alone have: a hotline is nobody's contact data."""

_ANNOUNCE = (
    r"(?:\b(?:tel|fon|mob)\b\.?|telefon|telephone|\bphone|handy|mobil(?:e|funk)?\b|festnetz|natel|rufnummer"
    r"|whats ?app|\bwa\b|\bsms\b"
    r"|\bfax|(?<!kontakt)\bsignal\b|anruf|\bruf\w{0,2} (?:mich |uns )?an|erreich\w{0,3}|durchwahl"
    r"|\b(?:call|text|ring|reach) (?:me|us)|my (?:cell|number)|meine (?:nr|nummer))"
)
_ANNOUNCED = re.compile(
    rf"{_ANNOUNCE}[^\d\n+(]{{0,25}}(?P<number>[+＋]?\(?\d(?:[\s()./–-]{{0,3}}\d){{5,14}})(?!\d|[,.]\d|\s?[%€])",
    re.IGNORECASE,
)
_MAY_BE_DIALLED = re.compile(r"[+(]?0|[+＋]|\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}$")
_AMERICAN = re.compile(r"(?<![\w(])\(\d{3}\) ?\d{3}[-.]\d{4}(?![\w-])")

_DIGIT_WORDS = (
    *("null", "eins", "zwei", "zwo", "drei", "vier", "fünf", "fuenf", "sechs", "sieben", "acht", "neun"),
    *("zero", "oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
)
_DIGIT_WORD = "|".join(_DIGIT_WORDS)
_TOLD_IN_WORDS = re.compile(
    rf"(?<!\w)\+?(?:(?:{_DIGIT_WORD}|doppel|double|\d{{1,15}}+)[\s,./–-]{{0,3}}+){{3,30}}+", re.IGNORECASE
)
_A_DIGIT_WORD = re.compile(_DIGIT_WORD, re.IGNORECASE)
_FIND_DIGIT_WORDS = ahocorasick_rs.AhoCorasick(list(_DIGIT_WORDS)).find_matches_as_indexes
_LEAST_DIGITS, _LEAST_WORDS, _FARTHEST = 7, 2, 3


def telephone_numbers(text: str) -> Iterator[Span]:
    """The telephone numbers in a text, in no order; spans may overlap."""
    # The search for telephone numbers is the dear part, and most digits are dates.
    if _SIX_DIGITS.search(text) and _SIX_DIGITS.search(_DATE.sub("x", text)):
        yield from _dialled(text)
        yield from _announced(text)
        yield from (Span(*found.span(), PHONE) for found in _AMERICAN.finditer(text))
    yield from _in_words(text)


def _dialled(text: str) -> Iterator[Span]:
    """Numbers that can be dialled in Germany or that name their country, and are nothing else.

    After a plus the length alone decides: a range that is not handed out yet, or a slip, still leads to a person.
    """
    at_home = PhoneNumberMatcher(text, "DE", leniency=Leniency.VALID, max_tries=_TRIES)
    abroad = PhoneNumberMatcher(text, None, leniency=Leniency.POSSIBLE, max_tries=_TRIES)
    for found in chain(at_home, abroad if "+" in text or "＋" in text else ()):
        if _is_persons(found) and not _is_else(text, found.start, found.raw_string):
            rest = _REST.match(text, found.end)
            yield Span(found.start, rest.end() if rest else found.end, PHONE)


def _is_persons(found: PhoneNumberMatch) -> bool:
    digits = sum(sign.isdigit() for sign in found.raw_string)
    is_dialled = digits >= _SHORTEST_BARE and _DIALLED.match(found.raw_string.lstrip("( "))
    return bool(is_dialled) and number_type(found.number) not in _PUBLIC


def _announced(text: str) -> Iterator[Span]:
    """Numbers of any country after a word like 'Tel.' or 'call me'."""
    for found in _ANNOUNCED.finditer(text):
        number, start = found["number"], found.start("number")
        if _MAY_BE_DIALLED.match(number) and not _is_public(number) and not _is_else(text, start, number):
            yield Span(*found.span("number"), PHONE)


def _is_public(number: str) -> bool:
    return re.sub(r"\D", "", number).startswith(_PUBLIC_BEGINS)


def _is_else(text: str, start: int, number: str) -> bool:
    """Dates, amounts, network addresses, and what a word before calls another number."""
    if any(kind.fullmatch(number.strip()) for kind in (_DATE, _AMOUNT, _QUAD)):
        return True
    before = text[max(0, start - _LONGEST_URL) : start]
    return (
        before.endswith("#")
        or bool(_IN_URL.search(before))
        or bool(_NUMBERED.search(text[max(0, start - _BEFORE) : start]))
    )


def _in_words(text: str) -> Iterator[Span]:
    if not _has_neighbours(text):
        return
    for found in _TOLD_IN_WORDS.finditer(text):
        words = _A_DIGIT_WORD.findall(found[0])
        digits = len(words) + sum(sign.isdigit() for sign in found[0])
        if len(words) >= _LEAST_WORDS and digits >= _LEAST_DIGITS:
            yield Span(found.start(), found.start() + len(found[0].rstrip(" ,./–-\n\t")), PHONE)


def _has_neighbours(text: str) -> bool:
    """Whether two digits told in words stand side by side."""
    places = _FIND_DIGIT_WORDS(text.lower())
    return any(start - end <= _FARTHEST for (_, _, end), (_, start, _) in pairwise(places))
