"""vBulletin 4."""

from crawlers.engines.engine import Engine, PageTable, PostTable

ENGINE = Engine(
    name="vbulletin4",
    version="1",
    generator=r"vbulletin 4",
    marks=(
        'id="postlist"',
        'class="postbit',
        "postbitlegacy",
        "vbulletin-core.js",
        "vbulletin_important.css",
        "postcontainer",
    ),
    need=2,
    posts=PostTable(
        post=(
            "li.postcontainer[id^=post_]",
            "li.postbit[id^=post_]",
            "li.postbitlegacy[id^=post_]",
            "li[id^=post_]:has(.postcontent)",
        ),
        text=("blockquote.postcontent:not(.lastedited)", "[id^=post_message_]", ".postcontent"),
        author=(".userinfo .username", ".username", ".username_container strong"),
        time=(".posthead .date", ".postdate", "span.date", ".posthead"),
        quote=(
            ".//div[contains(@class,'bbcode_container')][.//*[contains(@class,'bbcode_quote')]]",
            ".bbcode_quote",
        ),
        drop=(".lastedited", ".signature", ".bbcode_description", ".after_content"),
        not_post=("li.postbitdeleted", "li.postbitignored"),
        native_id=("::attr(id)",),
        permalink=("a.postcounter::attr(href)",),
        position=("a.postcounter",),
    ),
    page=PageTable(
        title=(".threadtitle", "#pagetitle h1", "h1"),
        section=("#breadcrumb li.navbit:nth-last-child(2) a", ".navbit:nth-last-child(2)"),
        first_page=((r"[?&]page=\d+", ""), (r"/page\d+(?=/?$|\?)", ""), (r"(?<=\d)/$", "")),
        thread_marks=("#postlist", "ol.posts"),
        threads=("a.title[id^=thread_title_]", "h3.threadtitle a.title"),
        boards=("h2.forumtitle a", ".forumtitle a"),
        next=(".pagination a[rel=next]", "a[rel=next]"),
    ),
    canonical_drop=("goto", "mode", "viewfull"),
)
