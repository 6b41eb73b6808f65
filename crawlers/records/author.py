"""Who wrote a record: the short words that stand at the same place in every record and differ between them."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from crawlers.markup.one_line import one_line
from crawlers.records.bylines import ADDRESSED, bylines_of
from crawlers.records.dated import Dated, kind_of
from crawlers.records.name_likeness import likeness_to_names
from crawlers.records.outline import TEST_MARKS, Node, Outline
from crawlers.records.spans import Span

_LONGEST = 48
_SURE = 2.4
_LEAST = 0.5
_MARKED = 2.0
_SAID = 1.8
"""What 'von' before a name is worth beside a date, where no mark speaks for any name."""
_PROFILE = re.compile(
    r"user|member|profil|author|autor|nutzer|mitglied|people|/u/|[?&;]u(?:id)?=|/@|nick|poster|customer|kunde|reviewer",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"author|autor|user|name|nick|poster|creator|member|verfasser|reviewer|(?:^|[\s_-])by(?:$|[\s_-])|fn\b",
    re.IGNORECASE,
)
_NOT_NAMED = re.compile(
    r"title|rank|role|badge|group|date|time|count|posts?-?num|location|quote|button|reply|like|stat"
    r"|joined|avatar|level|signature",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"^(?:\W|\d)*$|^(?:#\d+|by|von|from|autor|author|antwort\w*|reply|quote|zitat\w*|zitieren|melden|report|teilen|share|link"
    r"|permalink|gefällt mir|like|likes|"
    r"hilfreich|helpful|mehr|more|weiterlesen|read more|profil|profile|mitglied|member|gast|offline|online|"
    r"betreff|subject|titel|title|thema|topic|datum|date|autor(?:in)?|author|name|verfasser(?:in)?|nachricht|message|"
    r"beiträge?:?.*|posts?:?.*|top|nach oben|edit|bearbeiten|.*\bschrieb:?|.*\bwrote:?|senior member"
    r"|junior member|neuling|community wiki|view profile|profil anzeigen"
    r"|verifizierte[rs]? \w+|verified \w+|verifiziert|verified|(?:nicht |weiter)?empfohlen|recommended|anzeige"
    r"|sponsored"
    r"|\d+(?:[.,]\d+)?\s*(?:(?:von|of|out of|/)\s*\d+.*|(?:sternen?|stars?|punkten?|points?)\b.*)"
    r"|view \w+ (?:posts|threads)|.*\b(?:punkte|points|reviews?|bewertungen|rezensionen|beiträge|kommentare|comments)|"
    r"administrator|moderator|original poster|op|anmelden|einloggen|registrieren|log ?in|sign (?:in|up)|register)$",
    re.IGNORECASE,
)
_BY = re.compile(
    r"^(?:(?:verfasst |geschrieben |gepostet |eingetragen |kommentiert )?von|(?:posted |written )?by|from|autor|author"
    r"|name)\s*:?\s+", re.IGNORECASE
)  # fmt: skip
_STANDING = re.compile(
    r"\s*\((?:nicht (?:über|ge)prüft|gast|guest|not verified|unverified|verifiziert|anonym)\)$", re.IGNORECASE
)
_INTRODUCED = re.compile(
    r"(?:^|\s)(?:von|by|verfasst von|geschrieben von|bewertet von|autor(?:in)?:|author:|name:|user:|nutzer:)$",
    re.IGNORECASE,
)
_LONGEST_LINE = 160


_Distance = tuple[bool, int]
"""Whether a name links to no profile, and how far it stands from its record's date."""


@dataclass(slots=True)
class _Place:
    """One way in which a name may be marked up, with what it says in each record.

    `holder` is the class of what holds the name: a guest's stands where a member's does, but leads to no profile.
    """

    nearest: dict[int, tuple[_Distance, str]]
    hint: float
    holder: str = ""
    told: set[tuple[int, str]] = field(default_factory=set)

    @property
    def names(self) -> dict[int, str]:
        """The name that each record tells here."""
        return {number: name for number, (_, name) in self.nearest.items()}

    @property
    def is_told_once(self) -> float:
        """How far each record tells one name here, as it does its writer's; who commented below it are several."""
        return len(self.nearest) / len(self.told) if self.told else 1.0

    def take(self, number: int, name: str, distance: _Distance) -> None:
        """Of several names in one record the one that links to a profile counts, then the one nearest to its date.

        An editor's has another date.
        """
        self.told.add((number, name))
        if number not in self.nearest or distance < self.nearest[number][0]:
            self.nearest[number] = (distance, name)


