"""What only reviews bear: a title of their own, whether the purchase was verified, and how many found them helpful."""

import re
from collections.abc import Collection, Iterator, Sequence

from crawlers.markup.one_line import one_line
from crawlers.records.dated import Dated, kind_of
from crawlers.records.name_likeness import likeness_to_names
from crawlers.records.outline import TEST_MARKS, Node, Outline
from crawlers.records.ratings import tells_rating
from crawlers.records.spans import Span
from touchpoints.enumerations import Verified
from touchpoints.post import Engagement

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_TITLE = re.compile(r"title|titel|headline|heading|subject|summary|betreff|überschrift", re.IGNORECASE)
_STRONG = frozenset({"b", "strong"})
_LONGEST = 160
_MOST, _FEWEST = 0.6, 3
_BLOCKS = frozenset({"div", "p", "span", "a"})
_FIGURES = re.compile(r"\d{4}|^\W*\d+\W*\w*$|\d[.:/]\d")
_VERIFIED = re.compile(
    r"(?P<no>nicht |un|not )?(?:(?:verifizierte[rs]?|bestätigte[rs]?|geprüfte[rs]?|verified)\s+"
    r"(?:kauf|käufer\w*|kund\w+|bewertung|rezension|einkauf|purchase|buyer|owner|review\w*|customer)"
    r"|\b(?:verifiziert|verified)\b)",
    re.IGNORECASE,
)
_HELPFUL = (
    re.compile(
        r"(\d{1,6})\s*(?:von \d+ |of \d+ )?"
        r"(?:personen|kunden|käufern?|nutzern?|usern?|lesern?|gästen?|patienten|mitgliedern?|people|customers|users)\b"
        r".{0,40}(?:hilfreich|nützlich|helpful|useful)",
        re.IGNORECASE,
    ),
    re.compile(r"(?:hilfreich|nützlich|helpful|useful)\W{0,12}(?:ja|yes)?\s*\(\s*(\d{1,6})\s*\)", re.IGNORECASE),
)


def titles_of(
    outline: Outline,
    spans: Sequence[Span],
    bodies: Sequence[Node],
    dates: Sequence[Dated],
    authors: Sequence[str | None],
    notes: Sequence[Sequence[Node]],
) -> list[str | None]:
    """The title of each review: of the headings that differ between records, the one that most of them have."""
    dated = {place.node.start for place in dates}
    places: dict[str, dict[int, str]] = {}
    for number, (span, body, beside) in enumerate(zip(spans, bodies, notes, strict=True)):
        inside = (node for note in beside for node in outline.nodes[note.start : note.end + 1])
        for node in (*outline.nodes[span.start : body.start], *inside):
            words = _heading(node) if node.start not in dated else None
            if words and words != authors[number] and not tells_rating(words):
                places.setdefault(f"{_weight(node)} {kind_of(node)}", {}).setdefault(number, words)
    telling = [
        kind
        for kind, told in places.items()
        if _differ(told, len(spans)) and (kind[0] != "0" or _read_like_titles(told.values(), len(spans)))
    ]
    best = places[max(telling, key=lambda kind: (kind[0], len(places[kind])))] if telling else {}
    return [best.get(number) for number in range(len(spans))]


def _heading(node: Node) -> str | None:
    if not 2 < node.words + node.linked <= _LONGEST or not (_weight(node) or _is_one_line(node)):
        return None
    words = one_line(node.element)
    return words if any(map(str.isalpha, words)) else None


def _weight(node: Node) -> int:
    element = node.element
    if _TITLE.search(" ".join(element.get(name) or "" for name in ("class", "itemprop", *TEST_MARKS))):
        return 3
    if element.tag in _HEADINGS:
        return 2
    above = element.getparent()
    return int(element.tag in _STRONG or (element.tag == "a" and above is not None and above.tag == "dt"))


def _is_one_line(node: Node) -> bool:
    """Whether an element without a mark holds nothing but words, all in one piece."""
    return node.element.tag in _BLOCKS and not len(node.element) and not node.element.get("itemprop")


def _read_like_titles(told: Collection[str], records: int) -> bool:
    """Whether lines without any mark are titles: several words each, that are neither names nor figures."""
    worded = [words for words in told if len(words.split()) > 1]
    return (
        records >= _FEWEST
        and len(worded) >= _MOST * len(told)
        and likeness_to_names(told) < 1
        and not any(map(_FIGURES.search, told))
    )


def _differ(told: dict[int, str], records: int) -> bool:
    return len(told) >= _MOST * records and len(set(told.values())) >= _MOST * len(told)


def verified_in(said: str) -> Verified:
    """Whether a record's words beside the body say that its writer bought what is reviewed."""
    found = _VERIFIED.search(said)
    return Verified.UNKNOWN if found is None else Verified.NO if found["no"] else Verified.YES


def helpful_in(said: str) -> Engagement | None:
    """How many readers found a review helpful, by its record's words beside the body."""
    found = next((match for pattern in _HELPFUL if (match := pattern.search(said))), None)
    return Engagement(helpful=int(found.group(1))) if found else None


def said_beside(outline: Outline, span: Span, body: Node) -> str:
    """The words of a record that are not its body's."""
    return " ".join(" ".join(_pieces(outline, span, body)).split())


def _pieces(outline: Outline, span: Span, body: Node) -> Iterator[str]:
    for node in outline.nodes[span.start : span.end + 1]:
        if not body.holds(node):
            yield node.element.text or ""
            yield from (child.tail or "" for child in node.element)
