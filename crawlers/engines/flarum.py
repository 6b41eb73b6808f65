"""Flarum: posts stand in its embedded state, with their dates; a page without one is read as crawlers are shown it."""

import json
from collections.abc import Iterator
from typing import Any

from crawlers.engines.engine import Engine, PageTable, PostTable
from crawlers.engines.json_thread import JsonPost, JsonThread, text, thread_extraction
from crawlers.engines.table_reader import read_table
from crawlers.engines.thread import thread_of
from crawlers.extracted import ExtractedPost
from crawlers.markup.selector import select
from crawlers.view import View


def _read(view: View) -> Iterator[ExtractedPost]:
    state = _state(view)
    thread = thread_of(view, ENGINE)
    posts = [_post(item, state, thread.url) for item in _of_this_thread(state) if _is_post(item)]
    if not posts:
        yield from read_table(view, ENGINE, _TABLE)
        return
    told = JsonThread(url=thread.url, title=thread.title, posts=sorted(posts, key=lambda post: post.position or 0))
    yield from thread_extraction(view, ENGINE, told).posts


def _state(view: View) -> list[dict[str, Any]]:
    for script in select(view.tree, "script#flarum-json-payload"):
        try:
            document = json.loads(script.text or "")["apiDocument"]
        except (ValueError, KeyError, TypeError):
            continue
        included = document.get("included") if isinstance(document, dict) else None
        return [item for item in included or () if isinstance(item, dict)]
    return []


def _of_this_thread(state: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The state also holds posts that are mentioned here: Flarum itself shows those that name their thread."""
    return [item for item in state if "discussion" in (item.get("relationships") or {})]


def _is_post(item: dict[str, Any]) -> bool:
    attributes = item.get("attributes") or {}
    is_comment = item.get("type") == "posts" and attributes.get("contentType") == "comment"
    return is_comment and not attributes.get("isHidden") and "contentHtml" in attributes


def _post(item: dict[str, Any], state: list[dict[str, Any]], thread: str) -> JsonPost:
    attributes = item["attributes"]
    user = (((item.get("relationships") or {}).get("user") or {}).get("data") or {}).get("id")
    known = next((other for other in state if other.get("type") == "users" and other.get("id") == user), {})
    names = known.get("attributes") or {}
    number = attributes.get("number") if isinstance(attributes.get("number"), int) else None
    return JsonPost(
        native_id=str(item.get("id")),
        html=str(attributes.get("contentHtml") or ""),
        author=text(names.get("displayName")) or text(names.get("username")),
        published=attributes.get("createdAt"),
        modified=attributes.get("editedAt"),
        permalink=f"{thread}/{number}" if number else None,
        position=number,
    )


_TABLE = PostTable(
    post=("noscript article", "#flarum-content article", "article.PostStream-item, .PostStream-item article"),
    text=(".Post-body",),
    author=(".PostUser-name", ".PostUser", ".username"),
    time=("time", ".PostMeta time"),
    quote=("blockquote",),
    native_id=("::attr(id)", "::attr(data-id)"),
)

ENGINE = Engine(
    name="flarum",
    version="1",
    marks=("flarum-json-payload", 'id="flarum-', "flarum.core", "flarum/"),
    need=2,
    unproven=True,
    posts=_TABLE,
    read=_read,
    page=PageTable(
        title=("h1",),
        first_page=((r"[?&]page=\d+", ""), (r"(/d/[^/?#]+)/\d+", r"\1")),
        thread_marks=("noscript article .Post-body",),
        threads=("noscript ul a[href*='/d/']",),
        next=("link[rel=next]", "noscript a[href*='page=']"),
    ),
)
