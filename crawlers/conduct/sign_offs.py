"""Names under posts: after a greeting at the end of a line, and alone on the last line."""

import re
from collections.abc import Iterator
from functools import cache

from babel import Locale

from crawlers.conduct.first_names import is_first_name
from crawlers.conduct.marked import Marked, MarkedPatterns
from touchpoints.lexicon import zipf

_CAPITAL = r"(?:[A-ZÄÖÜ][\w'’-]{1,40}|[A-ZÄÖÜ]\.)"
_WORD = r"[^\W\d_][\w'’-]{0,40}"
_REST = r"[^\w\n(\[]{0,12}(?=\n|\Z)"
_GREETING = (
    r"(?:(?:m[fk]|gl|l|v|b|s)g|gr[üu](?:ß|ss)(?:e|en|le)?|gr[uü]e(?:ß|ss)(?:e|en)?|regards|cheers|greetings|sincerely"
    r"|(?:best )?wishes|xoxo|grü(?:ß|ss)t (?:euch|dich|sie|alle)|tsch(?:üss|üß|au)|bis (?:dann|bald))"
)
_MARKS = (
    *("mfg", "mkg", "glg", "lg", "vg", "bg", "sg", "gruß", "gruss", "grüß", "grüss", "gruess", "grueß", "regards"),
    *("cheers", "greetings", "sincerely", "best wishes", "wishes", "xoxo", "tschüss", "tschüß", "tschau"),
    *("bis dann", "bis bald"),
)
_FROM = (
    rf"(?:(?i:aus|from)\s(?:(?i:dem|der|den|the)\s)?+{_WORD}(?:[ -][A-ZÄÖÜ]\w{{1,20}})?(?!\w)[ ,.]{{0,2}}"
    rf"|(?i:vom|von der)\s{_WORD},\s)?"
)
_BELONGING = r"(?:(?i:von|vom|from|eure?r?|deine?|ihre?|yours?)\s(?:(?i:der|dem|die)\s)?)?"
_LED = rf"(?<!\w)(?i:{_GREETING})\b[ \t,.!:)–-]{{0,4}}{_FROM}\s{{0,4}}{_BELONGING}"
_SIGNED = MarkedPatterns(
    (
        Marked(
            _MARKS,
            re.compile(
                rf"{_LED}(?:(?P<name>{_CAPITAL}(?:[ ]{{1,2}}{_CAPITAL}){{0,2}}(?:\s(?:und|and|&|\+|u\.)\s{_CAPITAL})?)"
                rf"|(?P<lower>[a-zäöüß][\w-]{{1,20}})){_REST}"
            ),
            is_led=True,
        ),
        Marked(
            ("thanks", "thank you", "best", "danke", "love", "yours"),
            re.compile(
                rf"(?<!\w)(?i:thanks|thank you|all the best|best|danke|love|yours)[ ,.!]{{0,3}}\n\s{{0,2}}"
                rf"(?:(?P<name>{_CAPITAL}(?: {_CAPITAL})?)|(?P<lower>(?!)a)){_REST}"
            ),
        ),
    )
)
_ALONE = re.compile(
    rf"(?:\n\s{{0,3}}[-–~]{{0,2}}\s?|[,.!]\s(?:eure?r?|deine?)\s)"
    rf"(?P<name>{_CAPITAL}(?: {_CAPITAL})?)[^\w\n(\[]{{0,12}}\s{{0,20}}\Z"
)
_LONGEST_ALONE = 140
"""Characters from the end of a text: more than the pattern can hold."""
_NOBODY = re.compile(
    r".*(?:service|support|team|dienst|betreuung|redaktion|abteilung|crew|vertrieb|forum|gmbh|shop|verwaltung|leitung)\b"
    r"|(?:euch|dir|alle|allen|alles|an|und|ps|edit|danke|dank|zurück|nach|back|gesendet|sent|mal|zusammen"
    r"|re|hello|hi|hey|hallo|attachments?|posted)\b",
    re.IGNORECASE,
)
_MIDST = re.compile(r"[\w,] [A-Z]{2}")
_COMMON = 3.5
"""Zipf: one in 300,000 words. A lower-case word that is more common is no nickname."""


def sign_offs(text: str) -> Iterator[tuple[int, int]]:
    """Where the names stand of those who sign a text or a part of it."""
    for found in _SIGNED.finditer(text):
        group = "name" if found["name"] else "lower"
        if _is_signed(found[group], text[max(0, found.start() - 2) : found.start() + 2]):
            yield found.span(group)
    alone = _ALONE.search(text, max(0, len(text) - _LONGEST_ALONE))
    if alone and is_first_name(alone["name"].split(" ")[0]):
        yield alone.span("name")


@cache
def _countries() -> frozenset[str]:
    """'Grüße aus Trondheim, Norwegen'."""
    return frozenset(name.lower() for language in ("de", "en") for name in Locale(language).territories.values())


def _is_signed(name: str, begins: str) -> bool:
    """`begins` is what stands around the greeting's beginning: in the midst of a sentence 'LG' is also a brand."""
    if _NOBODY.match(name) or name.lower() in _countries():
        return False
    if is_first_name(re.split(r"\W", name, maxsplit=1)[0]):
        return True
    return not _MIDST.match(begins) and (not name.islower() or zipf(name) < _COMMON)
