"""Bylines: the names in 'Von Kai Beispiel und Ida Muster, dpa'."""

import html
import re
from collections.abc import Iterable, Iterator

from crawlers.articles.agency import agency_named

_ROLE = (
    r"(?:[\w.-]+\s){0,3}[\w-]*(?:writer|editor|reporter|contributor|columnist|correspondent|journalist(?:in)?|autor(?:in)?"
    r"|redakteur(?:in)?|redaktor(?:in)?|korrespondent(?:in)?|volontär(?:in)?|mitarbeiter(?:in)?|kolumnist(?:in)?"
    r"|leiter(?:in)?|blogger(?:in)?|head|director|officer|founder|president|ceo|cto|gründer(?:in)?|inhaber(?:in)?|ressort|sport|politik|wirtschaft)"
)
_IS_OTHER_ROLE = re.compile(rf"{_ROLE}(?:\s(?:of|at|for|bei|für|im)\s.*)?", re.IGNORECASE)
_ENDS_IN_ROLE = (
    r"(?:(?:senior|staff|chief|freelance|contributing|leitende[rn]?|freie[rn]?)\s)*(?:writer|editor|reporter|contributor"
    r"|correspondent|journalist(?:in)?|redakteur(?:in)?|autor(?:in)?|korrespondent(?:in)?|volontär(?:in)?)"
)
_IS_ROLE = re.compile(_ENDS_IN_ROLE, re.IGNORECASE)
_GENRE = (
    r"(?:gast)?beitrag|kommentar|bericht|artikel|interview|analyse|text|essay|kolumne|reportage|rezension|kritik|test"
    r"(?:bericht)?|meinung|glosse|porträt"
)
_PICTURES = r"fotos?|bild(?:er)?|photos?|illustration(?:en)?|grafik(?:en)?|video|kamera|redaktion|lektorat|übersetzung"
_BY = (
    r"(?:(?:posted|written|published|words|interview|story|review(?:ed and written)?)\s)?by|"
    r"(?:(?:geschrieben|verfasst|veröffentlicht|erstellt|getestet|vorgestellt)\s)?von|"
    rf"(?:(?:ein|eine|dieser|aus dem|unser)\s)?(?:{_GENRE}) von"
)
_LABEL = (
    rf"texte?(?:\s*(?:und|[&+/,])\s*(?:{_PICTURES}))?\s*:|(?:words|interview|bericht|reportage|kommentar|analyse|quelle"
    r"|gastbeitrag|authors?)\s*:|autor(?:innen|in|en)?(?:[/:*]in(?:nen)?|/autor(?:in)?)?\b:?|author(?= (?-i:[A-Z]))"
    r"|über (?:den|die) autor(?:innen|in|en)?\b:?"
    r"|(?:das |die )?(?:gespräch|interview|fragen)(?: mit [^.:]{1,60})? (?:führten?|stellten?)\b:?"
)
_BEGINS = re.compile(
    rf"^(?:(?:{_LABEL}|(?:{_BY})\b:?|(?:par|door|di|por)\b|"
    r"(?:(?:zeige )?alle (?:beiträge|artikel) von|(?:view )?all posts by|(?:more )?posts by)\b|"
    r"(?-i:[a-zäöü])[\w.-]{2,15} von(?= [A-ZÄÖÜ])|"
    r"unsere[mnr]? (?:[\w-]+(?:korrespondent|redakteur|mitarbeiter|reporter|autor)(?:in|en)?|\w+)\b|"
    r"(?:gast)?(?:autor|korrespondent|redakteur|reporter)(?:in)?(?= [A-ZÄÖÜ])|(?:der|die|den)(?= redaktion)|"
    r"(?:mit )?(?:agentur)?materiali?(?:en)?(?: (?:von|der|des))*\b|[-–—|:,])\s*)",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"\s*(?:[|–—•·].*|\b(?:updated|published|veröffentlicht|aktualisiert)\b.*|\s(?:am|on|um|at)$|"
    rf"\s(?:am|on|um|at|vom)\s[^,]{{0,30}}\d.*|,? \d{{1,2}}[.:/].*|\b(?:{_PICTURES})\s*:.*|"
    rf"\s{_ENDS_IN_ROLE}$|"
    r"\bfor (?:the )?[\w.]+\.(?:com|co\.uk|de)\b.*)$",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\(([^()]{0,60})\)?")
_IS_OTHERS = re.compile(rf"\((?:{_PICTURES}|www\..*|.*\.(?:com|de|at|ch))\)", re.IGNORECASE)
"""What stands in brackets behind the name of who took the pictures, and of a house."""
_SEPARATORS = re.compile(
    r"\s*(?:[,;&]| / |/(?=[A-ZÄÖÜ][a-zäöü])|\bund\b|\band\b|\bsowie\b|\bmit\b|\bwith\b)(?![^()]*\))\s*"
)
_SUFFIX = re.compile(
    r"^(?:jr|sr|m\.?d|ph\.?d|ms|rdn?|ldn?|ld|m\.?a|m\.?sc|mba|b\.?a|cfa|esq|ii|iii)\.?$", re.IGNORECASE
)
_NO_NAME = re.compile(
    r"https?:|www\.|@|(?<![^\W_])\d+(?![^\W_])|\d[:.]\d|\bgmbh\b|\binc\b|\.(?:html?|jpe?g|png)\b|"
    r"^(?:admin|administrator|root|webmaster|editor|unknown|"
    r"null|none|undefined|anonymous|staff|red|agentur(?:en)?|"
    r"gast|guest|autor(?:in|en)?|authors?|redakteur|share|follow|\w*datum|date|kategorien?|kommentare?|permalink|mehr|email|facebook|twitter|instagram|linkedin)$|^\W*$",
    re.IGNORECASE,
)
_INITIAL = re.compile(r"\b\w\.$")
_LONGEST_NAME = 200
_TITLE = re.compile(r"\b(?:dr|prof|dipl|ing|med|mag|phil|rer|nat|jur|h\.?c)\b\.?-?", re.IGNORECASE)
_HOUSE = re.compile(
    r"redaktion|\bteam\b|\bstaff\b|newsroom|\bdesk\b|verlag|zeitung|magazin|\bonline\b|\bnews\b|\bblog\b|verein|\bverband",
    re.IGNORECASE,
)
"""Words in the names of houses, newsrooms and clubs."""
_NEWSROOM = re.compile(r"redaktion|newsroom|\bstaff\b|news ?desk|verlag", re.IGNORECASE)
_TOLD = re.compile(rf"\s*(?:{_LABEL}|(?:{_BY})\b)(?=\W|$)", re.IGNORECASE)
_PARTICLES = (
    r"von|van|vom|zu|zur|zum|de|der|den|dem|del|della|di|da|do|dos|das|du|la|le|el|al|bin|ibn|ten|ter|te|af|y|e|und"
)
_WORD = r"(?:[A-ZÄÖÜÀ-ÖØ-ÞĀ-Ž][\w'’.-]*|d['’]\w+|al-\w+)"
_PERSON = re.compile(rf"{_WORD}(?: (?:{_WORD}|{_PARTICLES})){{0,4}} {_WORD}")
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
    """Whether a name is written as people's are: first name and surname, with capitals; and is no newsroom's."""
    if len(name) > _LONGEST_NAME:
        return False
    return bool(_PERSON.fullmatch(" ".join(_TITLE.sub(" ", name).split()))) and not _HOUSE.search(name)


def is_house(name: str) -> bool:
    """Whether a name speaks of a team, a newsroom, a magazine or a club."""
    return bool(_HOUSE.search(name))


def is_newsroom(name: str) -> bool:
    """Whether a name is that of an editorial office rather than of somebody in it."""
    return bool(_NEWSROOM.search(name))


def is_told_of(line: str) -> bool:
    """Whether a line says that what follows is who wrote: 'Von', 'Written by', 'Text:'."""
    return bool(_TOLD.match(line))


def is_label(line: str) -> bool:
    """Whether a line says that somebody wrote, and doesn't say who: 'Von', 'Written by:'."""
    found = _TOLD.match(line)
    return found is not None and not re.search(r"\w", line[found.end() :])


def plain(name: str) -> str:
    """A name's letters and digits, lower-case: how names are compared."""
    return "".join(re.findall(r"[^\W_]+", name.casefold()))


def untitled(name: str) -> str:
    """A name as `plain` has it, without 'Dr.' and 'Prof.'."""
    return plain(_TITLE.sub(" ", name))


def _parts(line: str) -> Iterator[str]:
    line = " ".join(html.unescape(line).split())
    if "://" in line:
        return
    parts = _SEPARATORS.split(_BEGINS.sub("", line))
    for number, part in enumerate(parts):
        if _is_role(part.strip(), first=not number) or _IS_OTHERS.search(part):
            continue
        if number and part.isupper() and agency_named(parts[0]):
            continue
        trimmed = _ENDS.sub("", _BEGINS.sub("", _BRACKETS.sub("", part).strip())).strip(" ,:;-–—|*")
        pieces = trimmed.split("/")
        for piece in pieces if any(map(agency_named, pieces)) else [trimmed]:
            if piece.strip("."):
                yield piece if _INITIAL.search(piece) else piece.rstrip(".")
        yield from (inner for found in _BRACKETS.findall(part) for inner in _in_brackets(found))


def _is_role(part: str, *, first: bool) -> bool:
    """Whether a part tells what somebody is: never the first words, unless they are nothing else."""
    if first:
        return bool(_IS_ROLE.fullmatch(part))
    words = [word for word in part.split() if word.lower() not in _PARTICLES.split("|")]
    return bool(_IS_OTHER_ROLE.fullmatch(part)) or (len(words) > 1 and any(word.islower() for word in words))


def _in_brackets(text: str) -> Iterator[str]:
    """The agencies of '(mit dpa/AFP)'; nobody else is named in brackets."""
    return (word for word in re.split(r"[\s,/]+", text) if agency_named(word))


def _is_name(text: str) -> bool:
    """No agency, no address, no date, no sentence."""
    if len(text) > _LONGEST or len(text.split()) > _WORDS or _NO_NAME.search(text):
        return False
    return agency_named(text) is None
