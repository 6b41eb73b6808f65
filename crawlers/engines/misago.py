"""Misago, and its JSON (`/api/threads/12/`, `/api/threads/?category=3`)."""

from typing import Any

from crawlers.engines.engine import Engine, PageTable, PostTable
from crawlers.engines.json_thread import JsonListed, JsonPost, JsonThread, list_extraction, thread_extraction
from crawlers.engines.thread import first_page
from crawlers.engines.told import Row, has, identifier, inside, readable, rows, text, whole, words_of
from crawlers.extracted import Extraction
from crawlers.open_routes import OpenRoutes
from crawlers.view import View
from touchpoints.enumerations import Channel


def _json(view: View, data: Any) -> Extraction | None:
    if has(data, "post_set", "started_on"):
        return thread_extraction(view, ENGINE, _thread(view, data))
    if has(data, "results", "subcategories"):
        threads = readable(view, rows(data["results"]), _listed)
        following = identifier(data.get("next"))
        return list_extraction(view, ENGINE, threads, f"?start={following}" if following else None)
    return None


def _listed(row: Row) -> JsonListed | None:
    url = text(inside(row, "url", "index"))
    return JsonListed(url, text(row.get("last_post_on")), whole(row.get("replies"))) if url else None


def _thread(view: View, data: Row) -> JsonThread:
    url = text(inside(data, "url", "index"))
    following = whole(inside(data, "post_set", "next"))
    told = [
        post
        for post in rows(inside(data, "post_set", "results"))
        if not post.get("is_event") and not post.get("is_hidden")
    ]
    return JsonThread(
        url=url or first_page(view.page.url, ENGINE),
        title=text(data.get("title")),
        section=text(inside(data, "category", "name")),
        next=f"{url}{following}/" if url and following else None,
        posts=readable(view, told, _post),
    )


def _post(post: Row) -> JsonPost | None:
    number = identifier(post.get("id"))
    if number is None:
        return None
    return JsonPost(
        native_id=number,
        html=words_of(post.get("content")),
        author=text(post.get("poster_name")),
        published=text(post.get("posted_on")),
        modified=text(post.get("updated_on")) if post.get("edits") else None,
        permalink=text(inside(post, "url", "index")),
        likes=whole(post.get("likes")),
    )


ENGINE = Engine(
    name="misago",
    version="1",
    marks=("misago", "misago-html", "misago-markup", "posts-list", 'id="misago-container"'),
    need=2,
    posts=PostTable(
        post=("li.post[id^=post-]",),
        text=("article.misago-markup", ".misago-markup", ".post-body article"),
        author=("[itemprop=author]", ".poster-name", ".item-title"),
        time=("time[itemprop=datePublished]", ".posted-on time", ".posted-on"),
        quote=("aside.quote-block", "blockquote"),
        drop=(".quote-heading", ".post-signature"),
        not_post=(".post-hidden", "li.event"),
        native_id=("::attr(id)",),
        permalink=("a.posted-on::attr(href)", ".post-heading a[href*='/post/']::attr(href)"),
    ),
    read_json=_json,
    routes=OpenRoutes(
        channels=frozenset({Channel.FORUM}),
        pages=(
            (r"t/[^/?]+/(\d+)/", r"api/threads/\1/posts/"),
            (r"t/[^/?]+/(\d+)/(\d+)/", r"api/threads/\1/posts/?page=\2"),
            (r"threads/", r"api/threads/"),
            (r"threads/\?start=(\d+)", r"api/threads/?start=\1"),
            (r"c/[^/?]+/(\d+)/", r"api/threads/?category=\1"),
            (r"c/[^/?]+/(\d+)/\?start=(\d+)", r"api/threads/?category=\1&start=\2"),
        ),
        start="threads/",
        itself=r"/api/",
    ),
    page=PageTable(
        title=("h1",),
        section=(
            ".breadcrumbs .breadcrumbs-item:last-child .breadcrumbs-item-name",
            ".breadcrumb li:nth-last-child(2) a",
        ),
        first_page=((r"(/t/[^/]+/\d+)/\d+/?$", r"\1/"),),
        thread_marks=(".posts-list", ".page-thread"),
        threads=("a.threads-list-item-title", ".threads-list a.item-title", "a.thread-title"),
        boards=("a[href^='/c/']",),
        next=("link[rel=next]",),
    ),
)
