"""Where a page tells dates: the anchors that records are found by."""

import re
from dataclasses import dataclass
from datetime import timedelta

from lxml.html import HtmlElement

from crawlers.dates.words import DAYS_BACK, MONTHS, OTHER_DATES
from crawlers.extracted import Moment
from crawlers.markup.one_line import own_line
from crawlers.records.outline import Node, Outline
from crawlers.view import View
from touchpoints.enumerations import Precision

_LONGEST = 120
_ATTRIBUTES = (
    "datetime", "data-time", "data-timestamp", "data-date", "data-datetime", "data-created-at", "data-published",
    "data-content", "content", "title",
)  # fmt: skip
_NAMED = "|".join(name for name in (*MONTHS, *DAYS_BACK) if len(name) > 2)
_LIKELY = re.compile(
    rf"\d\s?[./-]\s?\d{{1,2}}\s?[./-]\s?\d|\b(?:{_NAMED})\b|\bago\b|\bvor\s+\w+\s+\w|\bher\b|(?:19|20)\d\d-\d\d"
    r"|\b\w+tag\b,? (?:um )?\d|\b\w+day\b,? (?:at )?\d|\A\s*\d{1,2}:\d\d(?: ?[ap]m| uhr)?\s*\Z|\A\d{10}(?:\d{3})?\Z",
    re.IGNORECASE,
)
_SAID_ANYWHERE = frozenset({"seit", "since"})
"""Words of anybody's sentence, which speak of another date only where they stand right before it."""
_OTHER = re.compile(
    r"\b(?:" + "|".join(word for word in OTHER_DATES if word not in _SAID_ANYWHERE) + r")\b"
    r"|\b(?:" + "|".join(sorted(_SAID_ANYWHERE)) + r")\W*\Z", re.IGNORECASE
)  # fmt: skip
_SAYS_OTHER = re.compile(rf"\W*(?:(?:zuletzt|last|was|wurde)\W+)?(?:{'|'.join(OTHER_DATES)})\b", re.IGNORECASE)
"""A date's own words may begin with whose it is: 'Edited Mar 1'."""
_TURN = re.compile(r"(?<![\w-])(?:odd|even|first|last|alt)(?![\w-])")
"""Classes that tell only which row of several one is."""
_LONGEST_LABEL = 60
_A_DAY = timedelta(days=1)
_OF_THE_DAY = frozenset({Precision.MINUTE, Precision.SECOND})
_CLOCK = re.compile(r"\W*(?:um |at )?\d{1,2}:\d\d(?::\d\d)?(?: ?[ap]m)?(?: uhr)?\b\W*", re.IGNORECASE)
_NEAR = 4
"""Elements between a day and the time of it, which alone would be a time of today."""
_QUOTE = re.compile(r"quote|zitat|citation", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dated:
    """An element that tells a date; `kind` is how it is marked up, the same for the same place in every record."""

    node: Node
    moment: Moment
    kind: str
    quoted: bool


def dated_places(view: View, outline: Outline) -> list[Dated]:
    """Every place that tells a date of its own, in the page's order; `quoted` are those that stand in quotes."""
    places: list[Dated] = []
    for node in outline.nodes:
        words = _words(node)
        if words and places and _CLOCK.fullmatch(words) and node.start - places[-1].node.start <= _NEAR:
            continue
        moment = view.dates.read(words) if words else None
        if moment is not None and not _is_other(node):
            places.append(Dated(node, _finer(view, node, moment), kind_of(node), _in_quote(node)))
    return places


def _finer(view: View, node: Node, moment: Moment) -> Moment:
    """The time of day that an element's words tell of the day in its attribute, or the words right after it."""
    if moment.precision is not Precision.DAY or not 0 < node.words + node.linked <= _LONGEST_LABEL:
        return moment
    words, after = "".join(map(str, node.element.itertext())), _words_after(node.element)
    for said in (words, f"{words} {after}") if _CLOCK.match(after) else (words,):
        told = view.dates.read(said)
        if told and told.precision in _OF_THE_DAY and abs(told.at - moment.at) < _A_DAY:
            return told
    return moment


def _words_after(element: HtmlElement) -> str:
    after = element.getnext()
    inside = "".join(map(str, after.itertext())) if after is not None and isinstance(after.tag, str) else ""
    return f"{element.tail or ''} {inside}".strip()[:_LONGEST_LABEL]


def kind_of(node: Node) -> str:
    """How an element and its parent are marked up, numbers and turns left out."""
    own, above = node.element, node.parent.element if node.parent else None
    return f"{_marks(above)}>{_marks(own)}"


def _marks(element: object) -> str:
    if element is None:
        return ""
    get = element.get  # type: ignore[attr-defined]
    marks = f"{element.tag}.{get('class') or ''}.{get('itemprop') or ''}"  # type: ignore[attr-defined]
    return re.sub(r"\d+", "#", " ".join(_TURN.sub("", marks).split()))


def _words(node: Node) -> str | None:
    """The words or the attribute that may be a date; an element whose child says it all leaves it to the child."""
    element = node.element
    for name in _ATTRIBUTES:
        value = element.get(name)
        if value and len(value) <= _LONGEST and (name != "content" or element.tag == "meta") and _LIKELY.search(value):
            return str(value)
    if node.words + node.linked > _LONGEST or not (node.words or node.linked):
        return None
    own = own_line(element)
    if not own or not any(character.isalnum() for character in own):
        return None
    text = " ".join((" " if _has_breaks(element) else "").join(map(str, element.itertext())).split())
    if _LIKELY.search(own):
        return text
    return text if any(character.isdigit() for character in own) and _LIKELY.search(text) and node.children else None


def _has_breaks(element: HtmlElement) -> bool:
    return next(element.iter("br"), None) is not None


def _in_quote(node: Node) -> bool:
    above: Node | None = node
    for _ in range(12):
        if above is None:
            return False
        element = above.element
        if element.tag in {"blockquote", "q"} or _QUOTE.search(element.get("class") or ""):
            return True
        above = above.parent
    return False


def _is_other(node: Node) -> bool:
    """A label right before the place, or a class, says that the date is another's; what is long is no label."""
    element = node.element
    before = element.getprevious()
    parent = element.getparent()
    said = [element.get("class") or "", element.get("itemprop") or "", element.get("title") or ""]
    if _SAYS_OTHER.match("".join(map(str, element.itertext())) if node.words + node.linked <= _LONGEST_LABEL else ""):
        return True
    if before is not None:
        words = _after_its_date("".join(map(str, before.itertext())).strip())
        said += [words[-40:] if len(words) <= _LONGEST_LABEL else words[-20:], before.tail or ""]
        said += [part.get("title") or "" for part in before.iter()]
    elif parent is not None:
        said.append((parent.text or "")[-40:])
    return any(_OTHER.search(words) for words in filter(None, said)) or "dateModified" in said


def _after_its_date(words: str) -> str:
    """The words after the last date in them: what is said before that is said of it, not of the date that follows."""
    dates = list(_LIKELY.finditer(words))
    return words[dates[-1].end() :] if dates else words
