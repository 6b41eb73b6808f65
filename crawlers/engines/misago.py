"""Misago, and its JSON (`/api/threads/12/`, `/api/threads/?category=3`)."""

from typing import Any

from crawlers.engines.engine import Engine, PageTable, PostTable
from crawlers.engines.json_thread import JsonListed, JsonPost, JsonThread, list_extraction, text, thread_extraction
from crawlers.extracted import Extraction
from crawlers.open_routes import OpenRoutes
from crawlers.view import View
from touchpoints.enumerations import Channel


def _json(view: View, data: Any) -> Extraction | None:
    if "post_set" in data and "started_on" in data:
        return thread_extraction(view, ENGINE, _thread(data))
    if "results" in data and "subcategories" in data:
        threads = [
            JsonListed(row["url"]["index"], row.get("last_post_on"), row.get("replies")) for row in data["results"]
        ]
        return list_extraction(view, ENGINE, threads, f"?start={data['next']}" if data.get("next") else None)
    return None


def _listed(row: dict[str, Any]) -> JsonListed:
    return JsonListed(row["url"]["index"], row.get("last_post_on"), row.get("replies"))


def _thread(data: dict[str, Any]) -> JsonThread:
    url, posts, following = str(data["url"]["index"]), data["post_set"]["results"], data["post_set"].get("next")
    return JsonThread(
        url=url,
        title=text(data.get("title")),
        section=text((data.get("category") or {}).get("name")),
        next=f"{url}{following}/" if following else None,
        posts=[_post(post) for post in posts if not post.get("is_event") and not post.get("is_hidden")],
    )


def _post(post: dict[str, Any]) -> JsonPost:
    return JsonPost(
        native_id=str(post["id"]),
        html=str(post.get("content") or ""),
        author=text(post.get("poster_name")),
        published=post.get("posted_on"),
        modified=post.get("updated_on") if post.get("edits") else None,
        permalink=text(post["url"].get("index")),
        likes=post.get("likes"),
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
