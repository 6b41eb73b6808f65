"""MyBB 1.6 and 1.8."""

from crawlers.engines.engine import Engine, PageTable, PostTable

ENGINE = Engine(
    name="mybb",
    version="1",
    marks=(
        "mybb.com",
        "MyBB Group",
        "my_post_key",
        "jscripts/general.js",
        'class="post_body',
        "post_author",
        "MyBB = {",
    ),
    cookies=("mybb[", "mybb%5B"),
    need=2,
    posts=PostTable(
        post=("div.post[id^=post_]", "//table[starts-with(@id,'post_')][.//*[contains(@class,'post_body')]]"),
        text=(".post_body",),
        author=(
            ".author_information .largetext",
            ".post_author .largetext",
            ".author_information strong",
            "strong .largetext",
        ),
        time=(".post_head .post_date", ".post_date", ".post_head .smalltext"),
        quote=("blockquote",),
        drop=(".signature", ".post_edit", ".codeblock > .title", "cite"),
        not_post=(".deleted_post",),
        native_id=("::attr(id)",),
        permalink=(".post_head a[href*='#pid']::attr(href)", "a[href*='#pid']::attr(href)"),
        position=(".post_head .float_right a", ".post_head strong a"),
    ),
    page=PageTable(
        title=(
            ".//*[contains(@class,'thead')]/div[not(contains(@class,'float_right'))]/strong",
            ".navigation .active",
            "#posts_container .thead strong",
        ),
        section=(".navigation a:last-of-type",),
        first_page=((r"[?&]page=\d+", ""), (r"-page-\d+(?=\.html)", ""), (r"[?&]pid=\d+", "")),
        thread_marks=("#posts",),
        threads=("[id^=tid_] a", "a[id^=tid_]", ".subject_new a", ".subject_old a"),
        boards=("strong a[href*='forumdisplay.php']", "strong a[href*='forum-']"),
        next=("a.pagination_next",),
    ),
    canonical_drop=("action", "mode", "pid"),
)
