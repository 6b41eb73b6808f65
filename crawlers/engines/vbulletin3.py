"""vBulletin 3, whose themes keep the ids of the posts and little else."""

from crawlers.engines.engine import Engine, PageTable, PostTable

ENGINE = Engine(
    name="vbulletin3",
    version="1",
    generator=r"vbulletin 3",
    marks=("vbulletin_global.js", "vbulletin_menu.js", 'id="post_message_', "vbmenu_", "td_post_", "thread_title_"),
    need=2,
    posts=PostTable(
        post=(
            "//*[starts-with(@id,'post') and number(substring(@id,5)) > 0][.//*[starts-with(@id,'post_message_')]]",
            "//*[starts-with(@id,'post_message_')]/ancestor::*[.//*[contains(@class,'bigusername')]][1]",
        ),
        text=(".//*[starts-with(@id,'post_message_')]",),
        author=(".bigusername", "[id^=postmenu_]", "[itemprop=author] [itemprop=name]", ".username"),
        time=(".thead", "[itemprop=dateCreated]", ".date", ".smallfont"),
        quote=(".//div[contains(translate(@style,' ',''),'margin:20px')][.//td[contains(@class,'alt2')]]",
               "blockquote", ".bbcode_quote", ".quote"),
        drop=("[id^=post_thanks]", ".signature"),
        native_id=(".//*[starts-with(@id,'post_message_')]::attr(id)",),
        permalink=("a[id^=postcount]::attr(href)", "a[href*='#post']::attr(href)"),
        position=("a[id^=postcount]::attr(name)", "a[id^=postcount]"),
    ),
    page=PageTable(
        title=("td.navbar strong", "h1"),
        section=("(//span[contains(@class,'navbar')]//a)[last()]",),
        first_page=((r"[?&]page=\d+", ""), (r"-\d+(?=\.html$)", ""), (r"/page\d+/?$", "/")),
        thread_marks=("#posts", "[id^=td_post_]"),
        threads=("a[id^=thread_title_]",),
        boards=("td[id^=f] a[href*=forumdisplay]", "td[id^=f] strong",),
        next=(".pagenav a[rel=next]", "a[rel=next]"),
    ),
    canonical_drop=("goto", "mode"),
)  # fmt: skip
