"""Isso: comments beside a static site, open as JSON (`/?uri=/article.html`) with the answers inside."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qs, urljoin, urlsplit

from crawlers.engines.engine import Engine
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
    if not isinstance(data, dict) or "replies" not in data or "hidden_replies" not in data:
        return None
    posts = tuple(_posts(view, data["replies"], _thread(view)))
    return Extraction(outcome=PageOutcome.POSTS if posts else PageOutcome.EMPTY, posts=posts, engine=NAME)


def _thread(view: View) -> str | None:
    """The article's address: the `uri` that was asked for, on the host that was asked."""
    told = parse_qs(urlsplit(view.page.url).query).get("uri")
    return urljoin(view.page.url, told[0]) if told else None


def _posts(view: View, replies: Any, thread: str | None) -> Iterator[ExtractedPost]:
    for reply in replies if isinstance(replies, list) else ():
        if isinstance(reply, dict) and "id" in reply:
            if reply.get("mode") != _DELETED and (post := _post(view, reply, thread)).text:
                yield post
            yield from _posts(view, reply.get("replies"), thread)


def _post(view: View, reply: dict[str, Any], thread: str | None) -> ExtractedPost:
    body = fragment(str(reply.get("text") or ""))
    quotes = select(body, "blockquote")
    author, parent = reply.get("author"), reply.get("parent")
    return ExtractedPost(
        page_url=view.page.url,
        permalink=f"{thread}#isso-{reply['id']}" if thread else None,
        native_id=f"isso-{reply['id']}",
        thread_url=thread,
        parent_native_id=f"isso-{parent}" if parent else None,
        authors=(str(author),) if author else (),
        published=_moment(reply.get("created")),
        modified=_moment(reply.get("modified")),
        text=text_of(body, set(quotes)),
        outward=outward(body, view.base, set(quotes)),
        quotes=tuple(words for quote in quotes if (words := text_of(quote))),
        engagement=_engagement(reply.get("likes")),
        extractor=Extractor(name=NAME, version=VERSION),
    )


def _engagement(likes: Any) -> Engagement | None:
    return Engagement(likes=likes) if isinstance(likes, int) else None


def _moment(seconds: Any) -> Moment | None:
    if not isinstance(seconds, int | float) or not 0 < seconds < 4e9:
        return None
    return Moment(at=datetime.fromtimestamp(seconds, UTC), precision=Precision.SECOND)


ENGINE = Engine(name=NAME, version=VERSION, channel=Channel.BLOG, need=99, read_json=_json)
