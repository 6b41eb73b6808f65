"""FluxBB 1.4 and 1.5, and PunBB, which it descends from."""

from crawlers.engines.engine import Engine, PageTable, PostTable

ENGINE = Engine(
    name="fluxbb",
    version="1",
    marks=(
        "fluxbb.org",
        'id="punviewtopic"',
        'id="punviewforum"',
        'class="pun"',
        "blockpost",
        "punbb.",
        'id="brdheader"',
        'id="brdmain"',
    ),
    need=2,
    posts=PostTable(
        post=("div.blockpost[id^=p]", "div.blockpost"),
        text=(".postmsg",),
        author=(".postleft dt strong", ".postleft dt"),
        time=("h2 a", "h2"),
        quote=(".quotebox", "blockquote"),
        drop=(".postedit", ".postsignature", ".codebox > h4"),
        native_id=("::attr(id)",),
        permalink=("h2 a::attr(href)",),
        position=("h2 .conr",),
    ),
    page=PageTable(
        title=(".crumbs li:last-child a", ".crumbs li:last-child", "h1"),
        section=(".crumbs li:nth-last-child(2) a",),
        first_page=((r"[?&]p=\d+", ""),),
        thread_marks=("#punviewtopic",),
        threads=(".tclcon a[href*='viewtopic']:not(.tclcon .pagestext a)",),
        boards=(".tclcon h3 a",),
        next=(".pagelink a[rel=next]", "a[rel=next]"),
    ),
)
