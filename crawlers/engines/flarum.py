"""Flarum: the page that it writes for readers without JavaScript; dates only stand in its embedded state."""

from crawlers.engines.engine import Engine, PageTable, PostTable

ENGINE = Engine(
    name="flarum",
    version="1",
    marks=("flarum-json-payload", 'id="flarum-', "flarum.core", "flarum/"),
    need=2,
    unproven=True,
    posts=PostTable(
        post=("noscript article", "#flarum-content article", "article.PostStream-item, .PostStream-item article"),
        text=(".Post-body",),
        author=(".PostUser-name", ".PostUser", ".username"),
        time=("time", ".PostMeta time"),
        quote=("blockquote",),
        native_id=("::attr(id)", "::attr(data-id)"),
    ),
    page=PageTable(
        title=("h1",),
        first_page=((r"[?&]page=\d+", ""), (r"(/d/[^/?#]+)/\d+", r"\1")),
        thread_marks=("noscript article .Post-body",),
        threads=("noscript ul a[href*='/d/']",),
        next=("link[rel=next]", "noscript a[href*='page=']"),
    ),
)
