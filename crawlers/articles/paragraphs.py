"""The paragraphs of a page, and what of the page stands around them."""

from dataclasses import dataclass
from typing import cast

from lxml import etree
from lxml.html import HtmlElement

from crawlers.articles.boilerplate import NEVER, is_around, is_aside, is_named_around, is_talk
from crawlers.markup.one_line import one_line

HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_OWN_BLOCKS = "p li blockquote pre td th dd dt div section article main center font"
_BLOCKS = HEADINGS | frozenset(_OWN_BLOCKS.split())
_OTHER_BLOCKS = "ul ol table h1 dl figure form header footer aside nav tr"
_BREAKS = _BLOCKS | frozenset(_OTHER_BLOCKS.split())
_SHORTEST = 25
_LINKED = 0.5
_WEIGHTS = {"p": 1.3, "li": 0.6, "td": 0.6, "th": 0.6}
_MOST_OF_THE_PAGE, _ALL_BUT_TALK = 0.3, 0.9
_TRUSTED = 0.3
_LONG_TEXTS = etree.XPath(
    ".//text()[string-length()>60][not(parent::script or parent::style or parent::noscript or parent::a)]",
    smart_strings=False,
)


@dataclass(frozen=True, slots=True, eq=False)
class Paragraph:
    """An element with words of its own; `linked` is the share of them that are links, `inner`: it holds blocks too."""

    element: HtmlElement
    text: str
    linked: float
    inner: bool
    aside: bool

    @property
    def weight(self) -> float:
        """How much this speaks for an article around it."""
        tag = self.element.tag
        if tag in HEADINGS or self.aside or len(self.text) < _SHORTEST or self.linked > _LINKED:
            return 0.0
        return len(self.text) * (1 - self.linked) * _WEIGHTS.get(tag, 1.0)


def paragraphs_of(body: HtmlElement) -> tuple[list[Paragraph], set[HtmlElement]]:
    """All paragraphs of the page in its order, and every element that stands around an article.

    Names lie: where most of the page's running text is in elements that are named like something around an article,
    names count for nothing.
    """
    whole = _bulk(body)
    found, skipped = _walk(body, whole, trust_names=True)
    if sum(len(paragraph.text) for paragraph in found) < _TRUSTED * whole:
        return _walk(body, whole, trust_names=False)
    return found, skipped


def _walk(body: HtmlElement, whole: int, *, trust_names: bool) -> tuple[list[Paragraph], set[HtmlElement]]:
    skipped: set[HtmlElement] = set()
    found: list[Paragraph] = []
    for element in body.iter(etree.Element):
        if element.getparent() in skipped or (element is not body and _goes(element, whole, trust_names)):
            skipped.add(element)
        elif element.tag in _BLOCKS and (paragraph := _paragraph(element)):
            found.append(paragraph)
    return found, skipped


def _goes(element: HtmlElement, whole: int, trust_names: bool) -> bool:
    around = is_around(element) or ((trust_names or is_talk(element)) and is_named_around(element))
    return around and not _is_most(element, whole)


def _is_most(element: HtmlElement, whole: int) -> bool:
    if element.tag in NEVER:
        return False
    return _bulk(element) >= max(whole, 1) * (_ALL_BUT_TALK if is_talk(element) else _MOST_OF_THE_PAGE)


def _paragraph(element: HtmlElement) -> Paragraph | None:
    words, inner = [element.text or ""], False
    for child in element:
        if child.tag in _BREAKS:
            inner = True
        elif isinstance(child.tag, str) and child.tag not in NEVER:
            if any(below.tag in _BREAKS for below in child.iter()):
                inner = True
            else:
                words.append("".join(map(str, child.itertext())))
        words.append(child.tail or "")
    text = " ".join("".join(words).split())
    return Paragraph(element, text, _linked(element, text), inner, is_aside(text)) if text else None


def _linked(element: HtmlElement, text: str) -> float:
    linked = 0
    for link in element.iter("a"):
        linked += len(one_line(link))
        if linked >= len(text):
            return 1.0
    return linked / len(text)


def _bulk(element: HtmlElement) -> int:
    """How many characters of running text there are below an element."""
    return sum(map(len, cast("list[str]", _LONG_TEXTS(element))))
