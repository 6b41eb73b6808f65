"""WordPress's open route: `wp-json/wp/v2/posts` and `comments`."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from crawlers.extracted import ExtractedPost, Extraction, Moment, PageOutcome
from crawlers.markup.fragment import fragment
from crawlers.markup.outward import outward
from crawlers.markup.text import text_of
from crawlers.view import View
from touchpoints.enumerations import Precision
from touchpoints.post import Extractor


def read_json(view: View, data: Any, extractor: Extractor) -> Extraction | None:
    """The articles or comments of a route's answer; None where it is none of WordPress's."""
    entries = data if isinstance(data, list) else [data]
    if not entries or not all(isinstance(entry, dict) and _is_ours(entry) for entry in entries):
        return None
    posts = tuple(_posts(view, entries, extractor))
    return Extraction(outcome=PageOutcome.POSTS if posts else PageOutcome.EMPTY, posts=posts, engine="wordpress")


def _is_ours(entry: dict[str, Any]) -> bool:
    content = entry.get("content")
    return isinstance(content, dict) and "rendered" in content and "date_gmt" in entry and "link" in entry


def _posts(view: View, entries: list[dict[str, Any]], extractor: Extractor) -> Iterator[ExtractedPost]:
    blog = _blog(view.page.url)
    for entry in entries:
        body = fragment(str(entry["content"]["rendered"]))
        text = text_of(body)
        if text and entry.get("type") in {"post", "comment", "page"}:
            post_of = _comment if "author_name" in entry else _article
            yield replace(post_of(view, entry, text, blog, extractor), outward=outward(body, view.base))


def _article(view: View, entry: dict[str, Any], text: str, blog: str, extractor: Extractor) -> ExtractedPost:
    title = entry.get("title")
    told = title.get("rendered") if isinstance(title, dict) else title
    return ExtractedPost(
        page_url=view.page.url,
        permalink=view.address(str(entry["link"])),
        thread_url=view.address(str(entry["link"])),
        native_id=f"{blog}post-{entry.get('id')}",
        position=1,
        title=text_of(fragment(str(told))) if told else None,
        authors=tuple(_embedded_authors(entry)),
        published=_moment(entry.get("date_gmt")),
        modified=_moment(entry.get("modified_gmt")),
        text=text,
        extractor=extractor,
    )


def _comment(view: View, entry: dict[str, Any], text: str, blog: str, extractor: Extractor) -> ExtractedPost:
    parent = entry.get("parent")
    above = f"comment-{parent}" if parent else f"post-{entry.get('post')}"
    address = view.address(str(entry["link"])) or ""
    return ExtractedPost(
        page_url=view.page.url,
        permalink=address or None,
        thread_url=address.split("#")[0] or None,
        native_id=f"{blog}comment-{entry.get('id')}",
        parent_native_id=f"{blog}{above}",
        authors=(str(entry["author_name"]),) if entry.get("author_name") else (),
        published=_moment(entry.get("date_gmt")),
        text=text,
        extractor=extractor,
    )


def _embedded_authors(entry: dict[str, Any]) -> Iterator[str]:
    embedded = entry.get("_embedded")
    authors = embedded.get("author", []) if isinstance(embedded, dict) else []
    return (str(author["name"]) for author in authors if isinstance(author, dict) and author.get("name"))


def _moment(told: Any) -> Moment | None:
    try:
        at = datetime.fromisoformat(str(told))
    except ValueError:
        return None
    return Moment(at=at.replace(tzinfo=UTC) if at.tzinfo is None else at, precision=Precision.SECOND)


def _blog(url: str) -> str:
    path = url.split("/", 3)[3].split("?")[0].split("wp-json")[0].strip("/") if url.count("/") > 2 else ""
    return f"{path}/" if path else ""
