"""phpBB 3 (prosilver and the themes that descend from it), in any language."""

from crawlers.engines.engine import Engine, PageTable, PostTable

ENGINE = Engine(
    name="phpbb3",
    version="1",
    marks=('id="phpbb"', "phpBB&reg;", "Powered by phpBB", "phpbb.com/", "viewtopic.php?", "/styles/prosilver/"),
    cookies=("phpbb3_", "phpbb_"),
    need=2,
    posts=PostTable(
        post=("div.post[id^=p]",),
        text=("div.content",),
        author=("p.author [class*=username]", ".postprofile [class*=username]", ".postprofile dt a:not(:has(img))"),
        time=("p.author time", "p.author"),
        quote=("blockquote",),
        drop=(".signature", ".notice", ".attachbox"),
        native_id=("div.post::attr(id)",),
        permalink=("p.author a[href*='#p']::attr(href)", "h3 a::attr(href)"),
    ),
    page=PageTable(
        title=("h2.topic-title",),
        first_page=((r"[?&]start=\d+", ""),),
        thread_marks=("body.section-viewtopic",),
        threads=("a.topictitle",),
        thread_address=r"viewtopic\.php|-t\d+",
        next=("a[rel=next]",),
    ),
)
