"""Which elements lie in some others: told for any number of them in one walk up, however deep the page is."""

from collections.abc import Iterable

from lxml.html import HtmlElement


class Inside:
    """The elements that lie in one of `tops`, or are one; what lies around `top`, if it is given, does not count."""

    def __init__(self, tops: Iterable[HtmlElement], top: HtmlElement | None = None) -> None:
        self._told = dict.fromkeys(tops, True)
        if top is not None:
            self._told[top] = False

    def holds(self, element: HtmlElement | None) -> bool:
        """Whether the element is one of these."""
        way = []
        while element is not None and element not in self._told:
            way.append(element)
            element = element.getparent()
        found = element is not None and self._told[element]
        self._told.update(dict.fromkeys(way, found))
        return found
