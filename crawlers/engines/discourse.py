"""Discourse: the page that it writes for crawlers, and its JSON (`/t/slug/12.json`, `/latest.json`).

Its pages number the posts within a thread only, so a post's id is the thread's id with that number.
"""

import re
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from crawlers.engines.engine import Engine, PageTable, PostTable
from crawlers.engines.json_thread import JsonListed, JsonPost, JsonThread, list_extraction, text, thread_extraction
from crawlers.extracted import ExtractedPost, Extraction
from crawlers.open_routes import OpenRoutes
from crawlers.view import View
from touchpoints.enumerations import Channel

_REGULAR = 1
_LIKE = 2
_PER_PAGE = 20


def _amend(_view: View, _element: HtmlElement, post: ExtractedPost) -> ExtractedPost | None:
    topic = re.search(r"/t/(?:[^/]+/)?(\d+)", post.thread_url or "")
    if topic is None or post.native_id is None:
        return post
    permalink = f"{post.thread_url}/{post.native_id}"
    return replace(post, native_id=f"{topic.group(1)}-{post.native_id}", permalink=permalink)


def _json(view: View, data: Any) -> Extraction | None:
    if "post_stream" in data:
        return thread_extraction(view, ENGINE, _thread(view, data))
    if "topic_list" in data:
        topics = data["topic_list"]
        threads = [_listed(view, topic) for topic in topics["topics"]]
        return list_extraction(view, ENGINE, threads, topics.get("more_topics_url"))
    return None


def _listed(view: View, topic: dict[str, Any]) -> JsonListed:
    changed = topic.get("last_posted_at") or topic.get("bumped_at")
    return JsonListed(f"{_root(view)}/t/{topic['slug']}/{topic['id']}", changed, topic.get("posts_count"))


def _root(view: View) -> str:
    """The path of the forum on its host."""
    return re.sub(r"/(?:t|c|tag|latest|top|new|hot)(?:[./].*)?$", "", urlsplit(view.page.url).path).rstrip("/")


def _thread(view: View, data: dict[str, Any]) -> JsonThread:
    url = f"{_root(view)}/t/{data['slug']}/{data['id']}"
    posts = [_post(data["id"], url, post) for post in data["post_stream"]["posts"] if _is_post(post)]
    asked = re.search(r"[?&]page=(\d+)", view.page.url)
    page = int(asked.group(1)) if asked else 1
    more = len(data["post_stream"].get("stream") or ()) > page * _PER_PAGE
    return JsonThread(url=url, title=text(data.get("title")), next=f"?page={page + 1}" if more else None, posts=posts)


def _is_post(post: dict[str, Any]) -> bool:
    return post.get("post_type", _REGULAR) == _REGULAR and not post.get("user_deleted") and not post.get("hidden")


def _post(topic: object, url: str, post: dict[str, Any]) -> JsonPost:
    number, answered = post["post_number"], post.get("reply_to_post_number")
    likes = [action.get("count", 0) for action in post.get("actions_summary") or () if action.get("id") == _LIKE]
    return JsonPost(
        native_id=f"{topic}-{number}",
        html=str(post.get("cooked") or ""),
        author=text(post.get("username")),
        published=post.get("created_at"),
        permalink=f"{url}/{number}",
        parent=f"{topic}-{answered}" if answered else None,
        position=int(number),
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
