"""XenForo 2."""

from crawlers.engines.engine import Engine, PageTable, PostTable

ENGINE = Engine(
    name="xenforo2",
    version="1",
    marks=(
        'id="XF"',
        "data-xf-init=",
        'data-app="public"',
        "js-inlineModContainer",
        "p-body-pageContent",
        "data-lb-id",
    ),
    cookies=("xf_csrf", "xf_session"),
    need=2,
    posts=PostTable(
        post=("article.message--post", "article.message[data-content^=post-]", "div.message[data-content^=post-]"),
        text=(".message-body .bbWrapper", ".message-content .bbWrapper", ".bbWrapper"),
        author=("::attr(data-author)", ".message-userDetails .message-name", ".message-name"),
        time=(".message-attribution time", "header time", ".message-date time"),
        quote=("blockquote.bbCodeBlock--quote", "blockquote"),
        drop=(
            ".bbCodeBlock-expandLink",
            ".bbCodeBlock-title",
            ".message-lastEdit",
            ".message-signature",
            ".bbCodeSpoiler-button",
        ),
        not_post=(".messageNotice--deleted", "article.message--deleted", "article.message--placeholder"),
        native_id=("::attr(data-content)", "::attr(id)"),
        permalink=(
            ".message-attribution-main a[href*='post-']::attr(href)",
            ".message-attribution a[href*='post-']::attr(href)",
            ".message-attribution a[href*='/posts/']::attr(href)",
        ),
        position=(".message-attribution-opposite li:last-child a", ".message-attribution-opposite a:last-child"),
    ),
    page=PageTable(
        title=("h1.p-title-value",),
        title_drop=(".label", ".label-append"),
        section=(".p-breadcrumbs li:last-child [itemprop=name]", ".p-breadcrumbs li:last-child"),
        first_page=((r"/page-\d+/?(?=$|\?)", "/"),),
        thread_marks=("html[data-template^=thread_view]", ".block--messages"),
        threads=(".structItem-title a[data-preview-url]", ".structItem--thread .structItem-title a:not(.labelLink)"),
        boards=(".node--forum .node-title a", ".node-title a"),
        next=("a.pageNav-jump--next", "a.pageNavSimple-el--next"),
    ),
)
