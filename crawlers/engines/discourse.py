"""Discourse: the page that it writes for crawlers, and its JSON (`/t/slug/12.json`, `/latest.json`).

Its pages number the posts within a thread only, so a post's id is the thread's id with that number.
"""

import re
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from crawlers.engines.engine import Engine, PageTable, PostTable
from crawlers.engines.json_thread import JsonListed, JsonPost, JsonThread, list_extraction, thread_extraction
from crawlers.engines.told import Row, has, inside, readable, rows, text, whole, words_of
from crawlers.engines.values import whole_number
from crawlers.extracted import ExtractedPost, Extraction
from crawlers.open_routes import OpenRoutes
from crawlers.view import View
from touchpoints.enumerations import Channel

_REGULAR = 1
_LIKE = 2
_PER_PAGE = 20
_TOPIC = re.compile(r"/t/(?:[^/?#]+/)?(\d+)")


def _amend(_view: View, _element: HtmlElement, post: ExtractedPost) -> ExtractedPost | None:
    topic = _TOPIC.search(post.thread_url or "")
    if topic is None or post.native_id is None:
        return post
    permalink = f"{post.thread_url}/{post.native_id}"
    return replace(post, native_id=f"{topic.group(1)}-{post.native_id}", permalink=permalink)


def _json(view: View, data: Any) -> Extraction | None:
    if has(data, "post_stream") and (topic := _topic(view, data)):
        return thread_extraction(view, ENGINE, _thread(view, data, topic))
    if has(data, "topic_list"):
        topics = data["topic_list"]
        threads = readable(view, rows(inside(topics, "topics")), lambda topic: _listed(view, topic))
        return list_extraction(view, ENGINE, threads, text(inside(topics, "more_topics_url")))
    return None


def _listed(view: View, topic: Row) -> JsonListed | None:
    number = whole(topic.get("id"))
    if number is None:
        return None
    changed = text(topic.get("last_posted_at")) or text(topic.get("bumped_at"))
    return JsonListed(_address(view, topic, number), changed, whole(topic.get("posts_count")))


def _address(view: View, topic: Row, number: int) -> str:
    """The path of a thread; without its slug it leads there just as well."""
    slug = text(topic.get("slug"))
    return f"{_root(view)}/t/{slug}/{number}" if slug else f"{_root(view)}/t/{number}"


def _root(view: View) -> str:
    """The path of the forum on its host."""
    return re.sub(r"/(?:t|c|tag|latest|top|new|hot)(?:[./].*)?$", "", urlsplit(view.page.url).path).rstrip("/")


def _topic(view: View, data: Row) -> int | None:
    """The thread's number, which its address tells as well."""
    asked = _TOPIC.search(view.page.url)
    return whole(data.get("id")) or (whole_number(asked.group(1)) if asked else None)


def _thread(view: View, data: Row, topic: int) -> JsonThread:
    url = _address(view, data, topic)
    told = [post for post in rows(inside(data, "post_stream", "posts")) if _is_post(post)]
    posts = readable(view, told, lambda post: _post(topic, url, post))
    asked = re.search(r"[?&]page=(\d+)", view.page.url)
    page = (whole_number(asked.group(1)) if asked else None) or 1
    stream = inside(data, "post_stream", "stream")
    more = isinstance(stream, list) and len(stream) > page * _PER_PAGE
    return JsonThread(url=url, title=text(data.get("title")), next=f"?page={page + 1}" if more else None, posts=posts)


def _is_post(post: Row) -> bool:
    return post.get("post_type", _REGULAR) == _REGULAR and not post.get("user_deleted") and not post.get("hidden")


def _post(topic: int, url: str, post: Row) -> JsonPost | None:
    number, answered = whole(post.get("post_number")), whole(post.get("reply_to_post_number"))
    if number is None:
        return None
    likes = [whole(action.get("count", 0)) for action in rows(post.get("actions_summary")) if action.get("id") == _LIKE]
    return JsonPost(
        native_id=f"{topic}-{number}",
        html=words_of(post.get("cooked")),
        author=text(post.get("username")),
        published=text(post.get("created_at")),
        permalink=f"{url}/{number}",
        parent=f"{topic}-{answered}" if answered else None,
        position=number,
        likes=likes[0] if likes else None,
    )


ENGINE = Engine(
    name="discourse",
    version="1",
    generator=r"discourse",
    marks=(
        "crawler-post",
        "data-discourse-setup",
        'id="data-preloaded"',
        "discourse/",
        "crawler-nav",
        "discourse_theme_id",
    ),
    need=2,
    posts=PostTable(
        post=(".crawler-post",),
        text=("div.post[itemprop=text]", "div.post"),
        author=(".creator [itemprop=name]", "[itemprop=author] [itemprop=name]", ".creator"),
        time=("time.post-time", "time[itemprop=datePublished]", "time"),
        quote=("aside.quote", "blockquote"),
        drop=(".lightbox-wrapper .meta", ".post-links", "details.elided"),
        native_id=("::attr(id)",),
        likes=("[itemprop=interactionStatistic] [itemprop=userInteractionCount]::attr(content)", ".post-likes"),
        position=("[itemprop=position]", "::attr(id)"),
    ),
    page=PageTable(
        title=("#topic-title h1 a", "h1"),
        section=(".topic-category .badge-wrapper:last-child .category-name", ".topic-category [itemprop=name]"),
        first_page=((r"[?&]page=\d+", ""), (r"(/t/[^/]+/\d+)/\d+$", r"\1")),
        thread_marks=(".crawler-post", "#topic-title"),
        threads=(".topic-list a.title.raw-link", ".topic-list-item a.title", "a.raw-topic-link"),
        boards=(".category-list a[href*='/c/']", ".category h3 a"),
        next=("link[rel=next]", ".crawler-nav a[rel=next]", "a[rel=next]"),
    ),
    amend=_amend,
    read_json=_json,
    routes=OpenRoutes(
        channels=frozenset({Channel.FORUM}),
        pages=(
            (r"(t/(?:[^/?]+/)?\d+)/?(\?page=\d+)?", r"\g<1>.json\2"),
            (r"(latest|top|new|hot)/?(\?.+)?", r"\g<1>.json\2"),
            (r"(c/[^?]*?\d+)(?:/l/latest)?/?(\?.+)?", r"\g<1>/l/latest.json\2"),
            (r"(tag/[^?]*?[^/?])(?:/l/latest)?/?(\?.+)?", r"\g<1>/l/latest.json\2"),
        ),
        start="latest",
        itself=r"\.json(?:\?|$)",
    ),
    canonical_drop=("u",),
)
