"""Bylines: the names in 'Von Kai Beispiel und Ida Muster, dpa'."""

import re
from collections.abc import Iterable, Iterator

from crawlers.articles.agency import agency_named

_ROLE = (
    r"(?:(?:senior|staff|chief|freelance|contributing|leitende[rn]?|freie[rn]?)\s)*(?:writer|editor|reporter|contributor"
    r"|correspondent|journalist(?:in)?|redakteur(?:in)?|autor(?:in)?|korrespondent(?:in)?|volontär(?:in)?)"
)
_IS_ROLE = re.compile(_ROLE, re.IGNORECASE)
_BEGINS = re.compile(
    r"^(?:(?:by|von|par|door|di|por|text|autor(?:in)?|author|words|posted by|written by|"
    r"(?:zeige )?alle (?:beiträge|artikel) von|(?:view )?all posts by|(?:more )?posts by|geschrieben von|"
    r"ein (?:kommentar|beitrag|gastbeitrag|bericht|artikel) von|(?:kommentar|interview|bericht|analyse) von)"
    r"\b:?|(?:interview|bericht|reportage|kommentar|analyse|gastbeitrag):|[-–—|:,])\s*",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"\s*(?:\((?:[^()]{0,60})\)|[|–—•·].*|\b(?:updated|published|veröffentlicht|aktualisiert)\b.*|\s(?:am|on|um|at)$|"
    r"(?:\s(?:am|on|um|at|vom))?,? \d{1,2}[.:/].*|\b(?:fotos?|bild(?:er)?|photos?|illustration(?:en)?|video)\s*:.*|"
    rf"\s{_ROLE}$|"
    r"\bfor (?:the )?[\w.]+\.(?:com|co\.uk|de)\b.*)$",
    re.IGNORECASE,
)
_SEPARATORS = re.compile(r"\s*(?:[,;&]| / |/(?=[A-ZÄÖÜ][a-zäöü])|\bund\b|\band\b|\bsowie\b|\bmit\b|\bwith\b)\s*")
_SUFFIX = re.compile(r"^(?:jr|sr|m\.?d|ph\.?d|ms|rdn?|ldn?|m\.?a|mba|b\.?a|cfa|esq|ii|iii)\.?$", re.IGNORECASE)
_NO_NAME = re.compile(
    r"https?:|www\.|@|\d|\bgmbh\b|\binc\b|\.(?:html?|jpe?g|png)\b|"
    r"^(?:admin|administrator|root|webmaster|editor|unknown|"
    r"null|none|undefined|anonymous|staff|"
    r"gast|guest|autor|author|redakteur|share|follow|email|facebook|twitter|instagram|linkedin)$|^\W*$",
    re.IGNORECASE,
)
_INITIAL = re.compile(r"\b\w\.$")
_PERSON = re.compile(r"\w\S*\.?(?: \S+)* [A-ZÄÖÜ]")
_LONGEST, _WORDS = 60, 6


def names_in(lines: Iterable[str]) -> tuple[str, ...]:
    """The different names in some bylines, in their order; agencies are none."""
    seen: dict[str, str] = {}
    for line in lines:
        for part in _parts(line):
            if not _SUFFIX.match(part) and _is_name(part):
                seen.setdefault(plain(part), part)
    return tuple(seen.values())


def agencies_in(lines: Iterable[str]) -> list[str]:
    """The agencies in some bylines."""
    return [agency for line in lines for part in _parts(line) if (agency := agency_named(part))]


def is_person(name: str) -> bool:
    """Whether a name is written as people's are: first name and surname."""
    return bool(_PERSON.match(name))


def plain(name: str) -> str:
    """A name's letters and digits, lower-case: how names are compared."""
    return "".join(re.findall(r"[^\W_]+", name.casefold()))


def _parts(line: str) -> Iterator[str]:
    line = " ".join(line.split())
    if "://" in line:
        return
    for part in _SEPARATORS.split(_BEGINS.sub("", line)):
        if _IS_ROLE.fullmatch(part.strip()):
            continue
        trimmed = _ENDS.sub("", _BEGINS.sub("", part.strip())).strip(" ,:;-–—|*")
        if trimmed.strip("."):
            yield trimmed if _INITIAL.search(trimmed) else trimmed.rstrip(".")


def _is_name(text: str) -> bool:
    """No agency, no address, no date, no sentence."""
    if len(text) > _LONGEST or len(text.split()) > _WORDS or _NO_NAME.search(text):
        return False
    return agency_named(text) is None
