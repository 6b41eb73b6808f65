"""Simple Machines Forum 2.0 and 2.1."""

from crawlers.engines.engine import Engine, PageTable, PostTable

ENGINE = Engine(
    name="smf2",
    version="1",
    marks=(
        "smf_theme_url",
        "smf_scripturl",
        "smf_default_theme_url",
        "simplemachines.org",
        'id="forumposts"',
        'class="post_wrapper"',
    ),
    need=2,
    posts=PostTable(
        post=(
            "#forumposts .post_wrapper",
            ".post_wrapper",
            "//*[starts-with(@id,'msg') and .//*[starts-with(@id,'msg_')]]",
        ),
        text=(".post .inner", "[id^=msg_]"),
        author=(".poster h4", ".poster .poster_name"),
        time=(".postinfo time", ".postinfo .smalltext", ".keyinfo .smalltext", ".postinfo", ".keyinfo"),
        quote=("blockquote",),
        drop=(
            ".quoteheader",
            ".quotefooter",
            ".codeheader",
            ".modified",
            ".signature",
            ".moderatorbar",
            ".attachments",
        ),
        native_id=(".inner::attr(id)", ".inner::attr(data-msgid)", "[id^=msg_]::attr(id)"),
        permalink=(".postinfo a[href*='msg']::attr(href)", ".keyinfo h5 a::attr(href)"),
        position=(".postinfo a[title]::attr(title)", ".keyinfo .smalltext"),
        position_from=0,
        position_pattern=r"#\s*(\d+)",
    ),
    page=PageTable(
        title=(".display_title", "title"),
        section=(".navigate_section li:nth-last-child(2) a span", ".navigate_section li:nth-last-child(2) a"),
        first_page=((r"(topic[=,]\d+)\.(?:msg)?\d+", r"\1.0"), (r"\.msg\d+", ".0")),
        thread_marks=("#forumposts",),
        threads=("[id^=msg_] a[href*='topic=']", ".subject a[href*='topic']", "td.subject span a"),
        boards=(".board_index a.subject", "a.subject[id^=b]", "#boardindex_table a[href*='board=']"),
        next=(".pagelinks .current_page + a.nav_page",),
    ),
    canonical_drop=("PHPSESSID", "prev_next", "action"),
)
