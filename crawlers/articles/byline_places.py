"""Where on its page an article's authors are named: marked as such, in elements called so, or in a line 'Von ...'."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, islice

from lxml import etree
from lxml.html import HtmlElement

from crawlers.articles.agency import agency_named
from crawlers.articles.byline import is_label, is_person, is_told_of
from crawlers.articles.facts import Facts
from crawlers.engines.values import line_of
from crawlers.markup.selector import select

_MARKED = ("[itemprop~=author] [itemprop=name]", "[itemprop~=author]", "a[rel~=author]", ".vcard .fn")
_CALLED = (
    "[class*=byline], [class*=author], [class*=Author], [class*=autor], [class*=Autor], [class*=verfasser], address"
)
_LINKED = "a[href*='/autor'], a[href*='/author']"
_SET_OFF = ("strong", "b", "h2", "h3", "h4", "h5", "h6")
"""How a box sets the author's name off from what it says of her."""
_LABELS = ("Autor", "Das Gespräch", "Das Interview", "Interview:", "Die Fragen stellte")
_MOST, _LONGEST = 8, 180
_MOST_TRIED = 200
_ROOM = 600
"""Characters, spaces included, that a box for the author holds at most; beyond, something else is called so."""
_FAR = 99
_LOOKED_AT = 160
_RUNNING_TEXT = 200
_OTHERS = re.compile(
    r"comment|kommentar|related|recommend|teaser|popular|pagination|(?:prev|next)-?(?:post|article|link)|book-title"
    r"|widget-?area|copyright",
    re.IGNORECASE,
)
"""How elements are called that hold readers' words or other articles."""
_OTHER_PART = re.compile(
    r"(?:reviewed|edited|checked|verified|translated|updated|photos?|illustrations?|geprüft|lektorat|redaktion|redigiert|fotos?"
    r"|bild(?:er)?|übersetzt|übersetzung|aktualisiert|überarbeitet)(?:\s+(?:by|von|durch))?\s*:?\s*$",
    re.IGNORECASE,
)
"""What stands before the name of somebody who checked, translated or illustrated an article."""
_NAME = 60
_DATE = re.compile(r"\d{1,2}\. ?(?:\d{1,2}\.|[A-ZÄÖÜ]\w{2,8}) ?\d{2,4}|[A-Z]\w{2,8}\.? \d{1,2}, ?\d{4}|\d{4}-\d\d-\d\d")
_DATE_FIRST = re.compile(
    rf"^\W*(?:\w{{2,10}}[.,]{{1,2}} )?(?:{_DATE.pattern})(?:\W{{1,4}}\d{{1,2}}[:.]\d\d(?: Uhr)?)?[\s|,·–-]*|^[\s|,·–-]+"
)
_PERSONAL = re.compile(r"aut[ho]+r|profil|redakt|user|team|people|person|mitarbeiter|member", re.IGNORECASE)
_SIGNED = re.compile(r"[—–-]\s*([^\s@][^@|,—–]{0,30}?)\s*@\s*\d{1,2}[:.]\d\d")
_LABELLED = "//*[{}]".format(" or ".join(f"starts-with(normalize-space(text()),'{label}')" for label in _LABELS))
_SILENT = frozenset({"script", "style", "noscript", "template", "svg", "figure", "figcaption", "nav"})


@dataclass(frozen=True)
class Bylines:
    """An article's bylines by where they stand; each place is looked at once."""

    facts: Facts

    @cached_property
    def marked(self) -> list[list[str]]:
        """The lines of elements that markup says are about the author, those nearest to the headline first."""
        return list(_marked(self.facts))

    @cached_property
    def below(self) -> list[list[str]]:
        """The lines between headline and running text that say who wrote: 'Von Ida Muster', 'By Kai Beispiel'."""
        return list(_told_below(self.facts))


def _marked(facts: Facts) -> Iterator[list[str]]:
    """The lines of elements that markup says are about the author, those nearest to the headline first."""
    return _nearest_first(facts, (facts.view.found(selectors) for selectors in _MARKED))


def called(facts: Facts) -> Iterator[list[str]]:
    """The lines of elements whose names speak of an author, those nearest to the headline first."""
    boxes = [element for element in facts.view.found(_CALLED) if _is_short(element)]
    links = [link for box in boxes for link in box.iter("a", *_SET_OFF)]
    return _nearest_first(facts, (links, boxes, select(facts.tree, _LINKED)))


def _told_below(facts: Facts) -> Iterator[list[str]]:
    """The lines between headline and running text that say who wrote: 'Von Ida Muster', 'Written by: Kai Beispiel'."""
    for element in _below(facts.headline):
        words = " ".join((element.text or "").split())
        line = _line_with_name(element) if is_told_of(words) else _behind_date(element) or _signed(element, words)
        if line and len(line) <= _LONGEST and not is_others(facts, element):
            yield [line]


def labelled(facts: Facts) -> Iterator[list[str]]:
    """The lines anywhere on the page that begin with 'Autor', or say who led an interview."""
    for element in select(facts.tree, _LABELLED):
        line = _line_with_name(element)
        if line and len(line) <= _LONGEST and is_told_of(line) and not is_others(facts, element):
            yield [line]


