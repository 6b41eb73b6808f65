"""Other people's words inside a post: taken out of its text, and freed of the line that says whose they are."""

import re
from collections.abc import Container, Iterable, Iterator

from lxml.html import HtmlElement

from crawlers.markup.inside import Inside
from crawlers.markup.selector import selector
from crawlers.markup.text import text_of

_HEADINGS = (
    "cite, .quoteheader, .quotefooter, .quote-heading, .bbCodeBlock-title, .bbCodeBlock-expandLink, "
    ".ipsQuote_citation, .bbcode_postedby, .bbcode_description, .quoteBoxTitle, .quoteBoxIcon, aside.quote > .title, "
    ".quote-title, .quote_title, .QuoteAuthor, .blockquote-author, .attribution, "
    "[class*=quote-source], [class*=quote-author], [class*=quote__author], [class*=quote-head]"
)
_LEAD = re.compile(
    r"(?:@\S|.{0,80}\b(?:said|wrote|writes|posted|schrieb|schreibt|sagte|meinte|geschrieben|zitat|quote"
    r"|originally)\b).{0,160}:",
    re.IGNORECASE | re.DOTALL,
)
_FIRST_LINE = re.compile(
    r"(?:[^\n]{1,120}:|(?:zitat|quote|originally posted|original geschrieben|zitiert)\b[^\n]{0,100})\s*\n+(?=\S)"
    r"|[^\n:]{1,50} (?:schrieb|wrote|said|hat geschrieben):\s+(?=\S)",
    re.IGNORECASE,
)


def outermost(elements: Iterable[HtmlElement]) -> list[HtmlElement]:
    """The elements that lie in no other of them, in the order given."""
    order = dict.fromkeys(elements)
    inside = Inside(order)
    return [element for element in order if not inside.holds(element.getparent())]


def quoted_words(quote: HtmlElement, without: Container[HtmlElement]) -> str:
    """The words of a quote, without the line that says who wrote them."""
    inner = {each for each in quote.iterdescendants() if each in without}
    words = text_of(quote, inner.union(selector(_HEADINGS).all(quote)) - {quote})
    start = 0
    while found := _FIRST_LINE.match(words, start):
        start = found.end()
    return words[start:]


def leads(quotes: Iterable[HtmlElement]) -> Iterator[HtmlElement]:
    """What stands right before a quote and only introduces it: '@anna said in Brakes:'."""
    for quote in quotes:
        before = quote.getprevious()
        if (
            before is None
            or before.tag not in {"p", "div", "b", "strong", "span", "cite"}
            or (before.tail or "").strip()
        ):
            continue
        if _LEAD.fullmatch("".join(map(str, before.itertext())).strip()):
            yield before
