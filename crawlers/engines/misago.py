"""Misago."""

from crawlers.engines.engine import Engine, PageTable, PostTable

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
