"""Invision Community 4 and 5."""

from crawlers.engines.engine import Engine, PageTable, PostTable

ENGINE = Engine(
    name="invision4",
    version="1",
    marks=(
        "ipsLayout",
        "ips_username",
        "data-ipshook",
        "ipsComment",
        "ips.utils",
        'data-role="commentContent"',
        "ipsEntry",
    ),
    cookies=("ips4_", "ips_"),
    need=2,
    posts=PostTable(
        post=("article[id^=elComment_]", "article.ipsComment", "article.ipsEntry"),
        text=("[data-role=commentContent]", ".ipsRichText"),
        author=(
            "aside h3",
            ".cAuthorPane_author",
            ".ipsEntry__username",
            ".ipsComment_author .ipsType_normal",
            ".ipsComment_author h3",
        ),
        time=(".ipsComment_meta time", ".ipsType_reset time", ".ipsEntry__date time", "time"),
        quote=("blockquote.ipsQuote", "blockquote"),
        drop=(
            "[data-role=memberSignature]",
            ".ipsType_reset.ipsType_light",
            ".ipsEmbeddedOther",
            ".ipsCode_citation",
            ".ipsEdited",
        ),
        not_post=(".ipsComment_hidden", ".ipsModerated_deleted"),
        native_id=("::attr(id)",),
        permalink=(
            ".ipsComment_meta a[href*=comment]::attr(href)",
            ".ipsType_reset a[href*=comment]::attr(href)",
            "a[href*=comment]::attr(href)",
        ),
        likes=("[data-role=reactCount]",),
    ),
    page=PageTable(
        title=("h1.ipsType_pageTitle", "h1"),
        title_drop=(".ipsBadge", ".ipsTags"),
        section=(
            "nav.ipsBreadcrumb li:nth-last-child(2) a",
            ".ipsBreadcrumb [data-role=breadcrumbList] li:nth-last-child(2) a",
        ),
        first_page=((r"/page/\d+/?", "/"), (r"[?&]page=\d+", "")),
        thread_marks=("body[data-pagecontroller=topic]", "#elPostFeed", "[data-feedid^=topic-]"),
        threads=("[data-ipstopic] h4 a", ".ipsDataItem_title a[href*='/topic/']", ".ipsData__title a[href*='/topic/']"),
        boards=(".cForumRow h4 a", ".cForumGrid__title a", ".ipsDataItem_title a[href*='/forum/']"),
        next=(
            "li.ipsPagination_next:not(.ipsPagination_inactive) a",
            "li.ipsPagination__next:not(.ipsPagination__inactive) a",
        ),
    ),
    canonical_drop=("do", "comment", "tab"),
)