def beside_date(facts: Facts) -> Iterator[list[str]]:
    """The short lines below the headline that stand beside a date and lead nowhere, or to somebody's page."""
    for element in _below(facts.headline):
        words, around = " ".join((element.text or "").split()), element.getparent()
        if around is None or not is_person(words.strip(" |·•,–-")) or not _leads_to_person(element):
            continue
        if any(len(line) <= _LONGEST and _DATE.search(line) for line in map(line_of, _two_up(around))):
            yield [words]


def _two_up(element: HtmlElement) -> Iterator[HtmlElement]:
    above = element.getparent()
    yield from (element,) if above is None else (element, above)


def _leads_to_person(element: HtmlElement) -> bool:
    links = [one for one in (element, *islice(element.iterancestors(), 2)) if one.tag == "a"]
    return all(_PERSONAL.search(link.get("href") or "") for link in links)


def _behind_date(element: HtmlElement) -> str:
    """What a line tells behind its date: '3. März 2026 von Kai Beispiel'."""
    for words in (element.text, *(child.tail for child in element)):
        told = _DATE_FIRST.sub("", " ".join((words or "").split())[:_LONGEST])
        if told and is_told_of(told) and not is_label(told) and _DATE.search(line_of(element)):
            return told
    return ""


def _signed(element: HtmlElement, words: str) -> str:
    """A line that is an agency's name, or that ends as old blogs sign: '— kai @ 14:05'."""
    if len(words) <= _NAME and agency_named(words.split(",")[0]):
        return words
    tails = " ".join(child.tail or "" for child in element)
    found = _SIGNED.search(tails) if "@" in tails else None
    return found.group(1) if found else ""


def _nearest_first(facts: Facts, groups: Iterable[Iterable[HtmlElement]]) -> Iterator[list[str]]:
    levels = {} if facts.headline is None else {one: n for n, one in enumerate(facts.headline.iterancestors())}
    found: dict[tuple[int, int], list[HtmlElement]] = {}
    for number, elements in enumerate(groups):
        for element in islice(elements, _MOST_TRIED):
            if not (is_others(facts, element) or _is_section(element) or _plays_other_part(element)):
                found.setdefault((_level(element, levels), number), []).append(element)
    for place in sorted(found):
        if lines := _lines(_beside_first(found[place], levels)):
            yield lines


def _beside_first(elements: list[HtmlElement], levels: dict[HtmlElement, int]) -> list[HtmlElement]:
    """Of elements equally near to the headline, the first and those that stand in boxes like its own."""
    boxes = [_box(element, levels) for element in elements]
    return [element for element, box in zip(elements, boxes, strict=True) if box == boxes[0]]


def _box(element: HtmlElement, levels: dict[HtmlElement, int]) -> tuple[object, str | None]:
    """How the outermost element is written that holds this one and not the headline."""
    box = element
    for around in element.iterancestors():
        if around in levels:
            break
        box = around
    return box.tag, box.get("class")


def _is_short(element: HtmlElement) -> bool:
    lengths = accumulate(len(str(part)) for part in element.itertext())
    return all(length <= _ROOM for length in lengths)


def _level(element: HtmlElement, levels: dict[HtmlElement, int]) -> int:
    """How far up from the headline the first element is that holds both."""
    around = next((one for one in element.iterancestors() if one in levels), None)
    return _FAR if around is None else levels[around]


def _lines(elements: list[HtmlElement]) -> list[str]:
    lines = (line_of(element) or element.get("content") or "" for element in elements[:_MOST])
    return [line for line in dict.fromkeys(lines) if 0 < len(line) <= _LONGEST]


def _below(headline: HtmlElement | None) -> Iterator[HtmlElement]:
    """The elements after the headline until the running text begins, which one long paragraph may introduce."""
    if headline is None:
        return
    long = 0
    for element in islice(_following(headline), _LOOKED_AT):
        long += len((element.text or "").strip()) >= _RUNNING_TEXT
        if long > 1:
            return
        yield element


def _following(headline: HtmlElement) -> Iterator[HtmlElement]:
    for around in (headline, *headline.iterancestors()):
        for sister in around.itersiblings():
            if isinstance(sister.tag, str) and sister.tag not in _SILENT:
                yield from (element for element in sister.iter(etree.Element) if element.tag not in _SILENT)


def _line_with_name(element: HtmlElement) -> str:
    """An element's line, and where that is only 'by', its parent's."""
    line, around = line_of(element), element.getparent()
    return line_of(around) if is_label(line) and around is not None else line


def is_others(facts: Facts, element: HtmlElement) -> bool:
    """Whether an element is readers' or another article's: what holds the headline too is neither."""
    own = facts.around_headline
    around = [one for one in (element, *element.iterancestors()) if one not in own and one.tag != "body"]
    return any(one.tag == "figure" for one in around) or any(
        _OTHERS.search(f"{one.get('class') or ''} {one.get('id') or ''}") for one in around
    )


def _is_section(element: HtmlElement) -> bool:
    """Whether an element leads to sections, which some themes put beside the author."""
    return any({"tag", "category"} & set((link.get("rel") or "").split()) for link in element.iter("a"))


def _plays_other_part(element: HtmlElement) -> bool:
    before = element.getprevious()
    words = (element.getparent().text if before is None else before.tail) or ""
    if not words.strip() and before is not None:
        words = line_of(before)
    around = (element.getparent().text or "").split(":")[0]
    return any(_OTHER_PART.search(told[-_NAME:]) for told in (words, around))
