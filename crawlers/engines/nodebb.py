"""NodeBB, from 1.4 to 4, and its JSON (`/api/topic/12/slug`, `/api/category/3/slug`)."""

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


def _amend(view: View, _element: HtmlElement, post: ExtractedPost) -> ExtractedPost:
    """Where the theme shows no permanent link, there is one all the same."""
    if post.native_id is None or "/post/" in (post.permalink or ""):
        return post
    return replace(post, permalink=view.address(f"{_root(view)}/post/{post.native_id}"))


def _json(view: View, data: Any) -> Extraction | None:
    if "tid" in data and "posts" in data:
        return thread_extraction(view, ENGINE, _thread(view, data))
    if "topics" in data and ("cid" in data or "topicCount" in data or "pagination" in data):
        threads = [_listed(view, topic) for topic in data["topics"] if not topic.get("deleted")]
        return list_extraction(view, ENGINE, threads, _next(data))
    if "categories" in data and "topics" not in data:
        boards = [JsonListed(f"{_root(view)}/category/{board['slug']}") for board in data["categories"]]
        return list_extraction(view, ENGINE, boards, None)
    return None


def _listed(view: View, topic: dict[str, Any]) -> JsonListed:
    changed = topic.get("lastposttimeISO") or topic.get("lastposttime")
    return JsonListed(f"{_root(view)}/topic/{topic['slug']}", changed, topic.get("postcount"))


def _root(view: View) -> str:
    """The path of the forum on its host."""
    path = urlsplit(view.page.url).path
    return re.sub(r"(?:/api)?/(?:(?:topic|category|recent|popular|unread|categories)(?:/.*)?)?$", "", path).rstrip("/")


def _thread(view: View, data: dict[str, Any]) -> JsonThread:
    root = _root(view)
    posts = [_post(root, post) for post in data["posts"] if not post.get("deleted") and "content" in post]
    section = text((data.get("category") or {}).get("name"))
    return JsonThread(
        url=f"{root}/topic/{data['slug']}",
        title=text(data.get("title")),
        section=section,
        next=_next(data),
        posts=posts,
    )


def _next(data: dict[str, Any]) -> str | None:
    following = ((data.get("pagination") or {}).get("next")) or {}
    return f"?page={following['page']}" if following.get("active") else None


def _post(root: str, post: dict[str, Any]) -> JsonPost:
    user = post.get("user") or {}
    return JsonPost(
        native_id=str(post["pid"]),
        html=str(post["content"]),
        author=text(user.get("username")),
        published=post.get("timestampISO") or post.get("timestamp"),
        modified=post.get("editedISO") or None,
        permalink=f"{root}/post/{post['pid']}",
        parent=text(post.get("toPid")),
        position=int(post["index"]) + 1 if "index" in post else None,
        likes=post.get("upvotes"),
    )


ENGINE = Engine(
    name="nodebb",
    version="1",
    marks=('component="post"', 'component="topic"', "nodebb.min.js", 'component="post/content"', "ajaxify", "nodebb"),
    need=2,
    posts=PostTable(
        post=("[component=post]",),
        text=("[component='post/content']",),
        author=(
            "::attr(data-username)",
            "[itemprop=author]",
            "[component='post/header'] a[data-username]::attr(data-username)",
        ),
        time=("meta[itemprop=datePublished]", "::attr(data-timestamp)", ".timeago"),
        modified=("meta[itemprop=dateModified]",),
        quote=("blockquote",),
        drop=("[component='post/signature']", ".post-signature"),
        not_post=("[component=post].deleted",),
        native_id=("::attr(data-pid)",),
        id_pattern=r"(.+)",
        permalink=("a.permalink::attr(href)", "[component='post/anchor']::attr(href)"),
        position=("::attr(data-index)",),
        position_from=0,
        likes=("[component='post/vote-count']",),
    ),
    amend=_amend,
    read_json=_json,
    routes=OpenRoutes(
        channels=frozenset({Channel.FORUM}),
        pages=(
            (r"(topic/\d+(?:/[^/?]*)?)/?(\?page=\d+)?", r"api/\1\2"),
            (r"(category/\d+(?:/[^/?]*)?)/?(\?.+)?", r"api/\1\2"),
            (r"(recent|popular)/?(\?.+)?", r"api/\1\2"),
        ),
        start="recent",
        itself=r"/api/",
    ),
    page=PageTable(
        title=(
            "[component='topic/title']",
            "[component='breadcrumb/current'] [itemprop=name]",
            "meta[itemprop=headline]::attr(content)",
        ),
        section=(".breadcrumb li:nth-last-child(2) [itemprop=name]", ".breadcrumb li:nth-last-child(2)"),
        first_page=((r"[?&]page=\d+", ""), (r"(/topic/\d+/[^/?#]+)/\d+", r"\1")),
        thread_marks=("[component=topic]",),
        threads=(
            "[component='topic/header'] a[href*='/topic/']",
            "[component='category/topic'] h3 a",
            "[component='category/topic'] h2 a",
        ),
        boards=("[component='categories/category'] a[href*='/category/']",),
        next=("link[rel=next]", ".pagination li.next:not(.disabled) a"),
    ),
)
