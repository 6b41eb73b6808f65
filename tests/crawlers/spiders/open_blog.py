"""An invented blog as WordPress writes it: as pages, and as the JSON of its REST API."""

import json
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from tests.crawlers.spiders.site import Site
from tests.crawlers.spiders.worlds import PAGE, ago

POSTS = "/wp-json/wp/v2/posts?per_page=20&_embed=author,wp:term&page=1"
COMMENTS = "/wp-json/wp/v2/comments?per_page=100&_embed=up"
_HEAD = '<meta name="generator" content="WordPress 6.6"><link rel="https://api.w.org/" href="{{site}}/wp-json/">'


@dataclass
class Comment:
    number: int
    author: str
    when: datetime
    words: str


@dataclass
class Article:
    number: int
    when: datetime
    comments: list[Comment] = field(default_factory=list)

    @property
    def title(self) -> str:
        return f"Nordlicht im Selbstversuch, Teil {self.number}"

    @property
    def path(self) -> str:
        return f"/teil-{self.number}/"

    @property
    def html(self) -> str:
        return (
            f"<p>Seit {self.number} Wochen beziehe ich meinen Strom von Nordlicht, und es gibt einiges zu erzählen.</p>"
            "<p>Der Zähler wurde an einem Dienstag getauscht. Der Monteur war freundlich und hatte Kuchen dabei.</p>"
            "<p>Die erste Rechnung kam pünktlich, die zweite nicht, und bei der dritten fehlte die Anschrift.</p>"
        )


def blog() -> list[Article]:
    first = Article(
        1,
        ago(6),
        [
            Comment(21, "Anna Feld", ago(5), "Bei mir war es der Mittwoch."),
            Comment(22, "Bernd Auer", ago(4), "Kuchen! Warum immer nur bei den anderen?"),
        ],
    )
    return [
        Article(3, ago(2)),
        Article(2, ago(4), [Comment(23, "Clara Moor", ago(3), "Danke für die Warnung.")]),
        first,
    ]


def write(site: Site, articles: list[Article], *, as_pages: bool = True) -> None:
    site.pages = {"/robots.txt": site.pages["/robots.txt"]}
    entries = "".join(f'<h2 class="entry-title"><a href="{each.path}">{each.title}</a></h2>' for each in articles)
    site.pages["/"] = PAGE.format(title="Blog", head=_HEAD.format(), body=' class="blog home"', content=entries)
    if as_pages:
        site.pages |= {each.path: _page(each) for each in articles}
    site.pages[POSTS] = json.dumps([_post(each) for each in articles])
    told = [_comment(each, comment) for each in articles for comment in each.comments]
    site.pages[COMMENTS] = json.dumps(sorted(told, key=lambda each: str(each["date_gmt"]), reverse=True))
    site.headers = {POSTS: {"X-WP-TotalPages": "1"}, COMMENTS: {"X-WP-TotalPages": "1"}}


def _page(article: Article) -> str:
    comments = "".join(
        f'<li id="comment-{each.number}" class="comment"><div class="comment-author vcard">'
        f'<b class="fn">{each.author}</b>'
        f'</div><div class="comment-metadata"><time datetime="{each.when.isoformat()}">neulich</time></div>'
        f'<div class="comment-content"><p>{each.words}</p></div></li>'
        for each in article.comments
    )
    content = (
        f'<article class="post"><h1 class="entry-title">{article.title}</h1><span class="byline"><a rel="author" '
        f'class="url fn n" href="/author/rike/">Rike Sander</a></span><time class="entry-date published" '
        f'datetime="{article.when.isoformat()}">neulich</time><div class="entry-content">{article.html}</div></article>'
        f'<div id="comments"><ol class="comment-list">{comments}</ol></div>'
    )
    head = _HEAD.format() + f'<link rel="canonical" href="{{site}}{article.path}">'
    body = f' class="single single-post postid-{article.number}"'
    return PAGE.format(title=article.title, head=head, body=body, content=content)


def _links(kind: str) -> dict[str, Any]:
    return {"collection": [{"href": f"{{site}}/wp-json/wp/v2/{kind}"}]}


def _gmt(when: datetime) -> str:
    return f"{when:%Y-%m-%dT%H:%M:%S}"


def _post(article: Article) -> dict[str, Any]:
    return {
        "id": article.number,
        "type": "post",
        "link": f"{{site}}{article.path}",
        "date_gmt": _gmt(article.when),
        "title": {"rendered": article.title},
        "content": {"rendered": article.html},
        "_embedded": {"author": [{"name": "Rike Sander"}], "wp:term": [[{"taxonomy": "category", "name": "Strom"}]]},
        "_links": _links("posts"),
    }


def _comment(article: Article, comment: Comment) -> dict[str, Any]:
    return {
        "id": comment.number,
        "type": "comment",
        "post": article.number,
        "parent": 0,
        "author_name": comment.author,
        "link": f"{{site}}{article.path}#comment-{comment.number}",
        "date_gmt": _gmt(comment.when),
        "content": {"rendered": f"<p>{comment.words}</p>"},
        "_embedded": {"up": [{"title": {"rendered": article.title}}]},
        "_links": _links("comments"),
    }
