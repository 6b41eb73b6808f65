"""Reads posts from a page by an engine's table."""

import re
from collections.abc import Iterable, Iterator, Sequence

from lxml.html import HtmlElement

from crawlers.engines.at_most import at_most, not_deep
from crawlers.engines.engine import Engine, PostTable
from crawlers.engines.stars import rating_in
from crawlers.engines.thread import Thread, thread_of
from crawlers.engines.values import count, first_moment, first_value, values, whole_number
from crawlers.extracted import ExtractedPost
from crawlers.markup.outward import outward
from crawlers.markup.quotes import leads, outermost, quoted_words
from crawlers.markup.selector import select, union
from crawlers.markup.text import text_of
from crawlers.view import View
from touchpoints.post import Engagement, Extractor, Rating

_DEEPEST = 20
"""Posts around a post; threads in blogs are written ten deep at most."""


def read_posts(view: View, engine: Engine) -> tuple[ExtractedPost, ...]:
    """All posts that the engine finds on the page, in the page's order; one that is met twice is given once."""
    if engine.read is not None:
        return tuple(engine.read(view))
    if engine.posts is None:
        return ()
    return tuple(_once(read_table(view, engine, engine.posts)))


def read_table(view: View, engine: Engine, table: PostTable) -> Iterator[ExtractedPost]:
    """The posts that one table finds."""
    thread = thread_of(view, engine)
    elements = at_most(view, select(view.tree, *table.post))
    nested = _nested(elements)
    is_counted = thread.is_first_page and table.counted
    for index, element in enumerate(not_deep(elements, _DEEPEST) if nested else elements, start=1):
        if _all(element, table.not_post):
            continue
        inner = nested.get(element, ())
        place = index if is_counted else None
        post: ExtractedPost | None = _read_one(view, engine, table, element, thread, inner, place)
        if post is not None and engine.amend is not None:
            post = engine.amend(view, element, post)
        if post is not None and post.text:
            yield post


def _nested(elements: Sequence[HtmlElement]) -> dict[HtmlElement, list[HtmlElement]]:
    """For each post the posts that lie in it: an answer holds its comments."""
    known = set(elements)
    within: dict[HtmlElement, list[HtmlElement]] = {}
    for element in elements:
        for above in element.iterancestors():
            if above in known:
                within.setdefault(above, []).append(element)
                break
    return within


def _read_one(
    view: View,
    engine: Engine,
    table: PostTable,
    element: HtmlElement,
    thread: Thread,
    inner: Sequence[HtmlElement],
    place: int | None,
) -> ExtractedPost | None:
    body = next(iter(select(element, *table.text)), None) if table.text else element
    if body is None:
        return None
    quotes = outermost(_all(body, table.quote))
    dropped = {*_all(body, table.drop), *leads(quotes)}
    left_out = {*quotes, *dropped, *inner}
    native_id = _identity(first_value(element, table.native_id), table.id_pattern, table.id_kind)
    author = first_value(element, table.author)
    return ExtractedPost(
        page_url=view.page.url,
        permalink=view.address(first_value(element, table.permalink)) or _anchor(thread, element),
        native_id=native_id,
        thread_url=thread.url,
        parent_native_id=_identity(first_value(element, table.parent), table.id_pattern, table.id_kind),
        position=place if (position := _position(element, table)) is None else position,
        title=first_value(element, table.title) or thread.title,
        authors=(author,) if author else (),
        published=first_moment(view, element, table.time),
        modified=first_moment(view, element, table.modified),
        language=view.language,
        section=thread.section,
        rating=_rating(element, table),
        text=text_of(body, left_out),
        outward=outward(body, view.base, left_out),
        quotes=tuple(words for quote in quotes if (words := quoted_words(quote, dropped))),
        engagement=_engagement(element, table),
        extractor=Extractor(name=engine.name, version=engine.version),
    )


def _anchor(thread: Thread, element: HtmlElement) -> str | None:
    """The post's place on its page, where it has no link of its own."""
    return f"{thread.page_url}#{element.get('id')}" if element.get("id") else None


def _all(node: HtmlElement, selectors: tuple[str, ...]) -> list[HtmlElement]:
    return union(selectors).all(node) if selectors else []


def _identity(value: str | None, pattern: str, kind: str) -> str | None:
    found = re.search(pattern, value) if value else None
    return kind + found.group(1) if found else None


def _position(element: HtmlElement, table: PostTable) -> int | None:
    for value in values(element, table.position):
        if found := re.search(table.position_pattern, value):
            place = whole_number(re.sub(r"\D", "", found.group(1)))
            return place + 1 - table.position_from if place is not None else None
    return None


def _rating(element: HtmlElement, table: PostTable) -> Rating | None:
    found = select(element, *table.rating)
    return rating_in(found[0]) if found else None


def _engagement(element: HtmlElement, table: PostTable) -> Engagement | None:
    likes, replies = count(element, table.likes), count(element, table.replies)
    return Engagement(likes=likes, replies=replies) if likes is not None or replies is not None else None


def _once(posts: Iterable[ExtractedPost]) -> Iterator[ExtractedPost]:
    seen: set[str] = set()
    for post in posts:
        key = post.native_id or post.permalink
        if key is None or key not in seen:
            seen.update({key} if key else ())
            yield post
