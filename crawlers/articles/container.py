"""Which elements hold the body of the article: where paragraphs lie thickest, and what belongs with that."""

from lxml.html import HtmlElement

from crawlers.articles.boilerplate import is_named_body
from crawlers.articles.paragraphs import Paragraph

_REACH = 6
_FADE = 0.75
_DECLARED, _NAMED, _MEANT = 1.8, 1.4, 1.0
_UNDER_THE_TITLE = 1.5
_TITLE_REACH = 3
_OWN_BLOCKS = frozenset({"div", "section", "article", "main"})
_REGION = 5
_SISTER = 150


def containers(paragraphs: list[Paragraph], skipped: set[HtmlElement], title: HtmlElement | None) -> list[HtmlElement]:
    """The elements that hold the body, in the page's order; none where the page has no running text."""
    scores = _scores(paragraphs)
    if not scores:
        return []
    near = _around_title(title)
    top = max(scores, key=lambda element: scores[element] * _bonus(element, near))
    return _sisters(top, scores, skipped)


def _scores(paragraphs: list[Paragraph]) -> dict[HtmlElement, float]:
    """Each paragraph's weight goes to the elements around it, less to each further one."""
    scores: dict[HtmlElement, float] = {}
    for paragraph in paragraphs:
        share = paragraph.weight
        around = paragraph.element if paragraph.element.tag in _OWN_BLOCKS else paragraph.element.getparent()
        for _ in range(_REACH):
            if not share or around is None or around.tag == "html":
                break
            scores[around] = scores.get(around, 0.0) + share
            around, share = around.getparent(), share * _FADE
    return scores


def _bonus(element: HtmlElement, near: set[HtmlElement]) -> float:
    bonus = _UNDER_THE_TITLE if element in near or element.getparent() in near else 1.0
    if element.get("itemprop") == "articleBody":
        return bonus * _DECLARED
    if is_named_body(element):
        return bonus * _NAMED
    return bonus * (_MEANT if element.tag in {"article", "main"} else 1.0)


def _around_title(title: HtmlElement | None) -> set[HtmlElement]:
    around = [] if title is None else list(title.iterancestors())[:_TITLE_REACH]
    return {element for element in around if element.tag not in {"body", "html"}}


def _sisters(top: HtmlElement, scores: dict[HtmlElement, float], skipped: set[HtmlElement]) -> list[HtmlElement]:
    """`top` and the elements beside it that are named exactly alike and hold text too."""
    names, region = top.get("class"), _region(top)
    if not names or region is top:
        return [top]
    within, around = set(top.iter()), set(top.iterancestors())
    return [
        element
        for element in region.iter(top.tag)
        if element is top
        or (
            element.get("class") == names
            and scores.get(element, 0.0) > _SISTER
            and element not in skipped
            and element not in within
            and element not in around
        )
    ]


def _region(top: HtmlElement) -> HtmlElement:
    """Where pieces of the same body may be: some levels up, but within the page's article."""
    region = top
    for around in list(top.iterancestors())[:_REGION]:
        if around.tag in {"body", "html"} or region.tag in {"article", "main"}:
            break
        region = around
    return region
