"""Posts out of the open JSON routes of forum software: each says which keys are what, the rest is the same."""

from collections.abc import Sequence
from dataclasses import dataclass

from crawlers.engines.at_most import at_most
from crawlers.engines.engine import Engine
from crawlers.entry import Entry
from crawlers.extracted import ExtractedPost, Extraction, Links, Moment, PageOutcome
from crawlers.markup.fragment import fragment
from crawlers.markup.outward import outward
from crawlers.markup.quotes import leads, outermost, quoted_words
from crawlers.markup.selector import selector
from crawlers.markup.text import text_of
from crawlers.view import View
from touchpoints.identity import digest
from touchpoints.post import Engagement, Extractor


@dataclass(frozen=True, slots=True, kw_only=True)
class JsonPost:
    """One post as a route tells it; `html` is its words as markup, times are as the route writes them."""

    native_id: str
    html: str
    author: str | None
    published: str | None
    modified: str | None = None
    permalink: str | None = None
    parent: str | None = None
    position: int | None = None
    likes: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class JsonThread:
    """A thread as a route tells it; addresses may be relative."""

    url: str
    title: str | None
    section: str | None = None
    next: str | None = None
    posts: Sequence[JsonPost] = ()


@dataclass(frozen=True, slots=True)
class JsonListed:
    """A thread as a list tells it: when it was last written in, and how many posts or replies it has."""

    url: str
    changed: str | None = None
    posts: int | None = None


def thread_extraction(view: View, engine: Engine, thread: JsonThread) -> Extraction:
    """The posts of a thread, and the way on."""
    posts = tuple(post for told in at_most(view, thread.posts) if (post := _post(view, engine, thread, told)).text)
    return Extraction(
        outcome=PageOutcome.POSTS if posts else PageOutcome.EMPTY,
        posts=posts,
        links=Links(next=view.address(thread.next)),
        engine=engine.name,
    )


def list_extraction(view: View, engine: Engine, threads: Sequence[JsonListed], following: str | None) -> Extraction:
    """The threads that a list leads to, with what it tells of each."""
    entries = tuple(_entry(view, address, thread) for thread in threads if (address := view.address(thread.url)))
    return Extraction(
        outcome=PageOutcome.LINKS if entries else PageOutcome.EMPTY,
        links=Links(next=view.address(following), threads=tuple(entry.url for entry in entries)),
        listed=entries,
        engine=engine.name,
    )


def _post(view: View, engine: Engine, thread: JsonThread, told: JsonPost) -> ExtractedPost:
    body = fragment(told.html)
    table = engine.posts
    quotes = outermost(found for written in (table.quote if table else ()) for found in selector(written).all(body))
    dropped = {found for written in (table.drop if table else ()) for found in selector(written).all(body)}
    dropped.update(leads(quotes))
    left_out = {*quotes, *dropped}
    return ExtractedPost(
        page_url=view.page.url,
        permalink=view.address(told.permalink),
        native_id=told.native_id,
        thread_url=view.address(thread.url),
        parent_native_id=told.parent,
        position=told.position,
        title=thread.title,
        authors=(told.author,) if told.author else (),
        published=_moment(view, told.published),
        modified=_moment(view, told.modified),
        section=thread.section,
        text=text_of(body, left_out),
        outward=outward(body, view.base, left_out),
        quotes=tuple(words for quote in quotes if (words := quoted_words(quote, dropped))),
        engagement=Engagement(likes=told.likes) if told.likes is not None else None,
        extractor=Extractor(name=engine.name, version=engine.version),
    )


def _entry(view: View, address: str, thread: JsonListed) -> Entry:
    moment = _moment(view, thread.changed)
    is_told = moment is not None or thread.posts is not None
    signature = digest(str(thread.changed), str(thread.posts)) if is_told else None
    return Entry(url=address, changed_at=moment.at if moment else None, signature=signature)


def _moment(view: View, told: str | None) -> Moment | None:
    return view.dates.read(told) if told else None
