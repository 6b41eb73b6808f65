"""Whether readers' comments or reviews stand on an article's page: looked for before all of it is searched for them."""

import re
from itertools import accumulate, islice
from typing import cast

from lxml import etree
from lxml.html import HtmlElement

_NAMED = etree.XPath(
    "//*[contains(@class,'omment') or contains(@id,'omment') or contains(@class,'posting')"
    " or contains(@itemtype,'Comment') or contains(@class,'eserbrief') or contains(@class,'isqus')"
    " or contains(@class,'eview') or contains(@id,'eview') or contains(@class,'ewertung') or contains(@id,'ewertung')"
    " or contains(@class,'ezension') or contains(@id,'ezension')]"
)
_TEASED = re.compile(r"preview|overview", re.IGNORECASE)
_WORDS, _VOICES = 40, 2
_CONTROLS = frozenset({"a", "button", "form", "input", "textarea", "span", "svg", "label", "i", "script", "style"})


def shows_talk(tree: HtmlElement) -> bool:
    """Whether at least two things on the page are named after comments or reviews and hold a few words."""
    found = (element for element in cast("list[HtmlElement]", _NAMED(tree)) if element.tag not in _CONTROLS)
    named = (element for element in found if not _TEASED.search(element.get("class") or ""))
    return len(list(islice((element for element in named if _says_something(element)), _VOICES))) == _VOICES


def _says_something(element: HtmlElement) -> bool:
    said = accumulate(len(str(text).strip()) for text in element.itertext("p", "div", "li", "article", "section"))
    return any(length >= _WORDS for length in said)
