"""A piece of markup out of JSON or a feed, read by BeautifulSoup: nobody promised that it is whole."""

from lxml import html
from lxml.html import HtmlElement, soupparser

from crawlers.decoding import without_unwanted


def fragment(markup: str) -> HtmlElement:
    """The markup under one root element; empty markup gives an empty root."""
    markup = f"<div>{without_unwanted(markup)}</div>"
    try:
        return soupparser.fromstring(markup, features="html.parser")
    except RecursionError:
        return html.document_fromstring(markup)
