"""phpBB 3 (prosilver and the themes that descend from it), in any language."""

from crawlers.engines.engine import Engine, PageTable, PostTable

ENGINE = Engine(
    name="phpbb3",
    version="1",
    marks=(
        'id="phpbb"',
        "phpBB&reg;",
        "phpBB®",
        "phpbb.com/",
        "viewtopic.php?",
        "/styles/prosilver/",
        'class="postprofile"',
        'class="topictitle"',
    ),
    cookies=("phpbb3_", "phpbb_"),
    need=2,
    posts=PostTable(
        post=(
            "div.post[id^=p]:not([id^=preview])",
            "//div[contains(@class,'post')][.//*[@class='postbody'] and .//p[@class='author']]",
        ),
        text=(".postbody div.content", "div.content", ".postbody .post-text"),
        author=(
            "p.author [class*=username]",
            ".postprofile [class*=username]",
            "p.author strong",
            ".postprofile dt a:not(:has(img))",
        ),
        time=("p.author time", "p.author", ".post-date time", ".author"),
        quote=("blockquote",),
        drop=(
            ".signature",
            ".notice",
            ".attachbox",
            ".codebox p",
            ".codebox dt",
            "dl.codebox > dt",
            ".rules",
            ".posthilit-note",
        ),
        not_post=(".post_deleted_msg", "div.post.deleted"),
        native_id=("::attr(id)",),
        id_pattern=r"^p(\d+)",
        permalink=("p.author a[href*='#p']::attr(href)", "h3 a[href*='#p']::attr(href)", "h3 a::attr(href)"),
        position=(".post-number a", ".postnumber"),
    ),
    page=PageTable(
        title=("h2.topic-title", "h1.topic-title", "h2 a[href*=viewtopic]", "h2"),
        section=(".breadcrumbs .crumb:last-child", "#nav-breadcrumbs .crumb:last-child", "li.icon-home a:last-child"),
        first_page=((r"[?&]start=\d+", ""), (r"viewtopic\.php&", "viewtopic.php?"), (r"-s\d+\.html", ".html")),
        thread_marks=("body.section-viewtopic",),
        threads=("a.topictitle",),
        boards=("a.forumtitle",),
        next=(".pagination a[rel=next]", ".pagination .next a", "a.right-box[rel=next]"),
    ),
    canonical_drop=("view", "p_", "sk", "sd", "st", "hilit"),
)
