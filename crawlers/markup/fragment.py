"""A piece of markup out of JSON or a feed, read by BeautifulSoup: nobody promised that it is whole."""

from lxml.html import HtmlElement, soupparser


def fragment(markup: str) -> HtmlElement:
    """The markup under one root element; empty markup gives an empty root."""
    return soupparser.fromstring(f"<div>{markup}</div>", features="html.parser")
