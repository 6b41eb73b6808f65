"""An element's words in one line, as they stand in the markup: nothing is left out, and elements set nothing apart."""

from lxml.html import HtmlElement


def one_line(element: HtmlElement) -> str:
    """All words in an element."""
    return " ".join("".join(map(str, element.itertext())).split())


def own_line(element: HtmlElement) -> str:
    """An element's own words, without those of the elements in it, which set them apart."""
    return " ".join(" ".join((element.text or "", *(child.tail or "" for child in element))).split())