def authors_of(
    outline: Outline,
    dates: Sequence[Dated],
    spans: Sequence[Span],
    bodies: Sequence[Node],
    notes: Sequence[Sequence[Node]],
) -> list[str | None]:
    """The author of each record, or None where none is told; inside a body only its notes may tell one."""
    starts = [place.node.start for place in dates]
    places: dict[str, _Place] = {}
    for number, (span, body, beside) in enumerate(zip(spans, bodies, notes, strict=True)):
        outside = _not_addressed(node for node in outline.nodes[span.start : span.end + 1] if not body.holds(node))
        inside = (node for note in beside for node in outline.nodes[note.start : note.end + 1])
        for node in (*outside, *inside):
            if not _tells_date(node, starts) and (name := _name(node)):
                place = places.setdefault(kind_of(node), _Place({}, 0.0, _holder(node)))
                place.hint = max(place.hint, _hint(node))
                place.take(number, name, (not _is_profile(node), _from_date(node, starts, span)))
    ranked = sorted(places.values(), key=lambda place: -_score(place, len(spans)))
    lines = bylines_of(dates, spans)
    if len(spans) == 1:
        # Nothing repeats that could tell a name's place: what is a name must be marked as one.
        ranked = [place for place in ranked if place.hint >= _MARKED]
    if not ranked or _score(ranked[0], len(spans)) < max(_LEAST, _said_in(lines, len(spans), ranked[0])):
        placed = ranked[0].names if ranked and lines and _score(ranked[0], len(spans)) >= _LEAST else {}
        return [lines.get(number) or placed.get(number) for number in range(len(spans))]
    best = ranked[0]
    others = [
        place
        for place in ranked[1:]
        if place.hint >= min(best.hint, _SURE) or (best.holder and place.holder == best.holder)
    ]
    told = [place.names for place in (best, *others)] + [lines]
    return [next((names[number] for names in told if number in names), None) for number in range(len(spans))]


def _not_addressed(nodes: Iterable[Node]) -> Iterator[Node]:
    """The elements but for lines like 'Antwort auf Anna', which name whom a record speaks to."""
    end = -1
    for node in nodes:
        if node.start > end and 0 < node.words <= _LONGEST_LINE and ADDRESSED.match(node.element.text or ""):
            end = node.end
        if node.start > end:
            yield node


def _said_in(lines: dict[int, str], records: int, best: _Place) -> float:
    """What the names in running words are worth beside the best place, which counts for more where it is marked."""
    if best.hint >= _MARKED or not lines:
        return 0.0
    return _score(_Place({number: ((False, 0), name) for number, name in lines.items()}, _SAID), records)


def marks_of_a_writer(node: Node) -> bool:
    """Whether an element tells a name and is marked up, or introduced, as what names a writer."""
    return _hint(node) >= _MARKED and _name(node) is not None


def _holder(node: Node) -> str:
    return (node.parent.element.get("class") or "") if node.parent else ""


def _tells_date(node: Node, starts: list[int]) -> bool:
    place = bisect_left(starts, node.start)
    return place < len(starts) and starts[place] <= node.end


def _from_date(node: Node, starts: list[int], span: Span) -> int:
    """How many elements lie between a name and the nearest date of its record."""
    place = bisect_left(starts, node.start)
    near = [starts[at] for at in (place - 1, place) if 0 <= at < len(starts) and span.start <= starts[at] <= span.end]
    return min((abs(node.start - start) for start in near), default=span.end - span.start)


def _name(node: Node) -> str | None:
    element = node.element
    if element.get("itemprop") in {"name", "author"} and element.get("content"):
        return str(element.get("content"))
    length = node.words + node.linked
    if not 0 < length <= _LONGEST + 12 or element.tag in {"time", "p", "ul", "ol", "table", "form", "label"}:
        return None
    if _parts(node) > 1:
        return None
    speaking = [child for child in node.children if child.words + child.linked]
    named = speaking[0].element if len(speaking) == 1 else element
    text = one_line(named)
    text = _STANDING.sub("", _BY.sub("", text)).strip(" ,:|·»-")
    if not 2 <= len(text) <= _LONGEST or _NO_NAME.match(text) or len(text.split()) > 5:
        return None
    return text


def _is_profile(node: Node) -> bool:
    return bool(_PROFILE.search(node.element.get("href") or ""))


def _parts(node: Node) -> int:
    """How many pieces an element's words come in; a name is one."""
    own = (node.element.text, *(child.tail for child in node.element))
    spoken = [
        part for part in own if part and any(character.isalnum() for character in _BY.sub("", f"{part.strip()} "))
    ]
    return len(spoken) + sum(child.words + child.linked > 0 for child in node.children)


def _hint(node: Node) -> float:
    element = node.element
    marks = " ".join(str(element.get(name) or "") for name in ("class", "itemprop", "id", "rel", *TEST_MARKS))
    above = node.parent.element if node.parent else element
    around = " ".join(str(above.get(name) or "") for name in ("class", "itemprop", "id"))
    href = element.get("href") or above.get("href") or ""
    hint = (
        1.0
        + 1.5 * bool(_NAMED.search(marks))
        + 0.7 * bool(_NAMED.search(around))
        + 1.5 * bool(_PROFILE.search(href))
        + 1.5 * bool(_INTRODUCED.search(_said_before(element)))
    )
    hint += float(element.tag == "cite" or above.tag == "cite")
    return hint * (0.3 if _NOT_NAMED.search(marks) else 1.0) * (0.7 if _NOT_NAMED.search(around) else 1.0)


def _said_before(element: HtmlElement) -> str:
    """The words right before an element, in its parent's own text."""
    before, above = element.getprevious(), element.getparent()
    said = before.tail if before is not None else above.text if above is not None else ""
    return " ".join((said or "").split())


def _score(place: _Place, records: int) -> float:
    """Said in most records, and not the same in all of them."""
    names = place.names
    distinct = len(set(names.values()))
    constant = distinct == 1 and records > 2
    variety = (0.4 if place.hint > _SURE else 0.15) if constant else min(1.0, 0.5 + distinct / len(names))
    shown = len(names) / records * place.is_told_once
    return shown * variety * place.hint * likeness_to_names(names.values())
