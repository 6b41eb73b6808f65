"""Comments as WordPress themes write them: nested or flat, as lists, articles or bare boxes."""

import re
from collections import defaultdict
from collections.abc import Iterator

from lxml.html import HtmlElement

from crawlers.engines.values import first_moment, first_value
from crawlers.extracted import ExtractedPost
from crawlers.markup.outward import outward
from crawlers.markup.selector import select, selector
from crawlers.markup.text import text_of
from crawlers.subjects import in_thread
from crawlers.view import View
from touchpoints.post import Extractor

_ID = re.compile(r"(?:li-|div-)?comment-(\d+)")
_BOXES = "//*[@id[starts-with(.,'comment-') or starts-with(.,'li-comment-') or starts-with(.,'div-comment-')]]"
_TEXT = (
    ".comment-content",
    ".comment_content",
    ".comment-text",
    ".comment_text",
    ".commenttext",
    ".comment-entry",
    ".comment-copy",
    ".comment__content",
    ".comment-body-text",
    ".comment-main",
    ".wp-block-comment-content",
    ".comment-inner .text",
    ".comment-details",
)
_AUTHOR = (
    ".comment-author .fn",
    ".fn",
    ".comment-author-name",
    ".comment_author_name",
    ".comment__author-name",
    ".wp-block-comment-author-name",
    ".comment-author a",
    ".comment-author cite",
    ".comment-author",
    ".comment_author",
    ".author",
    "cite",
)
_TIME = (
    ".comment-metadata time",
    ".comment-meta time",
    "time[datetime]",
    ".comment-metadata",
    ".commentmetadata",
    ".comment-meta",
    ".comment-date",
    ".comment_date",
    ".comment-time",
    ".date",
    ".commentmeta",
    "small",
)
_AROUND_TEXT = (
    ".comment-meta, .comment-metadata, .commentmetadata, .commentmeta, .comment-author, .comment_author, .vcard",
    ".comment-date, .comment_date, .comment-time, .comment-footer, .comment-header, .comment-info, .says, .avatar",
    "cite, h3, h4, h5, time, small",
    "form, .comment-respond, .children",
)
_NEVER_TEXT = (
    ".reply, .comment-reply, .comment-reply-link, .comment-edit-link, .comment-actions, .edit-link, .comment-tools",
    ".comment-awaiting-moderation, .comment-rating, .comment-vote, .comment-share, .sharedaddy, .comment-likes",
)
_SAYS = re.compile(r"\s*(?:says|sagt(?:e)?|schreibt|schrieb|meint(?:e)?|said|wrote)?\s*:?\s*$", re.IGNORECASE)
_LINKS = frozenset({"pingback", "trackback"})


def comments_of(view: View, article: ExtractedPost | None, blog: str) -> Iterator[ExtractedPost]:
    """The comments of a page, each with the comment or article that it answers."""
    boxes = _boxes(view.tree)
    numbers = {box: number for number, box in boxes.items()}
    around = {box: next((one for one in box.iterancestors() if one in numbers), None) for box in numbers}
    nested: dict[HtmlElement | None, set[HtmlElement]] = defaultdict(set)
    for box, outer in around.items():
        nested[outer].add(box)
    top = article.native_id if article else None
    for number, box in boxes.items():
        if _is_link(box):
            continue
        answered = around[box]
        parent = top if answered is None else f"{blog}comment-{numbers[answered]}"
        post = _comment(view, article, box, nested[box], f"{blog}comment-{number}", parent)
        if post.text:
            yield post


def _boxes(tree: HtmlElement) -> dict[str, HtmlElement]:
    """The outermost element of each comment, by its number."""
    found: dict[str, HtmlElement] = {}
    for element in selector(_BOXES).all(tree):
        match = _ID.fullmatch(element.get("id") or "")
        if match and element.tag not in {"a", "input", "textarea", "form", "button", "span"}:
            found.setdefault(match.group(1), element)
    return found


def _is_link(box: HtmlElement) -> bool:
    return bool(_LINKS & set((box.get("class") or "").split()))


def _comment(
    view: View,
    article: ExtractedPost | None,
    box: HtmlElement,
    nested: set[HtmlElement],
    native_id: str,
    parent: str | None,
) -> ExtractedPost:
    own = _detached(box, nested)
    body = next(iter(select(own, *_TEXT)), None)
    around = _AROUND_TEXT if body is None else ()
    words = own if body is None else body
    quotes = select(words, "blockquote")
    dropped = {element for written in (*_NEVER_TEXT, *around) for element in selector(written).all(words)}
    said = _SAYS.sub("", first_value(own, _AUTHOR) or "")
    address = article.permalink if article else None
    return ExtractedPost(
        page_url=view.page.url,
        permalink=f"{address}#{native_id.rsplit('/', 1)[-1]}" if address else None,
        native_id=native_id,
        thread_url=address,
        parent_native_id=parent,
        authors=(said,) if said else (),
        published=first_moment(view, own, _TIME),
        language=article.language if article else view.language,
        text=text_of(words, {*quotes, *dropped}),
        outward=outward(words, view.base, {*quotes, *dropped}),
        quotes=tuple(told for quote in quotes if (told := text_of(quote))),
        about=in_thread(article.title) if article else None,
        extractor=Extractor(name="wordpress", version="1"),
    )


def _detached(box: HtmlElement, nested: set[HtmlElement]) -> HtmlElement:
    """The comment's own part of its element: a copy without the answers inside it, where there are any."""
    if not nested:
        return box
    copy = box.makeelement(box.tag, box.attrib)
    pairs = [(box, copy)]
    while pairs:
        own, copied = pairs.pop()
        copied.text = own.text
        for child in own:
            if child not in nested:
                below = copied.makeelement(child.tag, child.attrib)
                below.tail = child.tail
                copied.append(below)
                pairs.append((child, below))
    return copy
