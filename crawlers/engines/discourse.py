"""Discourse, as it writes pages for crawlers."""

from crawlers.engines.engine import Engine, PageTable, PostTable

ENGINE = Engine(
    name="discourse",
    version="1",
    generator=r"discourse",
    marks=(
        "crawler-post",
        "data-discourse-setup",
        'id="data-preloaded"',
        "discourse/",
        "crawler-nav",
        "discourse_theme_id",
    ),
    need=2,
    posts=PostTable(
        post=(".crawler-post",),
        text=("div.post[itemprop=text]", "div.post"),
        author=(".creator [itemprop=name]", "[itemprop=author] [itemprop=name]", ".creator"),
        time=("time.post-time", "time[itemprop=datePublished]", "time"),
        quote=("aside.quote", "blockquote"),
        drop=(".lightbox-wrapper .meta", ".post-links", "details.elided"),
        native_id=("::attr(id)",),
        likes=("[itemprop=interactionStatistic] [itemprop=userInteractionCount]::attr(content)", ".post-likes"),
        position=("[itemprop=position]", "::attr(id)"),
    ),
    page=PageTable(
        title=("#topic-title h1 a", "h1"),
        section=(".topic-category .badge-wrapper:last-child .category-name", ".topic-category [itemprop=name]"),
        first_page=((r"[?&]page=\d+", ""), (r"(/t/[^/]+/\d+)/\d+$", r"\1")),
        thread_marks=(".crawler-post", "#topic-title"),
        threads=(".topic-list a.title.raw-link", ".topic-list-item a.title", "a.raw-topic-link"),
        next=("link[rel=next]", ".crawler-nav a[rel=next]", "a[rel=next]"),
    ),
    canonical_drop=("u",),
)
