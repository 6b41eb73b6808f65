"""Where somebody lives: street and number, in German and English, with what follows them; and licence plates.

A street alone, a town alone and a road's number ('Bundesstraße 7') say nothing of anybody.
"""

import re
from collections.abc import Callable, Iterator

from crawlers.conduct.first_names import is_first_name
from crawlers.conduct.marked import Marked, MarkedPatterns
from crawlers.conduct.masking import Span

ADDRESS, PLATE = "[address]", "[plate]"

_CAPITAL = r"[A-ZÄÖÜ][\w.'’-]{1,30}"
_NUMBER = r"\d{1,3}(?:\s?[a-hA-H]\b)?(?:\s?[-/]\s?\d{1,3}\b)?(?![\d,.]\d|\d)"
_NO_MEASURE = (
    r"(?!\s{0,2}(?:%|°|€|\$|(?:km|m|cm|mm|kg|kmh|x|uhr|euro|eur|mal|jahre?n?|tagen?|stunden?|minuten|meter|stück"
    r"|spuren"
    r"|prozent|stern\w{0,2}|punkte\w{0,2}|liter|watt|volt|std|min|h)\b))"
)
_NO_TOWN = (
    r"(?!(?:Stück|Euro|EUR|Mal|Kilometer|Meter|Watt|Jahre|Kunden|Menschen|Teile|Seiten|Punkte|Uhr|Mio|Einwohner)\b)"
)
_TOWN = (
    rf"(?:(?:D|DE|A|AT|CH)-)?(?!(?:19|20)\d\d\s)\d{{4,5}}\s{{1,2}}{_NO_TOWN}"
    r"(?:(?:Bad|Neu|Alt|Sankt|St\.|Groß|Klein|Markt|Schwäbisch|Burg|Königs)\s)?[A-ZÄÖÜ][a-zäöüß][\w-]{1,30}"
    r"(?:\s(?:am|an der|bei|im|in der|ob der|vor der)\s[A-ZÄÖÜ][a-zäöüß]{2,20})?"
)
_NO_MONTH = (
    r"(?!(?:Jan(?:uary|uar)?|Feb(?:ruary|ruar)?|Mar(?:ch)?|März|Apr(?:il)?|Mai|May|Jun[ei]?|Jul[iy]?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|O[ck]t(?:ober)?|Nov(?:ember)?|De[cz](?:ember)?)\.?\s)"
)
_NEXT = r"[ \t]{0,2}(?:[,;|–-]\n?|\n|in )?[ \t]{0,3}"
_BEFORE = r"(?:[A-ZÄÖÜ][\w'’]{1,20}(?:er|e[nrs]?)|[A-ZÄÖÜ][\w'’.]{1,20}(?=-)|St\.|Dr\.)"
_NO_STREET = (
    r"(?!(?:bundes|landes|land|staats|kreis|wasch|fertigungs|produktions|sesam|daten|verkehrs|pass|schnell|ring"
    r"|haupt?verkehrs"
    r"|roll|milch)stra)"
)
_STREET = (
    rf"{_NO_STREET}(?:(?-i:{_BEFORE})[ -]){{0,2}}[\w-]{{2,30}}?(?:straße|strasse|str\.|str\b|gasse|allee|chaussee)"
)
_WAY = (
    r"[A-ZÄÖÜ][\w-]{2,30}?(?:weg|platz|ring|damm|ufer|steig|stieg|pfad|hof|markt|berg|park|tal|feld|siedlung"
    r"|winkel)"
)
_PREPOSITION = r"(?:Am|An der|An den|Auf der|Auf dem|Im|In der|In den|Zum|Zur|Unter den|Hinter de[rn]|Vor dem|Beim)"
_HOME = (
    *("wohn", "anschrift", "adresse", "abhol", "zuhause", "zu hause", "nachbar", "geliefert", "zugestellt"),
    "hausnummer",
    *("klingel", "umgezogen", "zustell"),
)

