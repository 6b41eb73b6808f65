"""How an element's words begin, read no further than asked: large elements lie in each other on hostile pages."""

from lxml.html import HtmlElement


def beginning_of(element: HtmlElement, most: int) -> str:
    """The first words of an element in one line: at least so many characters, where it says so much."""
    pieces: list[str] = []
    length = 0
    for piece in element.itertext():
        words = str(piece)[: 4 * most]
        pieces.append(words)
        length += len(words.strip())
        if length > most:
            break
    return " ".join("".join(pieces).split())
