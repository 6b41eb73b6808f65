"""WordPress's open route: `wp-json/wp/v2/posts` and `comments`."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from crawlers.engines.told import Row, identifier, inside, readable, rows, text, words_of
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
_KINDS = ("post", "comment", "page")
_NO_PARENT = "0"
_NEXT = re.compile(r'<([^<>]+)>;\s*rel="next"')
_TAIL = re.compile(r"/?(?:index\.php/?)?(?:wp-json/?|\?rest_route=/?).*$")


def blog_at(route: str) -> str:
    """What comes before native ids: the blog's path, where one host holds several blogs that each count from 1."""
    path = _TAIL.sub("", re.sub(r"^https?://[^/]+/?", "", route)).strip("/")
    return f"{path}/" if path else ""


def read_json(view: View, data: Any, extractor: Extractor) -> Extraction | None:
    """The articles or comments of a route's answer; None where it is none of WordPress's."""
    entries = rows(data if isinstance(data, list) else [data])
    if not any(_is_ours(entry) for entry in entries):
        return None
    api = _api(view, entries)
    blog = blog_at(api) if api else ""
    posts = readable(view, entries, lambda entry: _post(view, entry, blog, extractor))
    is_list_of_articles = isinstance(data, list) and not any("author_name" in entry for entry in entries)
    feeds = (_below(api, _COMMENTS),) if api and is_list_of_articles else ()
    return Extraction(
        outcome=PageOutcome.POSTS if any(post.text for post in posts) else PageOutcome.EMPTY,
        posts=tuple(post for post in posts if post.text),
        links=Links(next=_next(view), feeds=feeds),
        engine="wordpress",
    )


def _is_ours(entry: Row) -> bool:
    return inside(entry, "content", "rendered") is not None and "date_gmt" in entry and "link" in entry


def _api(view: View, entries: list[Row]) -> str | None:
    """The address of the routes' root, as the entries' links or the page's own address tell it."""
    told = (row.get("href") for entry in entries for row in rows(inside(entry, "_links", "collection")))
    parts = (address.partition("wp/v2/") for address in (*told, view.page.url) if isinstance(address, str))
    return next((root for root, found, _ in parts if found), None)


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


def _post(view: View, entry: Row, blog: str, extractor: Extractor) -> ExtractedPost | None:
    """What an entry holds, be it without words; None where it is none of the route's."""
    number, is_comment = identifier(entry.get("id")), "author_name" in entry
    if number is None or not _is_ours(entry) or entry.get("type") not in _KINDS:
        return None
    body, address = fragment(words_of(entry["content"]["rendered"])), view.address(text(entry["link"]))
    post = ExtractedPost(
        page_url=view.page.url,
        permalink=address,
        thread_url=address,
        native_id=f"{blog}{'comment' if is_comment else 'post'}-{number}",
        published=_moment(entry.get("date_gmt")),
        text=text_of(body),
        outward=outward(body, view.base),
        extractor=extractor,
    )
    return _comment(post, entry, blog) if is_comment else _article(post, entry)


def _article(post: ExtractedPost, entry: Row) -> ExtractedPost:
    return replace(
        post,
        position=1,
        title=_title(entry),
        authors=tuple(name for author in rows(_embedded(entry, "author")) if (name := words_of(author.get("name")))),
        modified=_moment(entry.get("modified_gmt")),
        section=_section(entry),
    )


def _comment(post: ExtractedPost, entry: Row, blog: str) -> ExtractedPost:
    parent, article = identifier(entry.get("parent")), identifier(entry.get("post"))
    above = f"comment-{parent}" if parent and parent != _NO_PARENT else f"post-{article}" if article else None
    address = _COMMENT_PAGE.sub("", post.permalink or "")
    about = next((title for row in rows(_embedded(entry, "up")) if (title := _title(row))), None)
    author = words_of(entry["author_name"])
    return replace(
        post,
        permalink=address or None,
        thread_url=address.split("#")[0] or None,
        parent_native_id=above and f"{blog}{above}",
        authors=(author,) if author else (),
        about=in_thread(about) if about else None,
    )


def _title(entry: Row) -> str | None:
    title = entry.get("title")
    told = words_of(title.get("rendered") if isinstance(title, dict) else title)
    return text_of(fragment(told)) if told else None


def _section(entry: Row) -> str | None:
    """The article's first category."""
    kinds = _embedded(entry, "wp:term")
    terms = (term for kind in (kinds if isinstance(kinds, list) else ()) for term in rows(kind))
    return next((text(term.get("name")) for term in terms if term.get("taxonomy") == "category"), None)


def _embedded(entry: Row, name: str) -> Any:
    return inside(entry, "_embedded", name)


def _moment(told: Any) -> Moment | None:
    try:
        at = datetime.fromisoformat(str(told))
    except ValueError:
        return None
    return Moment(at=at.replace(tzinfo=UTC) if at.tzinfo is None else at, precision=Precision.SECOND)
