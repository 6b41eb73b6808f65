"""The trail of links to where a page lies ('Start > Politik > ...'), whose last step many papers write as the `h1`.

That step is worded for search engines; the headline that readers see stands below it, as an `h2`.
"""

import re
from itertools import islice, takewhile
from typing import cast

from lxml import etree
from lxml.html import HtmlElement

from crawlers.engines.values import line_of

_NAMED = re.compile(r"breadcrumb|bread-?bar|brotkrumen|seo-?title", re.IGNORECASE)
_WHOLE = frozenset({"html", "body", "main", "article"})
_LEVELS = 4
_STEPS, _MOST_STEPS = 2, 12
_LONGEST_STEP = 40
_BETWEEN = " |/>›»·•–-"
_BELOW = etree.XPath("following::*[self::h1 or self::h2 or self::p]")
_LONG_PARAGRAPH = 200
_FEWEST_WORDS = 2
_ELSEWHERE = frozenset({"nav", "aside", "footer", "a", "form", "dialog"})


def is_last_step(heading: HtmlElement) -> bool:
    """Whether a heading is the end of a trail: named so, or behind links that stand beside it one by one."""
    around = [element for element in islice(heading.iterancestors(), _LEVELS) if element.tag not in _WHOLE]
    alone = takewhile(_holds_nothing_else, around)
    return any(map(_is_named, (heading, *around))) or any(map(_follows_links, (heading, *alone)))


def _holds_nothing_else(element: HtmlElement) -> bool:
    """Whether an element holds one element, and no words beside it."""
    words = [element.text, *(child.tail for child in element)]
    return len(element) == 1 and not any(told and told.strip() for told in words)


def shown_below(step: HtmlElement) -> HtmlElement | None:
    """The headline below a trail: the next heading before the running text begins."""
    for element in cast("list[HtmlElement]", _BELOW(step)):
        if element.tag == "p" and len(line_of(element)) >= _LONG_PARAGRAPH:
            return None
        if element.tag != "p" and _is_headline(element):
            return element
    return None


def _is_named(element: HtmlElement) -> bool:
    return bool(_NAMED.search(f"{element.get('class') or ''} {element.get('id') or ''}"))


def _follows_links(element: HtmlElement) -> bool:
    before = islice(element.itersiblings("a", "li", "span", "div", preceding=True), _MOST_STEPS)
    steps = [sister for sister in before if re.search(r"\w", line_of(sister))]
    if len(steps) == 1:
        return _is_path(steps[0])
    return len(steps) >= _STEPS and all(_is_step(sister) for sister in steps)


def _is_path(element: HtmlElement) -> bool:
    """Whether an element is links with marks between them and behind the last: 'Start | Politik |'."""
    line, steps = line_of(element), [line_of(link) for link in element.iter("a")]
    return (
        len(steps) >= _STEPS and line[-1] in _BETWEEN and re.sub(r"\W", "", line) == re.sub(r"\W", "", "".join(steps))
    )


def _is_step(element: HtmlElement) -> bool:
    line = line_of(element)
    links = list(element.iter("a"))
    return len(links) == 1 and len(line) <= _LONGEST_STEP and line_of(links[0]) == line.strip(_BETWEEN)


def _is_headline(element: HtmlElement) -> bool:
    line = line_of(element)
    if len(line.split()) < _FEWEST_WORDS or any(around.tag in _ELSEWHERE for around in element.iterancestors()):
        return False
    return not any(line_of(link) == line for link in element.iter("a"))
