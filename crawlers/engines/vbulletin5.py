"""vBulletin 5 and 6."""

from crawlers.engines.engine import Engine, PageTable, PostTable

ENGINE = Engine(
    name="vbulletin5",
    version="1",
    generator=r"vbulletin [56]",
    marks=("b-post__grid-container", "js-post__content-text", 'class="b-post ', "vb-page", "b-top-menu"),
    posts=PostTable(
        post=("li.b-post", "div.b-post[data-node-id]"),
        text=(".js-post__content-text",),
        author=(".b-userinfo .author", ".author [itemprop=name]", ".author a", ".author"),
        time=(
            "meta[itemprop=dateCreated]",
            "meta[itemprop=publishDate]",
            "meta[itemprop=datePublished]",
            ".b-post__timestamp time",
            "time",
        ),
        quote=(".bbcode_container:has(.bbcode_quote)", ".bbcode_quote"),
        drop=(".b-post__edit-info", ".post-signature", ".bbcode_description", ".b-post__attachments"),
        not_post=("li.b-post--deleted",),
        native_id=("::attr(data-node-id)", "a.anchor[id^=post]::attr(id)", "meta[itemprop=url]::attr(content)"),
        permalink=("meta[itemprop=url]::attr(content)", "a.b-post__count::attr(href)"),
        position=(".b-post__count",),
    ),
    page=PageTable(
        title=(".main-title", "h1"),
        section=(".crumbs li:nth-last-child(2) a", ".b-breadcrumbs li:nth-last-child(2)"),
        first_page=((r"/page\d+(?=/?$|\?)", ""),),
        thread_marks=(".conversation-content", ".b-post"),
        threads=("a.topic-title",),
        boards=("a.forum-title",),
        next=("link[rel=next]", "a.js-pagenav-next-button[href*=page]", "a.right-arrow[rel=next]"),
    ),
)
