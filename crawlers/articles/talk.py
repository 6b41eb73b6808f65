"""Whether readers' comments stand under an article: looked for before all of the page is searched for them."""

from itertools import accumulate, islice
from typing import cast

from lxml import etree
from lxml.html import HtmlElement

_NAMED = etree.XPath(
    "//*[contains(@class,'omment') or contains(@id,'omment') or contains(@class,'posting')"
    " or contains(@itemtype,'Comment') or contains(@class,'eserbrief') or contains(@class,'isqus')]"
)
_WORDS, _VOICES = 40, 2
_CONTROLS = frozenset({"a", "button", "form", "input", "textarea", "span", "svg", "label", "i", "script", "style"})


def shows_talk(tree: HtmlElement) -> bool:
    """Whether at least two things on the page are named after comments and hold a few words."""
    named = (element for element in cast("list[HtmlElement]", _NAMED(tree)) if element.tag not in _CONTROLS)
    return len(list(islice((element for element in named if _says_something(element)), _VOICES))) == _VOICES


def _says_something(element: HtmlElement) -> bool:
    said = accumulate(len(str(text).strip()) for text in element.itertext("p", "div", "li", "article", "section"))
    return any(length >= _WORDS for length in said)
