"""Fora, the software of VerticalScope's forums: XenForo 2 underneath, cards of its own on top."""

from crawlers.engines.engine import Engine, PageTable, PostTable

ENGINE = Engine(
    name="fora",
    version="1",
    marks=("MessageCard", "fora-theme", "california-message", "forums-cdn.fora"),
    over=("xenforo2",),
    posts=PostTable(
        post=("div.MessageCard[id^=js-post-]", "[class*=MessageCard][data-content^=post-]"),
        text=(".message-body .bbWrapper", ".bbWrapper", ".message-content"),
        author=(".MessageCard__user-info__name", "::attr(data-author)", "[class*=user-info__name]"),
        time=("a.MessageCard__date-created time", ".MessageCard__date-created", "time"),
        quote=("blockquote",),
        drop=(".bbCodeBlock-expandLink", ".message-signature", ".MessageCard__signature"),
        native_id=("::attr(id)", "::attr(data-content)"),
        permalink=("a.MessageCard__date-created::attr(href)",),
        position=(".MessageCard__post-position", ".MessageCard__post-number"),
    ),
    page=PageTable(
        title=("h1.MessageCard__thread-title", "h1"),
        section=(".p-breadcrumbs li:last-child [itemprop=name]", ".breadcrumb li:last-child"),
        first_page=((r"/page-\d+/?(?=$|\?)", "/"),),
        thread_marks=("html[data-template^=thread_view]", "div.MessageCard"),
        threads=("a.thread-title--gtm", ".structItem-title a[data-preview-url]", "a[data-xf-init=preview-tooltip]"),
        next=("a.pageNav-jump--next", "a[qid=page-nav-next-button]"),
    ),
)
