"""NodeBB, from 1.4 to 4."""

from crawlers.engines.engine import Engine, PageTable, PostTable

ENGINE = Engine(
    name="nodebb",
    version="1",
    marks=('component="post"', 'component="topic"', "nodebb.min.js", 'component="post/content"', "ajaxify", "nodebb"),
    need=2,
    posts=PostTable(
        post=("[component=post]",),
        text=("[component='post/content']",),
        author=(
            "::attr(data-username)",
            "[itemprop=author]",
            "[component='post/header'] a[data-username]::attr(data-username)",
        ),
        time=("meta[itemprop=datePublished]", "::attr(data-timestamp)", ".timeago"),
        modified=("meta[itemprop=dateModified]",),
        quote=("blockquote",),
        drop=("[component='post/signature']", ".post-signature"),
        not_post=("[component=post].deleted",),
        native_id=("::attr(data-pid)",),
        id_pattern=r"(.+)",
        permalink=("a.permalink::attr(href)", "[component='post/anchor']::attr(href)"),
        position=("::attr(data-index)",),
        position_from=0,
        likes=("[component='post/vote-count']",),
    ),
    page=PageTable(
        title=(
            "[component='topic/title']",
            "[component='breadcrumb/current'] [itemprop=name]",
            "meta[itemprop=headline]::attr(content)",
        ),
        section=(".breadcrumb li:nth-last-child(2) [itemprop=name]", ".breadcrumb li:nth-last-child(2)"),
        first_page=((r"[?&]page=\d+", ""), (r"(/topic/\d+/[^/?#]+)/\d+", r"\1")),
        thread_marks=("[component=topic]",),
        threads=(
            "[component='topic/header'] a[href*='/topic/']",
            "[component='category/topic'] h3 a",
            "[component='category/topic'] h2 a",
        ),
        boards=("[component='categories/category'] a[href*='/category/']",),
        next=("link[rel=next]", ".pagination li.next:not(.disabled) a"),
    ),
)
