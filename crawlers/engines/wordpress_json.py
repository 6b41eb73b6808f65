"""WordPress's open route: `wp-json/wp/v2/posts` and `comments`."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from crawlers.engines.json_thread import text as words
from crawlers.engines.values import whole_number
from crawlers.extracted import ExtractedPost, Extraction, Links, Moment, PageOutcome
from crawlers.markup.fragment import fragment
from crawlers.markup.outward import outward
from crawlers.markup.text import text_of
from crawlers.subjects import in_thread
from crawlers.view import View
from touchpoints.enumerations import Precision
from touchpoints.post import Extractor

_COMMENTS = "wp/v2/comments?per_page=100&_embed=up"
_PAGE = re.compile(r"(.*/page/)(\d+)/")
_COMMENT_PAGE = re.compile(r"(?<=/)comment-page-\d+/?|[?&]cpage=\d+")
"""On which page of an article's comments one stands changes as others come and go."""
_NEXT = re.compile(r'<([^<>]+)>;\s*rel="next"')
_TAIL = re.compile(r"/?(?:index\.php/?)?(?:wp-json/?|\?rest_route=/?).*$")


def blog_at(route: str) -> str:
    """What comes before native ids: the blog's path, where one host holds several blogs that each count from 1."""
    path = _TAIL.sub("", re.sub(r"^https?://[^/]+/?", "", route)).strip("/")
    return f"{path}/" if path else ""


def read_json(view: View, data: Any, extractor: Extractor) -> Extraction | None:
    """The articles or comments of a route's answer; None where it is none of WordPress's."""
    entries = data if isinstance(data, list) else [data]
    if not entries or not all(isinstance(entry, dict) and _is_ours(entry) for entry in entries):
        return None
    api = _api(view, entries[0])
    posts = tuple(_posts(view, entries, blog_at(api) if api else "", extractor))
    is_list_of_articles = isinstance(data, list) and "author_name" not in entries[0]
    feeds = (_below(api, _COMMENTS),) if api and is_list_of_articles else ()
    return Extraction(
        outcome=PageOutcome.POSTS if posts else PageOutcome.EMPTY,
        posts=posts,
        links=Links(next=_next(view), feeds=feeds),
        engine="wordpress",
    )


def _is_ours(entry: dict[str, Any]) -> bool:
    content = entry.get("content")
    return isinstance(content, dict) and "rendered" in content and "date_gmt" in entry and "link" in entry


def _api(view: View, entry: dict[str, Any]) -> str | None:
    """The address of the routes' root, as the entry's links or the page's own address tell it."""
    links = entry.get("_links")
    told = links["collection"][0]["href"] if isinstance(links, dict) and links.get("collection") else view.page.url
    root, found, _ = str(told).partition("wp/v2/")
    return root if found else None


def _below(api: str, route: str) -> str:
    return api + (route.replace("?", "&", 1) if "?" in api else route)


def _next(view: View) -> str | None:
    """The next page as it is asked for here: of the site's own pages, or of the route."""
    page = _PAGE.fullmatch(view.page.url)
    if page is None:
        told = _NEXT.search(view.page.headers.get("link", ""))
        return view.address(told.group(1)) if told else None
    last, number = (whole_number(told) for told in (view.page.headers.get("x-wp-totalpages", ""), page.group(2)))
    return f"{page.group(1)}{number + 1}/" if last is not None and number is not None and number < last else None


def _posts(view: View, entries: list[dict[str, Any]], blog: str, extractor: Extractor) -> Iterator[ExtractedPost]:
    for entry in entries:
        body = fragment(str(entry["content"]["rendered"]))
        text = text_of(body)
        if text and entry.get("type") in {"post", "comment", "page"}:
            post_of = _comment if "author_name" in entry else _article
            yield replace(post_of(view, entry, text, blog, extractor), outward=outward(body, view.base))


def _article(view: View, entry: dict[str, Any], text: str, blog: str, extractor: Extractor) -> ExtractedPost:
    return ExtractedPost(
        page_url=view.page.url,
        permalink=view.address(str(entry["link"])),
        thread_url=view.address(str(entry["link"])),
        native_id=f"{blog}post-{entry.get('id')}",
        position=1,
        title=_title(entry),
        authors=tuple(str(author["name"]) for author in _embedded(entry, "author") if author.get("name")),
        published=_moment(entry.get("date_gmt")),
        modified=_moment(entry.get("modified_gmt")),
        section=_section(entry),
        text=text,
        extractor=extractor,
    )


def _comment(view: View, entry: dict[str, Any], text: str, blog: str, extractor: Extractor) -> ExtractedPost:
    parent = entry.get("parent")
    above = f"comment-{parent}" if parent else f"post-{entry.get('post')}"
    address = _COMMENT_PAGE.sub("", view.address(str(entry["link"])) or "")
    about = next((title for article in _embedded(entry, "up") if (title := _title(article))), None)
    return ExtractedPost(
        page_url=view.page.url,
        permalink=address or None,
        thread_url=address.split("#")[0] or None,
        native_id=f"{blog}comment-{entry.get('id')}",
        parent_native_id=f"{blog}{above}",
        authors=(str(entry["author_name"]),) if entry.get("author_name") else (),
        published=_moment(entry.get("date_gmt")),
        text=text,
        about=in_thread(about) if about else None,
        extractor=extractor,
    )


def _title(entry: dict[str, Any]) -> str | None:
    title = entry.get("title")
    told = title.get("rendered") if isinstance(title, dict) else title
    return text_of(fragment(str(told))) if told else None


def _section(entry: dict[str, Any]) -> str | None:
    """The article's first category."""
    terms = (term for kind in _embedded(entry, "wp:term") for term in (kind if isinstance(kind, list) else ()))
    return next((words(term["name"]) for term in terms if term.get("taxonomy") == "category"), None)


def _embedded(entry: dict[str, Any], name: str) -> list[Any]:
    embedded = entry.get("_embedded")
    found = embedded.get(name) if isinstance(embedded, dict) else None
    return found if isinstance(found, list) else []


def _moment(told: Any) -> Moment | None:
    try:
        at = datetime.fromisoformat(str(told))
    except ValueError:
        return None
    return Moment(at=at.replace(tzinfo=UTC) if at.tzinfo is None else at, precision=Precision.SECOND)
