"""What tells a record from all others wherever it is met again: the software's own number for it, and its own address.

A number counts only where nothing else can be meant: each record bears one in the same place, no two are alike, and
they are not just counted up, since a counter begins anew on the next page. Users' numbers are none.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from crawlers.addresses import without_fragment
from crawlers.markup.one_line import one_line
from crawlers.records.dated import Dated, kind_of
from crawlers.records.outline import Node, Outline
from crawlers.records.spans import Span
from crawlers.view import View

_TOKEN = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9A-Za-z]*\d[0-9A-Za-z]*")
_DATA = re.compile(
    r"data-(?:[\w-]*(?:post|comment|review|message|entry|answer|kid|pid|cid|object)[\w-]*|id|pk|fullname)"
)
_OTHERS = re.compile(
    r"user|member|author|profil|avatar|mitglied|nutzer|person|sig(?:nature)?\b|timestamp|time|date|count|score|rating"
    r"|page|index|number|position|depth|level|parent|thread|topic|quote",
    re.IGNORECASE,
)
_PERMALINK = re.compile(
    r"(?:#\s?)?\d{1,6}\.?|perma-?link|link|direktlink|link zu(?:m|r|) .{0,30}|link to .{0,30}", re.IGNORECASE
)
_ACTION = re.compile(
    r"quote|zitat|zitier|repl(?:y|ies)|antwort|report|meld|edit|delete|lösch|login|signin|register|vote|like|share|flag"
    r"|mode=|do=(?!findcomment)|action=|posting\.php|newreply|/users?/|/members?/|profile|mailto:",
    re.IGNORECASE,
)
_OWN_PATH = re.compile(
    r"/(?:\w+-)?(?:reviews?|\w*bewertung(?:en)?|rezension(?:en)?|kommentare?|comments?|posts?|posting|beitr(?:ag|aege))"
    r"[/=-][\w-]*\d", re.IGNORECASE
)  # fmt: skip
_COUNTERS_BELOW = 1000
_TELLING = 5
_NEARLY_ALL = 0.95
_SEVERAL = 4


@dataclass(frozen=True, slots=True)
class Identity:
    """What a record is known by, as far as it says so."""

    native_id: str | None = None
    permalink: str | None = None


def identities_of(
    view: View, outline: Outline, spans: Sequence[Span], bodies: Sequence[Node], dates: Sequence[Dated]
) -> list[Identity]:
    """The identity of each record."""
    outside = [list(_outside(outline, span, body)) for span, body in zip(spans, bodies, strict=True)]
    above = [list(_above(bodies, number)) for number in range(len(bodies))]
    numbers = _numbers([[*nodes, *upper] for upper, nodes in zip(above, outside, strict=True)])
    links = _links(view, outside, dates, numbers)
    return [
        Identity("-".join(filter(None, number)) if number else None, link)
        for number, link in zip(numbers, links, strict=True)
    ]


def _outside(outline: Outline, span: Span, body: Node) -> Iterator[Node]:
    """The elements of a record, those inside its body left out."""
    return (node for node in outline.nodes[span.start : span.end + 1] if node is body or not body.holds(node))


def _above(bodies: Sequence[Node], number: int) -> Iterator[Node]:
    """The elements around a body that hold no earlier one: a comment's own element also holds its answers."""
    before = bodies[number - 1].start if number else -1
    above = bodies[number].parent
    while above is not None and above.start > before:
        yield above
        above = above.parent


def _numbers(records: Sequence[Sequence[Node]]) -> list[tuple[str, str] | None]:
    """For each record its kind and number, all out of one place."""
    places: dict[str, dict[int, tuple[str, str]]] = {}
    for record, nodes in enumerate(records):
        for node in nodes:
            for place, kind, token in _told(node):
                places.setdefault(place, {}).setdefault(record, (kind, token))
    hrefs = [" ".join(node.element.get("href") or "" for node in nodes) for nodes in records]
    best = max(
        (told for told in places.values() if _tells(told, hrefs)),
        key=lambda told: (_linked(told, hrefs), len(told)),
        default={},
    )
    return [best.get(record) for record in range(len(records))]


