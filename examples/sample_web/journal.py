"""The pages of blogs, papers and the test magazine: articles, some with comments, in three kinds of markup."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from examples.sample_web.content import Article, Comment, Journal
from examples.sample_web.hits import note_forbidden
from examples.sample_web.place import Place
from examples.sample_web.rendering import page, pages_of, robots, split_paragraphs

_FIRST_ARTICLE, _FIRST_COMMENT = 301, 501
_BLOG_PAGE = 3

# Of open articles, and of those that robots.txt forbids.
_PATHS = {
    "blog": ("/%Y/%m/NAME/", "/entwuerfe/NAME/"),
    "paper": ("/artikel/NAME.html", "/intern/NAME.html"),
    "magazine": ("/test/NAME", "/archiv/NAME"),
}


@dataclass(frozen=True)
class Piece:
    """An article with its number, its path, and its comments: place from 1, number, comment."""

    id: int
    path: str
    article: Article
    comments: tuple[tuple[int, int, Comment], ...]


def pieces(site: Journal, place: Place) -> Iterator[Piece]:
    """A site's articles in the order of its file."""
    free = _FIRST_COMMENT
    for number, article in enumerate(site.articles, _FIRST_ARTICLE):
        comments = tuple((order, free + order - 1, each) for order, each in enumerate(article.comments, 1))
        free += len(comments)
        yield Piece(number, _path(site, article, place), article, comments)


def journal_routes(site: Journal, place: Place) -> list[Route]:
    """The addresses of a blog, a paper or a magazine."""
    return _ROUTES[site.kind](site, place)


def _path(site: Journal, article: Article, place: Place) -> str:
    pattern = _PATHS[site.kind][article.forbidden]
    return place.moment(article.at).strftime(pattern).replace("NAME", article.slug)


def _blog_routes(site: Journal, place: Place) -> list[Route]:
    found = _Shelf(site, place)

    def home(request: Request) -> Response:
        number = request.path_params.get("number", 1)
        last = pages_of(len(found.open), _BLOG_PAGE)
        if not 1 <= number <= last:
            raise HTTPException(404)
        shown = [
            (each.id, each.path, each.article) for each in found.open[(number - 1) * _BLOG_PAGE : number * _BLOG_PAGE]
        ]
        values = found.values(number=number, last=last, shown=shown)
        return page(request, "blog/home.html", accent="#2f5d3a", **values)

    def article(request: Request) -> Response:
        piece = found.piece(request)
        values = found.values(id=piece.id, path=piece.path, article=piece.article, comments=piece.comments)
        return page(request, "blog/article.html", accent="#2f5d3a", **values)

    def feed(request: Request) -> Response:
        shown = [(each.id, each.path, each.article) for each in found.open]
        return page(request, "blog/feed.xml", "application/rss+xml", **found.values(shown=shown))

    def comments(request: Request) -> Response:
        piece = found.piece(request, "feed/")
        values = found.values(path=piece.path, article=piece.article, comments=piece.comments)
        return page(request, "blog/comments.xml", "application/rss+xml", **values)

    return [
        Route("/", home),
        Route("/page/{number:int}/", home),
        Route("/feed/", feed),
        Route("/robots.txt", lambda request: robots(request, ("/wp-admin/", "/entwuerfe/"))),
        Route("/{year:int}/{month:int}/{slug}/", article),
        Route("/{year:int}/{month:int}/{slug}/feed/", comments),
        Route("/entwuerfe/{slug}/", article),
    ]


def _paper_routes(site: Journal, place: Place) -> list[Route]:
    found = _Shelf(site, place)

    def sitemap(request: Request) -> Response:
        return page(request, "press/sitemap.xml", "application/xml", **found.values(articles=found.listed))

    return [
        Route("/", found.home("#1d3557")),
        Route("/sitemap.xml", sitemap),
        Route("/robots.txt", lambda request: robots(request, ("/intern/",), sitemap=True)),
        Route("/artikel/{slug}.html", found.structured("press/article.html", "NewsArticle", "#1d3557")),
        Route("/intern/{slug}.html", found.structured("press/article.html", "NewsArticle", "#1d3557")),
    ]


def _magazine_routes(site: Journal, place: Place) -> list[Route]:
    found = _Shelf(site, place)
    return [
        Route("/", found.home("#7d1d2f")),
        Route("/robots.txt", lambda request: robots(request, ("/archiv/",))),
        Route("/test/{slug}", found.structured("magazine/article.html", "Article", "#7d1d2f")),
        Route("/archiv/{slug}", found.structured("magazine/article.html", "Article", "#7d1d2f")),
    ]


class _Shelf:
    """A site's articles, newest first, and what its templates need."""

    def __init__(self, site: Journal, place: Place) -> None:
        self._site, self._place = site, place
        self._all = sorted(pieces(site, place), key=lambda each: place.moment(each.article.at), reverse=True)
        self.open = [each for each in self._all if not each.article.forbidden]
        self.listed = [(each.path, each.article) for each in self.open]
        self._forbidden = [(each.path, each.article) for each in self._all if each.article.forbidden]

    def values(self, **more: Any) -> dict[str, Any]:
        """What every template of the site gets, and more."""
        return {
            "site": self._site,
            "place": self._place,
            "lang": self._site.lang,
            "forbidden": self._forbidden,
            **more,
        }

    def piece(self, request: Request, suffix: str = "") -> Piece:
        """The article that a request asks for; what robots.txt forbids is noted."""
        path = request.url.path.removesuffix(suffix)
        for each in self._all:
            if each.path == path:
                if each.article.forbidden:
                    note_forbidden(request)
                return each
        raise HTTPException(404)

    def home(self, accent: str) -> Callable[[Request], Response]:
        """The list of a site's articles."""
        return lambda request: page(request, "press/home.html", accent=accent, **self.values(articles=self.listed))

    def structured(self, template: str, kind: str, accent: str) -> Callable[[Request], Response]:
        """An article with its structured data."""

        def article(request: Request) -> Response:
            piece = self.piece(request)
            values = self.values(path=piece.path, article=piece.article, structured=self._structured(piece, kind))
            return page(request, template, accent=accent, **values)

        return article

    def _structured(self, piece: Piece, kind: str) -> dict[str, Any]:
        article = piece.article
        return {
            "@context": "https://schema.org",
            "@type": kind,
            "headline": article.title,
            "datePublished": self._place.moment(article.at).isoformat(),
            "author": {"@type": "Organization" if article.agency else "Person", "name": article.by},
            "publisher": {"@type": "Organization", "name": self._site.name},
            "articleSection": article.section,
            "description": split_paragraphs(article.text)[0][:150],
            "isAccessibleForFree": True,
        }


_ROUTES: dict[str, Callable[[Journal, Place], list[Route]]] = {
    "blog": _blog_routes,
    "paper": _paper_routes,
    "magazine": _magazine_routes,
}
