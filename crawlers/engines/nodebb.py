"""NodeBB, from 1.4 to 4, and its JSON (`/api/topic/12/slug`, `/api/category/3/slug`)."""

import re
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from crawlers.engines.engine import Engine, PageTable, PostTable
from crawlers.engines.json_thread import JsonListed, JsonPost, JsonThread, list_extraction, thread_extraction
from crawlers.engines.told import Row, has, identifier, inside, readable, rows, text, whole, words_of
from crawlers.extracted import ExtractedPost, Extraction
from crawlers.open_routes import OpenRoutes
from crawlers.view import View
from touchpoints.enumerations import Channel

_OF_A_LIST = ("cid", "topicCount", "pagination")
"""What a list of threads tells beside them: other pages name some as well."""


def _amend(view: View, _element: HtmlElement, post: ExtractedPost) -> ExtractedPost:
    """Where the theme shows no permanent link, there is one all the same."""
    if post.native_id is None or "/post/" in (post.permalink or ""):
        return post
    return replace(post, permalink=view.address(f"{_root(view)}/post/{post.native_id}"))


def _json(view: View, data: Any) -> Extraction | None:
    if has(data, "tid", "posts"):
        return thread_extraction(view, ENGINE, _thread(view, data))
    if has(data, "topics") and any(key in data for key in _OF_A_LIST):
        told = [topic for topic in rows(data["topics"]) if not topic.get("deleted")]
        return list_extraction(view, ENGINE, _listed(view, "topic", told), _next(data))
    if has(data, "categories") and "topics" not in data:
        return list_extraction(view, ENGINE, _listed(view, "category", rows(data["categories"])), None)
    return None


def _listed(view: View, kind: str, told: list[Row]) -> list[JsonListed]:
    """The threads or boards of a list, of which the slug is the address."""

    def read(row: Row) -> JsonListed | None:
        slug = identifier(row.get("slug"))
        changed = text(row.get("lastposttimeISO")) or text(row.get("lastposttime"))
        return JsonListed(f"{_root(view)}/{kind}/{slug}", changed, whole(row.get("postcount"))) if slug else None

    return readable(view, told, read)


def _root(view: View) -> str:
    """The path of the forum on its host."""
    path = urlsplit(view.page.url).path
    return re.sub(r"(?:/api)?/(?:(?:topic|category|recent|popular|unread|categories)(?:/.*)?)?$", "", path).rstrip("/")


def _thread(view: View, data: Row) -> JsonThread:
    root = _root(view)
    told = [post for post in rows(data["posts"]) if not post.get("deleted") and "content" in post]
    slug = identifier(data.get("slug")) or identifier(data["tid"])
    return JsonThread(
        url=f"{root}/topic/{slug}" if slug else view.page.url,
        title=text(data.get("title")),
        section=text(inside(data, "category", "name")),
        next=_next(data),
        posts=readable(view, told, lambda post: _post(root, post)),
    )


def _next(data: Row) -> str | None:
    following = inside(data, "pagination", "next")
    page = whole(inside(following, "page")) if inside(following, "active") else None
    return f"?page={page}" if page else None


def _post(root: str, post: Row) -> JsonPost | None:
    number, place = identifier(post.get("pid")), whole(post.get("index"))
    if number is None:
        return None
    return JsonPost(
        native_id=number,
        html=words_of(post["content"]),
        author=text(inside(post, "user", "username")),
        published=text(post.get("timestampISO")) or text(post.get("timestamp")),
        modified=text(post.get("editedISO")),
        permalink=f"{root}/post/{number}",
        parent=text(post.get("toPid")),
        position=place + 1 if place is not None else None,
        likes=whole(post.get("upvotes")),
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
