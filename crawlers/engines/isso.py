"""Isso: comments beside a static site, open as JSON (`/?uri=/article.html`) with the answers inside."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qs, urljoin, urlsplit

from crawlers.engines.engine import Engine
from crawlers.engines.told import Row, has, identifier, readable, rows, whole, words_of
from crawlers.extracted import ExtractedPost, Extraction, Moment, PageOutcome
from crawlers.markup.fragment import fragment
from crawlers.markup.outward import outward
from crawlers.markup.selector import select
from crawlers.markup.text import text_of
from crawlers.view import View
from touchpoints.enumerations import Channel, Precision
from touchpoints.post import Engagement, Extractor

NAME, VERSION = "isso", "1"
_DELETED = 4


def _json(view: View, data: Any) -> Extraction | None:
    if not has(data, "replies", "hidden_replies"):
        return None
    thread = _thread(view)
    told = [reply for reply in _replies(data["replies"]) if reply.get("mode") != _DELETED]
    posts = tuple(post for post in readable(view, told, lambda reply: _post(view, reply, thread)) if post.text)
    return Extraction(outcome=PageOutcome.POSTS if posts else PageOutcome.EMPTY, posts=posts, engine=NAME)


def _thread(view: View) -> str | None:
    """The article's address: the `uri` that was asked for, on the host that was asked."""
    told = parse_qs(urlsplit(view.page.url).query).get("uri")
    return urljoin(view.page.url, told[0]) if told else None


def _replies(told: Any) -> Iterator[Row]:
    """All comments in the order in which they are shown: each before what answers it."""
    waiting = rows(told)[::-1]
    while waiting:
        reply = waiting.pop()
        yield reply
        waiting.extend(rows(reply.get("replies"))[::-1])


def _post(view: View, reply: Row, thread: str | None) -> ExtractedPost | None:
    number, author = identifier(reply.get("id")), words_of(reply.get("author"))
    if number is None:
        return None
    body, parent = fragment(words_of(reply.get("text"))), identifier(reply.get("parent"))
    quotes = select(body, "blockquote")
    return ExtractedPost(
        page_url=view.page.url,
        permalink=f"{thread}#isso-{number}" if thread else None,
        native_id=f"isso-{number}",
        thread_url=thread,
        parent_native_id=f"isso-{parent}" if parent else None,
        authors=(author,) if author else (),
        published=_moment(reply.get("created")),
        modified=_moment(reply.get("modified")),
        text=text_of(body, set(quotes)),
        outward=outward(body, view.base, set(quotes)),
        quotes=tuple(words for quote in quotes if (words := text_of(quote))),
        engagement=Engagement(likes=likes) if (likes := whole(reply.get("likes"))) is not None else None,
        extractor=Extractor(name=NAME, version=VERSION),
    )


def _moment(seconds: Any) -> Moment | None:
    if not isinstance(seconds, int | float) or not 0 < seconds < 4e9:
        return None
    return Moment(at=datetime.fromtimestamp(seconds, UTC), precision=Precision.SECOND)


ENGINE = Engine(name=NAME, version=VERSION, channel=Channel.BLOG, need=99, read_json=_json)
