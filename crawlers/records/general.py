"""The general case: posts out of a page whose software nobody described.

The page is measured once (`outline`), its dates are found (`dated`), the repeated element that says most beside a date
of its own is taken for the posts' bodies (`bodies`), and each record around a body is labelled (`author`, `published`).
"""

from collections.abc import Sequence
from dataclasses import replace

from crawlers.extracted import ExtractedPost, Moment
from crawlers.markup.outward import outward
from crawlers.markup.selector import selector
from crawlers.markup.text import text_of
from crawlers.records.author import authors_of
from crawlers.records.bodies import best_bodies
from crawlers.records.closing import without_closing, without_signatures
from crawlers.records.dated import dated_places
from crawlers.records.notes import notes_in
from crawlers.records.outline import MOST_NODES, Node, Outline
from crawlers.records.prose import is_prose
from crawlers.records.published import moments_of
from crawlers.records.quoting import Quoted, blockquotes_are_bodies, quoted_in
from crawlers.records.ratings import are_rated, ratings_of
from crawlers.records.teasers import are_teasers
from crawlers.subjects import on_page
from crawlers.view import View
from touchpoints.enumerations import Channel
from touchpoints.post import Extractor, Rating

_EXTRACTOR = Extractor(name="general", version="1")
_DROPPED = (
    ".quoteheader, .quotefooter, "
    "[class*=ignature], [class*=lastedit], [class*=last-edit], [class*=editedby], [class*=edited-by], "
    "[class*=postedit], [class*=post_edit], [class*=edited], [class*=editNote], [class*=expandLink], "
    "[class*=toolbar], [class*=attachments], "
    "[class*=lightbox] .meta, [role=toolbar]"
)


def read_general(view: View) -> tuple[ExtractedPost, ...]:
    """The posts that the page's repeated record holds; empty where nothing on it looks like one."""
    outline = Outline(view.tree)
    if outline.is_cut:
        view.left_out.append(f"only the first {MOST_NODES} elements of the page were searched for posts")
    dates = dated_places(view, outline)
    found = best_bodies(outline, dates)
    if found is None or not is_prose(found.members, dates):
        return ()
    is_portal = view.hints.channel is Channel.REVIEW_PORTAL
    ratings = ratings_of(outline, found.records) if is_portal else [None] * len(found.records)
    if not are_rated(ratings) and are_teasers(view, outline, dates, found.records):
        return ()
    notes = notes_in(found.members, found.records, dates)
    authors = authors_of(outline, dates, found.records, found.members, notes)
    moments = moments_of(dates, found.records, found.members)
    title = _title(view)
    blockquotes = not blockquotes_are_bodies(found.members)
    quotings = [quoted_in(body.element, blockquotes=blockquotes) for body in found.members]
    texts = without_signatures(
        [_text(body, beside, quoted) for body, beside, quoted in zip(found.members, notes, quotings, strict=True)],
        authors,
    )
    posts = [
        replace(
            _post(view, text, quoted, author, moment, rating, title),
            outward=outward(body.element, view.base, quoted.quotes),
        )
        for body, text, quoted, author, moment, rating in zip(
            found.members, texts, quotings, authors, moments, ratings, strict=True
        )
        if moment is not None
    ]
    return tuple({(post.text, post.authors): post for post in reversed(posts) if post.text}.values())[::-1]


def _text(body: Node, beside: Sequence[Node], quoted: Quoted) -> str:
    dropped = {*selector(_DROPPED).all(body.element), *(note.element for note in beside), *quoted.labels}
    return without_closing(text_of(body.element, {*quoted.quotes, *dropped} - {body.element}))


def _post(
    view: View,
    text: str,
    quoted: Quoted,
    author: str | None,
    moment: Moment,
    rating: Rating | None,
    title: str | None,
) -> ExtractedPost:
    return ExtractedPost(
        page_url=view.page.url,
        title=title,
        authors=(author,) if author else (),
        published=moment,
        language=view.language,
        rating=rating,
        about=on_page(title) if view.hints.channel is Channel.REVIEW_PORTAL else None,
        text=text,
        quotes=quoted.words,
        extractor=_EXTRACTOR,
    )


def _title(view: View) -> str | None:
    for element in view.tree.iter("h1"):
        if words := " ".join(text_of(element).split()):
            return words
    return " ".join((view.tree.findtext(".//title") or "").split()) or None
