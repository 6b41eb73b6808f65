"""Flarum: posts stand in its embedded state, with their dates; a page without one is read as crawlers are shown it."""

import json
from collections.abc import Iterator

from crawlers.engines.engine import Engine, PageTable, PostTable
from crawlers.engines.json_thread import JsonPost, JsonThread, thread_extraction
from crawlers.engines.table_reader import read_table
from crawlers.engines.thread import thread_of
from crawlers.engines.told import Row, identifier, inside, readable, rows, text, whole, words_of
from crawlers.extracted import ExtractedPost
from crawlers.markup.selector import select
from crawlers.view import View


def _read(view: View) -> Iterator[ExtractedPost]:
    state = _state(view)
    thread = thread_of(view, ENGINE)
    names = {identifier(item.get("id")): item for item in reversed(state) if item.get("type") == "users"}
    comments = [item for item in _of_this_thread(state) if _is_post(item)]
    posts = readable(view, comments, lambda item: _post(item, names, thread.url))
    if not posts:
        yield from read_table(view, ENGINE, _TABLE)
        return
    told = JsonThread(url=thread.url, title=thread.title, posts=sorted(posts, key=lambda post: post.position or 0))
    yield from thread_extraction(view, ENGINE, told).posts


def _state(view: View) -> list[Row]:
    for script in select(view.tree, "script#flarum-json-payload"):
        try:
            told = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        if isinstance(document := inside(told, "apiDocument"), dict):
            return rows(document.get("included"))
    return []


def _of_this_thread(state: list[Row]) -> list[Row]:
    """The state also holds posts that are mentioned here: Flarum itself shows those that name their thread."""
    return [item for item in state if inside(item, "relationships", "discussion") is not None]


def _is_post(item: Row) -> bool:
    attributes = item.get("attributes")
    is_comment = item.get("type") == "posts" and inside(attributes, "contentType") == "comment"
    return is_comment and not inside(attributes, "isHidden") and inside(attributes, "contentHtml") is not None


def _post(item: Row, names: dict[str | None, Row], thread: str) -> JsonPost | None:
    native_id, number = identifier(item.get("id")), whole(inside(item, "attributes", "number"))
    if native_id is None:
        return None
    attributes, user = item["attributes"], identifier(inside(item, "relationships", "user", "data", "id"))
    known = names.get(user) if user else None
    return JsonPost(
        native_id=native_id,
        html=words_of(attributes["contentHtml"]),
        author=text(inside(known, "attributes", "displayName")) or text(inside(known, "attributes", "username")),
        published=text(attributes.get("createdAt")),
        modified=text(attributes.get("editedAt")),
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
