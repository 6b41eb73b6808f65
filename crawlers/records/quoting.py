"""Other people's words in a record's body, by their mark-up or by the label that stands before them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from lxml.html import HtmlElement

from crawlers.markup.inside import Inside
from crawlers.markup.quotes import leads, outermost, quoted_words
from crawlers.records.outline import Node
from crawlers.view import View

_NEARLY_ALL = 0.9
_ALL = 0.99
_ENOUGH = 2
_LONGEST_LABEL = 140
_MOST_PIECES = 100
"""Pieces of text in an element, white space among them, of which a label has far fewer."""
_CANDIDATES = (
    "[class*=uote], [class*=QUOTE], [class*=zitat], [class*=Zitat], [class*=itation], q, blockquote, "
    "content-quote, woltlab-quote"
)
_QUOTE_TAGS = frozenset({"q", "content-quote", "woltlab-quote"})
_NO_QUOTE = re.compile(
    r"^js-|select|button|btn|link|action|reply|able\b|count|source|author|icon|multi|head|foot|title|label|meta|jump|time|date",
    re.IGNORECASE,
)
_MARK = re.compile(r"quote|zitat|citation", re.IGNORECASE)
_NEVER = frozenset({"a", "button", "ul", "li", "i", "img", "input", "form", "time"})
_LABEL = re.compile(
    r"\W*(?:(?:zitat|quote)\b.{0,80}|original(?:ly)? (?:geschrieben|posted|gepostet|erstellt) (?:von|by)\b.{0,80}"
    r"|.{1,60}\b(?:schrieb|schreibt|wrote|said|geschrieben|meinte)\b.{0,60}:)\W*",
    re.IGNORECASE,
)
_CITED = re.compile(r".{1,60}\b(?:schrieb|schreibt|wrote|said|posted)\b", re.IGNORECASE)
_LABELLED = frozenset({"table", "div", "blockquote", "fieldset", "dd", "tr", "td", "p", "pre"})
_LABELS = frozenset({"b", "strong", "i", "em", "div", "span", "p", "legend", "cite", "dt", "small", "font"})


@dataclass(frozen=True, slots=True)
class Quoted:
    """The quotes of a body, and what goes with them: the labels that say whose they are."""

    quotes: list[HtmlElement]
    labels: list[HtmlElement]

    @property
    def words(self) -> tuple[str, ...]:
        """What the quotes say."""
        labels = frozenset(self.labels)
        told = (quoted_words(quote, labels) for quote in self.quotes)
        return tuple(words for words in told if words)


def blockquotes_are_bodies(bodies: Sequence[Node]) -> bool:
    """Whether every body is or holds a `blockquote`, as some software has it: then it marks no quote."""
    holding = sum(_holds_blockquote(body.element) for body in bodies)
    return holding >= _NEARLY_ALL * len(bodies) and len(bodies) >= _ENOUGH


def _holds_blockquote(element: HtmlElement) -> bool:
    return next(element.iter("blockquote"), None) is not None


def quoted_in(view: View, body: HtmlElement, *, blockquotes: bool) -> Quoted:
    """The quotes in a body; `blockquotes` says whether that element marks one here."""
    marked = outermost(_marked(view, body, blockquotes=blockquotes))
    labels, labelled = list(leads(marked)), []
    labels += [label for quote in marked if (label := _label_before(quote, body)) is not None]
    known = Inside(marked)
    for label, quote in _labelled(body):
        if not (known.holds(label) or known.holds(quote)):
            labels.append(label)
            labelled.append(quote)
    return Quoted(outermost([*marked, *labelled]), labels)


def _marked(view: View, body: HtmlElement, *, blockquotes: bool) -> Iterator[HtmlElement]:
    """The elements that are marked as quotes, but for those that say all that their body says: these are no quotes."""
    candidates = [element for element in view.found(_CANDIDATES, body) if element is not body]
    if not candidates:
        return
    lengths = _lengths(body)
    for element in candidates:
        is_called = _is_called_quote(element) and lengths[element] < _ALL * lengths[body]
        if is_called or _is_quote_tag(element, blockquotes=blockquotes):
            yield element


def _is_quote_tag(element: HtmlElement, *, blockquotes: bool) -> bool:
    return element.tag in _QUOTE_TAGS or (blockquotes and element.tag == "blockquote")


def _is_called_quote(element: HtmlElement) -> bool:
    marks = (element.get("class") or "").split() if element.tag not in _NEVER else ()
    return any(_MARK.search(mark) and not _NO_QUOTE.search(mark) for mark in marks)


def _lengths(body: HtmlElement) -> dict[HtmlElement, int]:
    """The letters in and below each element of a body."""
    lengths: dict[HtmlElement, int] = {}
    for element in reversed([*body.iter()]):
        below = sum(lengths[child] + _length(child.tail) for child in element)
        lengths[element] = _length(element.text) + below
    return lengths


def _length(text: str | None) -> int:
    return len(text.strip()) if text else 0


def _label_before(quote: HtmlElement, body: HtmlElement) -> HtmlElement | None:
    """The label before a quote that is wrapped in a cell or box of its own."""
    while quote.getprevious() is None and (above := quote.getparent()) is not None and above is not body:
        quote = above
    before = quote.getprevious()
    return before if before is not None and not (before.tail or "").strip() and _is_label(before) else None


def _labelled(body: HtmlElement) -> Iterator[tuple[HtmlElement, HtmlElement]]:
    """Boxes that stand right after a label such as 'Zitat:' or 'Anna schrieb:', each with its label."""
    for label in body.iter(*_LABELS):
        if label is not body and _is_label(label) and not (label.tail or "").strip():
            quote = _around(label, body).getnext()
            if quote is not None and quote.tag in _LABELLED and len(label) < _ENOUGH:
                yield label, quote


def _around(label: HtmlElement, body: HtmlElement) -> HtmlElement:
    """The row or cell that holds a label and nothing else."""
    while label.getnext() is None and label.getprevious() is None and not (label.tail or "").strip():
        above = label.getparent()
        if above is None or above is body or (above.text or "").strip():
            break
        label = above
    return label


def _is_label(element: HtmlElement) -> bool:
    pieces = list(islice(element.itertext(), _MOST_PIECES))
    words = " ".join("".join(map(str, pieces)).split())
    if len(pieces) == _MOST_PIECES or not 0 < len(words) <= _LONGEST_LABEL:
        return False
    return bool(_LABEL.fullmatch(words)) or (element.tag == "cite" and bool(_CITED.match(words)))
