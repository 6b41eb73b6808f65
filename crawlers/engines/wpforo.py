"""wpForo, a forum inside WordPress."""

from crawlers.engines.engine import Engine, PageTable, PostTable

ENGINE = Engine(
    name="wpforo",
    version="1",
    marks=("wpforo-wrap", 'id="wpforo', "wpforo-post", "/plugins/wpforo/"),
    over=("wordpress",),
    need=2,
    posts=PostTable(
        post=(".post-wrap[id^=post-]", ".wpforo-post[id^=post-]"),
        text=(".wpforo-post-content", ".wpf-post-content"),
        author=(".author-name a", ".author-name", ".wpf-author-name"),
        time=(".wpforo-post-content-bottom", ".wpf-post-date", ".post-date", ".wpf-right time"),
        quote=("blockquote",),
        drop=(
            ".wpf-post-button-actions",
            ".wpforo-post-signature",
            ".wpf-post-edit-wrap",
            ".wpf-attached-file",
            ".wpforo-edited",
        ),
        native_id=("::attr(id)",),
        permalink=("a.wpf-post-link::attr(href)", "a[href*='#post-']::attr(href)"),
    ),
    page=PageTable(
        title=("h1#wpforo-title", ".wpf-topic-title", "h1"),
        section=(".wpf-breadcrumb a:nth-last-of-type(1)",),
        first_page=((r"/paged/\d+/?", "/"), (r"[?&]paged=\d+", "")),
        thread_marks=(".wpforo-post",),
        threads=(".wpforo-topic-title a", ".wpf-ttitle a"),
        boards=(".wpforo-forum-title a",),
        next=(".wpf-next-button", ".wpf-navi a.next", ".wpf-next"),
    ),
)
