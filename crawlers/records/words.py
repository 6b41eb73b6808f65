"""The writer's own words in a body: without quotes, notes, buttons and signature."""

from collections.abc import Iterable
from dataclasses import dataclass

from lxml.html import HtmlElement

from crawlers.markup.outward import outward
from crawlers.markup.text import text_of
from crawlers.records.closing import without_closing
from crawlers.records.outline import Node
from crawlers.records.quoting import quoted_in
from crawlers.view import View

_DROPPED = (
    ".quoteheader, .quotefooter, "
    "[class*=ignatur], .sig, .ksig, .usersig, .user-sig, .user_sig, .postsig, .post-sig, .post_sig, "
    "[class^='sig-'], [class*=' sig-'], [class^='sig_'], [class*=' sig_'], "
    "[class*=lastedit], [class*=last-edit], [class*=editedby], [class*=edited-by], "
    "[class*=postedit], [class*=post_edit], [class*=edited], [class*=editNote], [class*=expandLink], "
    "[class*=toolbar], [class*=attachments], [class*=lightbox] .meta, [role=toolbar]"
)


@dataclass(frozen=True, slots=True)
class Words:
    """What a body says: its writer's text, the quotes in it, and the other sites that it leads to."""

    text: str
    quotes: tuple[str, ...]
    outward: tuple[str, ...]


def words_of(view: View, body: Node, beside: Iterable[HtmlElement], blockquotes: bool) -> Words:
    """The words of a body; `beside` holds what stands in it and is not its writer's."""
    quoted = quoted_in(view, body.element, blockquotes=blockquotes)
    dropped = {*view.found(_DROPPED, body.element), *beside, *quoted.labels}
    left_out = {*quoted.quotes, *dropped} - {body.element}
    return Words(
        text=without_closing(text_of(body.element, left_out)),
        quotes=quoted.words,
        outward=outward(body.element, view.base, left_out),
    )
