"""XenForo 1."""

from crawlers.engines.engine import Engine, PageTable, PostTable

ENGINE = Engine(
    name="xenforo1",
    version="1",
    marks=(
        'id="XenForo"',
        "js/xenforo/xenforo.js",
        "xenForoSkin",
        "XenForo.init",
        'class="messageSimpleList',
        'class="messageList',
    ),
    posts=PostTable(
        post=("li.message[id^=post-]",),
        text=("blockquote.messageText", ".messageContent blockquote", ".messageContent article"),
        author=("::attr(data-author)", ".messageUserInfo .username", ".username"),
        time=(
            ".messageMeta .DateTime::attr(data-time)",
            ".messageMeta .DateTime",
            ".privateControls .DateTime",
            ".messageDetails .DateTime",
        ),
        quote=(".bbCodeQuote",),
        drop=(
            ".messageTextEndMarker",
            ".signature",
            ".editDate",
            ".quoteExpand",
            ".bbCodeCode .type",
            ".ToggleTriggerAnchor",
        ),
        not_post=("li.message.deleted", "li.message.placeholder"),
        native_id=("::attr(id)",),
        permalink=("a.datePermalink::attr(href)", "a.postNumber::attr(href)"),
        position=(".postNumber",),
    ),
    page=PageTable(
        title=(".titleBar h1", "h1"),
        title_drop=(".prefix",),
        section=(".crust:last-child .crumb span", ".breadcrumb .crust:last-child a"),
        first_page=((r"/page-\d+/?(?=$|\?)", "/"),),
        thread_marks=("body.thread_view", "#messageList", ".messageList"),
        threads=(".discussionListItem h3.title a.PreviewTooltip", ".discussionListItem h3.title a:not(.prefixLink)"),
        boards=(".node.forum .nodeTitle a", ".nodeTitle a"),
        next=("link[rel=next]", ".PageNav nav a.text:last-of-type"),
    ),
)
