"""WordPress: an article, and readers' comments under it in whatever theme.

Themes name everything differently; what they share is `id="comment-12"` (or `li-`, `div-` before it) around each
comment. `rel=next` in the body is the next article, never the next page of comments. Pingbacks are no comments.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from lxml.html import HtmlElement

from crawlers.articles.article import read_article
from crawlers.engines.engine import Engine, PageTable
from crawlers.engines.values import first_value
from crawlers.engines.wordpress_comments import comments_of
from crawlers.engines.wordpress_json import blog_at, read_json
from crawlers.extracted import ExtractedPost
from crawlers.open_routes import OpenRoutes
from crawlers.view import View
from touchpoints.enumerations import Channel
from touchpoints.post import Extractor

NAME, VERSION = "wordpress", "1"
_API = ("link[rel='https://api.w.org/']::attr(href)",)
_BODY_ID = re.compile(r"\b(?:postid|page-id)-(\d+)\b")
_SHORT_LINK = re.compile(r"[?&](?:p|page_id)=(\d+)")
_COMMENT_PAGE = re.compile(r"/comment-page-\d+/?$|[?&]cpage=\d+")


def blog_of(view: View) -> str:
    """What comes before native ids: the blog's path."""
    return blog_at(first_value(view.tree, _API) or "")


def _read(view: View) -> Iterator[ExtractedPost]:
    article = read_article(view)
    blog, number = blog_of(view), _article_number(view.tree)
    if article is not None:
        address = _COMMENT_PAGE.sub("/", article.permalink or "") or None
        article = replace(
            article,
            permalink=address,
            thread_url=address,
            native_id=f"{blog}post-{number}" if number else None,
            extractor=Extractor(name=NAME, version=VERSION),
        )
        yield article
    yield from comments_of(view, article, blog)


def _article_number(tree: HtmlElement) -> str | None:
    body = tree.find("body")
    found = _BODY_ID.search(body.get("class") or "") if body is not None else None
    short = first_value(tree, ("link[rel=shortlink]::attr(href)",))
    found = found or (_SHORT_LINK.search(short) if short else None)
    return found.group(1) if found else None


def _json(view: View, data: Any) -> Any:
    return read_json(view, data, Extractor(name=NAME, version=VERSION))


ENGINE = Engine(
    name=NAME,
    version=VERSION,
    channel=Channel.BLOG,
    generator=r"^wordpress",
    marks=("/wp-content/", "/wp-includes/", "/wp-json/", "comment-reply-link"),
    need=2,
    read=_read,
    read_json=_json,
    # A newspaper's page tells more than its route: who wrote it, whether it must be paid for, how a test ended.
    routes=OpenRoutes(
        channels=frozenset({Channel.BLOG}),
        pages=((r"page/(\d+)/", r"wp/v2/posts?per_page=20&_embed=author,wp:term&page=\1"),),
        start="page/1/",
        itself=r"/wp-json/|[?&]rest_route=",
        api=_API,
        api_tail=r"(?:index\.php/?)?(?:wp-json/?|\?rest_route=/?)$",
    ),
    page=PageTable(
        title=("h1.entry-title", "h1"),
        first_page=((r"/comment-page-\d+/?(?:#.*)?$", "/"), (r"[?&]cpage=\d+", "")),
        threads=("h2.entry-title a", "h3.entry-title a", ".entry-title a", "article h2 a", ".post h2 a"),
        next=(
            ".comments-pagination a.next",
            ".comment-navigation .nav-next a",
            "#comments .nav-next a",
            "#comment-nav-below .nav-next a",
            ".nav-links a.next",
            ".pagination a.next",
            "a.next.page-numbers",
            ".navigation .nav-previous a[href*='/page/']",
            ".nav-previous a[href*='/page/']",
        ),
    ),
    canonical_drop=("replytocom",),
)