def _told(node: Node) -> Iterator[tuple[str, str, str]]:
    """The numbers in an element's attributes: where each stands, what kind of thing it numbers, and the number."""
    element = node.element
    for name, value in element.attrib.items():
        if not (name in {"id", "name"} or _DATA.fullmatch(str(name))) or len(value) > 80:
            continue
        tokens = _TOKEN.findall(str(value))
        place = _TOKEN.sub("#", str(value))
        if tokens and not _OTHERS.search(place) and not (_OTHERS.search(str(name)) and name != "data-object-id"):
            yield f"{name}:{place}", re.sub(r"[\W_#]+", "-", place).strip("-").lower(), tokens[-1]


def _tells(told: dict[int, tuple[str, str]], hrefs: Sequence[str]) -> bool:
    tokens = [token for _, token in told.values()]
    if len(tokens) < _enough(len(hrefs)) or len(set(tokens)) < len(tokens):
        return False
    if not all(token.isdigit() for token in tokens):
        return all(len(token) >= _TELLING for token in tokens)
    counted = sorted(map(int, tokens))
    return counted[-1] >= _COUNTERS_BELOW or (len(counted) > 1 and counted[-1] - counted[0] > 3 * len(counted))


def _enough(records: int) -> float:
    """How many of the records must bear a number: all but one in twenty, and of several all but the one they answer."""
    return min(_NEARLY_ALL * records, records - 1 if records >= _SEVERAL else records)


def _linked(told: dict[int, tuple[str, str]], hrefs: Sequence[str]) -> int:
    """How many of the numbers the records' links repeat."""
    return sum(token in hrefs[record] for record, (_, token) in told.items())


def _links(
    view: View, records: Sequence[Sequence[Node]], dates: Sequence[Dated], numbers: Sequence[tuple[str, str] | None]
) -> list[str | None]:
    """For each record its own address: a link whose words are the date, a number or 'Permalink', all in one place."""
    dated = {node.start for place in dates for node in (place.node, *_around(place.node))}
    places: dict[str, dict[int, str]] = {}
    scores: dict[str, float] = {}
    host = urlsplit(view.page.url).netloc
    for record, nodes in enumerate(records):
        for node in nodes:
            score, address = _own_address(view, node, dated, numbers[record])
            if address and score and urlsplit(address).netloc == host:
                kind = f"{score} {kind_of(node)}"
                if record not in places.setdefault(kind, {}):
                    places[kind][record] = address
                    scores[kind] = scores.get(kind, 0) + score
    apart = [kind for kind, told in places.items() if len(set(told.values())) == len(told) >= _enough(len(records))]
    best = places[max(apart, key=lambda kind: scores[kind])] if apart else {}
    return [best.get(record) for record in range(len(records))]


def _around(node: Node) -> Iterator[Node]:
    """A link around a date, and the links inside its line."""
    if node.parent is not None and node.parent.element.tag == "a":
        yield node.parent
    yield from (child for child in node.children if child.element.tag == "a")


def _own_address(view: View, node: Node, dated: set[int], number: tuple[str, str] | None) -> tuple[float, str | None]:
    element = node.element
    href = element.get("href") if element.tag == "a" else None
    if not href or _ACTION.search(href):
        return 0.0, None
    words = one_line(element) or element.get("title") or ""
    score = (
        2.0 * (number is not None and re.search(rf"(?<!\d){re.escape(number[1])}(?!\d)", href) is not None)
        + 1.5 * (node.start in dated)
        + 1.0 * bool(_PERMALINK.fullmatch(words.strip()))
        + 1.0 * bool(_OWN_PATH.search(href))
    )
    if href.startswith("#") and number is None:
        return 0.0, None
    address = view.address(href)
    here = without_fragment(view.address(view.page.url) or "")
    return (score, address) if address and address != here else (0.0, None)