_WITH_TOWN = re.compile(
    rf"(?<!\w)(?:{_PREPOSITION}\s)?(?:{_BEFORE}[ -]){{0,3}}{_NO_MONTH}{_CAPITAL}\s{_NUMBER}{_NEXT}{_TOWN}"
)
_AFTER_TOWN = re.compile(rf"(?<![\w.]){_TOWN},\s(?:{_CAPITAL}[ -]){{0,3}}{_CAPITAL}\s{_NUMBER}")
_IN_STREET = re.compile(
    rf"(?<!\w)(?-i:(?=[A-ZÄÖÜ])|(?=[a-zäöü][\w-]{{2,30}}(?:stra|gasse"
    rf"|str\b))){_STREET}\s?{_NUMBER}{_NO_MEASURE}(?:{_NEXT}(?-i:{_TOWN}))?",
    re.IGNORECASE,
)
_AT_HOME = MarkedPatterns(
    (
        Marked(
            _HOME,
            re.compile(
                rf"(?i:{'|'.join(_HOME)})[^\n\d]{{1,30}}?\b"
                rf"(?P<address>(?:(?:{_PREPOSITION}|(?:{_CAPITAL}[ -]){{1,2}})\s?)?{_WAY}\s{_NUMBER}{_NO_MEASURE}"
                rf"|{_PREPOSITION}\s{_CAPITAL}\s{_NUMBER}{_NO_MEASURE})"
            ),
            is_led=True,
        ),
    )
)
_ON_WAY = re.compile(
    r"\b(?:am|im|beim)\s(?P<address>[A-ZÄÖÜ][a-zäöüß]{2,20}(?:weg|ring|damm|ufer|steig|pfad|winkel)"
    rf"\s{_NUMBER}{_NO_MEASURE})(?=[,.;!?)\n]|\s[a-zäöü]|\Z)"
)
_BOX = re.compile(rf"\bPostfach\s\d[\d ]{{1,8}}(?:{_NEXT}{_TOWN})?")
_ENGLISH = re.compile(
    r"(?<![\w.,])\d{1,5}[A-Za-z]?\s(?:[NSEW]\.?\s)?(?:[A-Z][a-z'’]{1,20}\s){1,3}"
    r"(?:Street|St|Road|Rd|Lane|Avenue|Ave|Drive|Close|Crescent|Terrace|Gardens|Boulevard|Blvd|Grove|Mews)\b\.?"
    r"(?:,?\s(?:Apt|Flat|Unit|Suite|#)\.?\s?\w{1,5})?"
    r"(?:,\s[A-Z][\w .'’-]{1,30}?(?:,?\s(?:[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}|(?:[A-Z]{2}\s)?\d{5}))\b)?"
)
_WORD = re.compile(r"\S{1,60}\s{1,4}")
_TENANT = re.compile(rf"(?<!\w)(?P<first>{_CAPITAL})(?: {_CAPITAL}){{1,2}}[,\n]\s{{0,3}}\Z")
_LONGEST_TENANT = 100
_STREET_AND_NUMBER = re.compile(r"(?:stra(?:ß|ss)e|str\.?|gasse|allee|chaussee)\s?\d", re.IGNORECASE)
_ENGLISH_MARKS = re.compile(r"\d (?:[A-Z]\w+ ){1,3}(?:St|R[od]|Lane|Av|Dr|Cl|Cr|Te|Ga|Bo|Bl|Gr|Me)", re.ASCII)
_ANY_NUMBER = re.compile(r"[\w.] ?\d")
_TOWN_BEGINS = re.compile(r"\d{4,5}\s{1,2}[A-ZÄÖÜ]")

_PLATE = re.compile(
    r"(?:kennzeichen|nummernschild|(?:number|licen[cs]e|registration) plate|\bkfz-?kz\b)[^\n\d]{0,25}?\b"
    r"(?-i:(?P<plate>[A-ZÄÖÜ]{1,3}[ :-]{1,2}[A-Z]{1,2}[ -]?\d{1,4}[EH]?|[A-Z]{2}\d{2}\s?[A-Z]{3}))\b"
    r"|(?:auto|wagen|transporter|lkw|van|golf|taxi|fahrer"
    r"|bus)\s{0,2}\((?-i:(?P<bracketed>[A-ZÄÖÜ]{1,3}[ -][A-Z]{1,2} ?\d{1,4}[EH]?))\)",
    re.IGNORECASE,
)
_PLATE_MARKS = ("kennzeichen", "nummernschild", " plate", "kfz", "(")


def street_addresses(text: str, is_watched: Callable[[str], bool]) -> Iterator[Span]:
    """Where somebody lives and who, in no order; spans may overlap. A watched brand before it stays."""
    for address in (_without_brand(text, found, is_watched) for found in _addresses(text)):
        tenant = _TENANT.search(text, max(0, address.start - _LONGEST_TENANT), address.start)
        if tenant and is_first_name(tenant["first"]) and not is_watched(tenant[0]):
            yield Span(tenant.start(), address.end, ADDRESS)
        yield address


def _without_brand(text: str, address: Span, is_watched: Callable[[str], bool]) -> Span:
    while is_watched(text[address.start : address.end]) and (word := _WORD.match(text, address.start, address.end)):
        address = Span(word.end(), address.end, address.mask)
    return address


def _addresses(text: str) -> Iterator[Span]:
    if not _ANY_NUMBER.search(text):
        return
    lower = text.lower()
    if _TOWN_BEGINS.search(text):
        yield from (
            Span(*found.span(), ADDRESS) for pattern in (_WITH_TOWN, _AFTER_TOWN) for found in pattern.finditer(text)
        )
    if _STREET_AND_NUMBER.search(text):
        yield from (Span(*found.span(), ADDRESS) for found in _IN_STREET.finditer(text))
    yield from (Span(*found.span("address"), ADDRESS) for found in _AT_HOME.finditer(text))
    yield from (Span(*found.span("address"), ADDRESS) for found in _ON_WAY.finditer(text))
    if "Postfach" in text:
        yield from (Span(*found.span(), ADDRESS) for found in _BOX.finditer(text))
    if _ENGLISH_MARKS.search(text):
        yield from (Span(*found.span(), ADDRESS) for found in _ENGLISH.finditer(text))
    if any(mark in lower for mark in _PLATE_MARKS):
        yield from (Span(*found.span(found.lastgroup or 0), PLATE) for found in _PLATE.finditer(text))
