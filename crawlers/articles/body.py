"""The words of an article: what its readers came for, without what stands around it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from lxml.html import HtmlElement

from crawlers.articles.boilerplate import is_credit
from crawlers.articles.container import containers
from crawlers.articles.paragraphs import HEADINGS, Paragraph, paragraphs_of
from crawlers.markup.outward import outward
from crawlers.markup.text import text_of

_WHOLLY_LINKED = 0.8
_LONG = 200
_LONGEST_CREDIT, _BELOW = 120, 3
_REPEATED = 60
_STANDFIRST = re.compile(
    r"\b(?:dek|deck|sub-?head\w*|sub-?line|standfirst|strapline|stand-first|sub-?title|blurb|excerpt)\b|"
    r"(?:sub-?head\w*|[-_]dek|[Dd]ek\w*Summary|subline|standfirst)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Body:
    """An article's text, paragraphs apart by an empty line; `entries` counts headings in it that lead elsewhere.

    `outward` holds the addresses on other hosts that it links to, `credits` the short lines that were left out of it
    or stand right below it.
    """

    text: str = ""
    entries: int = 0
    outward: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()


def body_of(tree: HtmlElement, title: HtmlElement | None = None, *, base: str = "", standfirst: bool = True) -> Body:
    """The body of the page's article; empty where the page has no running text.

    `title` is the headline's element if one is known, `base` what links are relative to. `standfirst` says whether the
    lines between headline and first paragraph belong to the text: in German papers they do, in English ones they
    repeat it.
    """
    found = tree.find("body")
    body: HtmlElement = tree if found is None else found
    paragraphs, skipped = paragraphs_of(body)
    tops = containers(paragraphs, skipped, title)
    if not tops:
        return Body()
    inside = {element for top in tops for element in top.iter()}
    within = [paragraph for paragraph in paragraphs if paragraph.element in inside]
    unwanted = skipped | set(_unwanted(within, standfirst=standfirst)) | set(body.iter("h1"))
    text = "\n\n".join(text for top in tops if (text := text_of(top, unwanted)))
    links = dict.fromkeys(url for top in tops for url in outward(top, base, unwanted))
    entries = sum(1 for paragraph in within if _leads_elsewhere(paragraph))
    return Body(text, entries, tuple(links), tuple(_credits(paragraphs, within, unwanted)))


def _credits(paragraphs: list[Paragraph], within: list[Paragraph], unwanted: set[HtmlElement]) -> Iterator[str]:
    end = paragraphs.index(within[-1]) + 1 if within else 0
    left_out = (paragraph for paragraph in within if paragraph.element in unwanted)
    for paragraph in chain(left_out, paragraphs[end : end + _BELOW]):
        if len(paragraph.text) <= _LONGEST_CREDIT:
            yield paragraph.text


def _leads_elsewhere(paragraph: Paragraph) -> bool:
    element = paragraph.element
    around = element.getparent()
    return element.tag in HEADINGS and (paragraph.linked > _WHOLLY_LINKED or (around is not None and around.tag == "a"))


def _unwanted(paragraphs: list[Paragraph], *, standfirst: bool) -> Iterator[HtmlElement]:
    """The paragraphs within the article that are none of it."""
    seen: set[str] = set()
    begun, dropped_after = False, True
    doomed: list[Paragraph] = []
    for paragraph in paragraphs:
        if _is_none(paragraph, seen, begun=begun) or (not begun and not standfirst and _is_standfirst(paragraph)):
            doomed.append(paragraph)
        begun = begun or (paragraph.weight > _REPEATED and paragraph not in doomed)
        seen.add(paragraph.text)
    gone = set(doomed)
    for paragraph in reversed(paragraphs):
        if paragraph.element.tag in HEADINGS and dropped_after:
            gone.add(paragraph)
        dropped_after = paragraph in gone
    yield from (paragraph.element for paragraph in paragraphs if paragraph in gone and not paragraph.inner)


def _is_none(paragraph: Paragraph, seen: set[str], *, begun: bool) -> bool:
    text = paragraph.text
    if paragraph.aside or (paragraph.linked > _WHOLLY_LINKED and len(text) <= _LONG):
        return True
    return (not begun and is_credit(text)) or (len(text) > _REPEATED and text in seen)


def _is_standfirst(paragraph: Paragraph) -> bool:
    element = paragraph.element
    return element.tag == "h2" or bool(_STANDFIRST.search(element.get("class") or ""))
