"""Stack Exchange. What the network itself calls posts: the question and its answers; comments are notes beside them."""

from crawlers.engines.engine import Engine, PageTable, PostTable

ENGINE = Engine(
    name="stack_exchange",
    version="1",
    marks=("cdn.sstatic.net", "StackExchange.init", "js-post-body", "StackExchange.ready", "question-page"),
    need=2,
    posts=PostTable(
        post=("#question, .answer",),
        text=(".js-post-body", ".s-prose", ".post-text"),
        author=(
            ".post-signature.owner .user-details a",
            ".//*[contains(@class,'post-signature')][last()]//*[contains(@class,'user-details')]/a",
            ".//*[contains(@class,'post-signature')][last()]//*[contains(@class,'user-details')]/*[@itemprop='name']",
        ),
        time=(
            ".post-signature:last-child .relativetime",
            ".post-signature .relativetime",
            ".user-action-time .relativetime",
        ),
        quote=("blockquote",),
        native_id=("::attr(data-answerid)", "::attr(data-questionid)", "::attr(id)"),
        permalink=("a.js-share-link::attr(href)",),
        likes=(".js-vote-count",),
        counted=False,
    ),
    page=PageTable(
        title=("#question-header h1", "h1"),
        first_page=((r"[?&]page=\d+", ""), (r"[?&]tab=\w+", ""), (r"[?&]answertab=\w+", "")),
        thread_marks=("#question",),
        threads=(".s-post-summary--content-title a", ".question-summary a.question-hyperlink", "a.question-hyperlink"),
        next=("a[rel=next]",),
    ),
    canonical_drop=("answertab", "tab", "noredirect", "lq", "rq"),
)
