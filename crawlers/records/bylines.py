"""Names in running words beside a date: 'von Anna am 3. März', 'Anna schrieb:', 'Name: Anna', '— Anna, 03.03.2024'."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from crawlers.records.dated import Dated
from crawlers.records.outline import Node
from crawlers.records.spans import Span

_LONGEST = 160
_NAME = r"(?P<name>[^\W_][^\n,|·•<>:;()\[\]»«]{1,38}?)"
_END = (
    r"\s*(?:[,|·•(»\n/]|\b(?:am|on|schrieb|schreibt|wrote|um|aus|at|vor|datum|date|geschrieben|verfasst)\b|\s[-–—]\s"
    r"|(?=\d{1,2}\.\s?\d)|\Z)"
)
_WEEKDAY = (
    r"(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun)\b"
)
_DATE = (
    r"(?:(?:am|on)\s+)?(?:[^\W\d_]{2,10}[.,]{1,2}\s+)?(?:\d{1,2}[./]\s?(?:\d{1,2}[./]|[^\W\d_]{3,9})|\d{4}-\d\d-\d\d"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d|vor \d|\d{1,2} \w{3,8} (?:ago|her)\b"
    r"|(?:gestern|heute|yesterday|today)\b)"
)
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(?:von:?|by:?|verfasser(?:in)?:|autor(?:in)?:|author:|name:|user:|nutzer:|nickname:)\s+" + _NAME + _END,
        r"\A\W*from\s+" + _NAME + _END,
        r"\A\W*" + _NAME + r"\s+(?:aus\s+\S.{0,30}?\s+)?(?:schrieb|schreibt|wrote|says|said|sagte?|meinte?)\b",
        r"\A\s*[—–-]\s*" + _NAME + _END,
        r"\A\W*" + _NAME + r"\s*\((?=[^()]*\d[^()]*\)\s*\Z)",
        r"\A\W*" + _NAME + r"\s*(?:[,|·•]|\s[-–—]\s|\b(?:am|on)\b)\s*\Z",
        rf"\A\W*(?!{_WEEKDAY}){_NAME}\s*(?:[|·•/]|\s[-–—])\s*(?={_DATE})",
        r"\A\W*" + _NAME + r"\s+(?:am|on|vor)\s+(?:[^\W\d_]{2,10}\.?,?\s+){0,2}\d",
        rf"\A\W*(?!(?:am|vom|den|ab|seit|bis|stand)\b|{_WEEKDAY})"
        + _NAME
        + r"(?<! am)(?<! vom)(?<! den)(?<! ab)(?<! seit)(?<! bis)"
        r"\s+(?=\d{1,2}\.\s?\d{1,2}\.\s?(?:\d{2}|\d{4})\W*\Z)",
    )
)
_WROTE = re.compile(_NAME + r"\s+(?:aus\s+\S.{0,30}?\s+)?(?:schrieb|schreibt|wrote)\b(?!\s*:\s*[\w\"„])", re.IGNORECASE)
ADDRESSED = re.compile(
    r"\s*(?:als )?(?:antwort(?:et)? (?:auf|an)|in (?:reply|response|answer) to|repl(?:y|ied|ying|ies) to)\b",
    re.IGNORECASE,
)
"""How a line begins that names whom a record speaks to, not who speaks."""
_NO_NAME = re.compile(
    r"(?:veröffentlicht|geschrieben|verfasst|erstellt|bewertet|eingestellt|gespeichert|published|posted|written|submitted"
    r"|datum|date|antwort|beitrag|kommentar|frage|eintrag|zuletzt|bearbeitet|geändert|aktualisiert|registriert|angemeldet"
    r"|gefragt|beantwortet|asked|answered|edited|updated|modified|joined|registered|last|reply|comment|post|der|die|das|dem|den|ein|eine|einem|uns|mir|the|a|an|us)\b|.*\b(?:uhr|punkten?|bewertung|sternen?|stars?)\b",
    re.IGNORECASE,
)


def bylines_of(dates: Sequence[Dated], spans: Sequence[Span]) -> dict[int, str]:
    """The name that the line around each record's first date tells."""
    starts = [place.node.start for place in dates]
    found = {}
    for number, span in enumerate(spans):
        for place in dates[bisect_left(starts, span.start) : bisect_right(starts, span.end)][:2]:
            if number not in found and (name := _name_in(_line(place.node))):
                found[number] = name
    return found


def says_who_wrote(dates: Sequence[Dated], span: Span) -> bool:
    """Whether the line around a record's date says in so many words that somebody wrote: 'Anna schrieb am 3. März'."""
    starts = [place.node.start for place in dates]
    places = dates[bisect_left(starts, span.start) : bisect_right(starts, span.end)][:1]
    return any(_WROTE.search(_line(place.node)) for place in places)


def _line(node: Node) -> str:
    """The words around a date: those of the widest element about it that is still a line."""
    while (above := node.parent) is not None and above.words + above.linked <= _LONGEST:
        node = above
    return "\n".join(_pieces(node))[: 4 * _LONGEST]


def _pieces(node: Node) -> Iterator[str]:
    """The words of each innermost element that has words of its own, running words in one piece."""
    block = [child for child in node.children if child.element.tag in {"div", "p", "td", "tr", "li", "span", "table"}]
    if not block:
        yield " ".join(" ".join(map(str, node.element.itertext())).split())
        return
    own = (node.element.text, *(child.tail for child in node.element))
    if any(part and part.strip() for part in own):
        yield " ".join(" ".join(map(str, node.element.itertext())).split())
    for child in node.children:
        yield from _pieces(child)


def _name_in(line: str) -> str | None:
    for pattern in _PATTERNS:
        for piece in filter(None, line.split("\n")):
            if ADDRESSED.match(piece):
                continue
            for found in pattern.finditer(piece):
                name = found["name"].strip(" .-–—")
                if len(name) > 1 and not _NO_NAME.match(name) and len(name.split()) <= 4 and not name.isdigit():
                    return _whole(found["name"])
    return None


def _whole(name: str) -> str:
    """The name as written: the point of 'Ole T.' stays."""
    return " ".join(name.split()).strip("-–— ")
