"""django-machina 1."""

from crawlers.engines.engine import Engine, PageTable, PostTable

ENGINE = Engine(
    name="machina",
    version="1",
    marks=(
        "/static/machina/",
        "post-content-wrapper",
        "topic-actions-block",
        "django-machina",
        "topic-name-link",
        "topic-data-table",
        "machina.min",
        "machina.board_theme",
    ),
    need=2,
    posts=PostTable(
        post=("div.post:has(.post-content)",),
        text=(".post-content",),
        author=(".post-sidebar .username", "small a[href*='/member/profile/']", ".post-content-wrapper small a"),
        time=(".post-content-wrapper p small", ".post-content-wrapper small"),
        quote=("blockquote",),
        drop=(".post-signature", ".edit-info"),
        native_id=("::attr(id)",),
        permalink=(".subject a[href*='post=']::attr(href)",),
    ),
    page=PageTable(
        title=("h1",),
        section=(".breadcrumb li:nth-last-child(2) a",),
        first_page=((r"[?&]page=\d+", ""), (r"[?&]post=\d+", "")),
        thread_marks=("div.post .post-content-wrapper",),
        threads=("a.topic-name-link", ".topic-name a[href*='/topic/']"),
        boards=("a.forum-name-link", ".forum-name a"),
    ),
)
