"""NodeBB, from 1.4 to 4, and its JSON (`/api/topic/12/slug`, `/api/category/3/slug`)."""

from typing import Any

from crawlers.engines.engine import Engine, PageTable, PostTable
from crawlers.engines.json_thread import JsonPost, JsonThread, list_extraction, text, thread_extraction
from crawlers.extracted import Extraction
from crawlers.view import View


def _json(view: View, data: Any) -> Extraction | None:
    if "tid" in data and "posts" in data:
        return thread_extraction(view, ENGINE, _thread(data))
    if "topics" in data and ("cid" in data or "topicCount" in data or "pagination" in data):
        threads = [f"/topic/{topic['slug']}" for topic in data["topics"] if not topic.get("deleted")]
        return list_extraction(view, ENGINE, threads, _next(data))
    return None


def _thread(data: dict[str, Any]) -> JsonThread:
    posts = [_post(post) for post in data["posts"] if not post.get("deleted") and "content" in post]
    section = text((data.get("category") or {}).get("name"))
    return JsonThread(
        url=f"/topic/{data['slug']}", title=text(data.get("title")), section=section, next=_next(data), posts=posts
    )


def _next(data: dict[str, Any]) -> str | None:
    following = ((data.get("pagination") or {}).get("next")) or {}
    return f"?page={following['page']}" if following.get("active") else None


def _post(post: dict[str, Any]) -> JsonPost:
    user = post.get("user") or {}
    return JsonPost(
        native_id=str(post["pid"]),
        html=str(post["content"]),
        author=text(user.get("username")),
        published=post.get("timestampISO") or post.get("timestamp"),
        modified=post.get("editedISO") or None,
        permalink=f"/post/{post['pid']}",
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
    read_json=_json,
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
