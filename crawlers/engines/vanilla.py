"""Vanilla."""

from crawlers.engines.engine import Engine, PageTable, PostTable

ENGINE = Engine(
    name="vanilla",
    version="1",
    marks=(
        "ItemDiscussion",
        "ItemComment",
        "vanilla/js",
        "/applications/vanilla/",
        "gdn.meta",
        "window.gdn",
        "vanillicon",
    ),
    need=2,
    posts=PostTable(
        post=(".ItemDiscussion, .ItemComment",),
        text=(".Message",),
        author=(".Author .Username", ".Username", ".Author a[title]::attr(title)"),
        time=(".DateCreated time", "time"),
        quote=("blockquote", ".js-embed[data-embedjson*=quote]"),
        drop=(".Signature", ".Reactions", ".UserSignature"),
        native_id=("::attr(id)",),
        id_pattern=r"((?:Discussion|Comment)_\d+)",
        permalink=("a.Permalink::attr(href)", ".DateCreated a::attr(href)"),
    ),
    page=PageTable(
        title=(".PageTitle h1", "h1"),
        section=(".Breadcrumbs .CrumbLabel.Last", ".Breadcrumbs .CrumbLabel:last-child"),
        first_page=((r"/p\d+(?=/?$|\?|#)", ""),),
        thread_marks=(".MessageList", "body.Discussion"),
        threads=(".ItemDiscussion a.Title", ".Discussions .Title a", "a.Title"),
        boards=(".CategoryTable a.Title", ".ItemContent.Category a"),
        next=("a.Next[rel=next]", "a[rel=next]", "link[rel=next]"),
    ),
)
