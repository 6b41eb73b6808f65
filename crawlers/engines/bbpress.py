"""bbPress, a forum inside WordPress."""

from crawlers.engines.engine import Engine, PageTable, PostTable

_HEADER = "./preceding-sibling::*[1][contains(@class,'bbp-reply-header') or contains(@class,'bbp-topic-header')]"
_BODIES = "//div[.//*[contains(@class,'bbp-reply-content') or contains(@class,'bbp-topic-content')]]"

ENGINE = Engine(
    name="bbpress",
    version="1",
    marks=("bbpress-forums", "bbp-reply-content", "bbp-topic-content", "bbp-body", "/plugins/bbpress/"),
    over=("wordpress",),
    need=2,
    posts=PostTable(
        post=(f"{_BODIES}[contains(@class,'type-reply') or contains(@class,'type-topic')]",
              "//*[contains(concat(' ',@class,' '),' bbp-reply-content ')]/.."),
        text=(".bbp-reply-content", ".bbp-topic-content"),
        author=(".bbp-author-name", ".bbp-reply-author a.bbp-author-link::attr(title)", ".bbp-author-link"),
        time=(f"{_HEADER}//*[contains(@class,'-post-date')]", ".bbp-reply-post-date", ".bbp-topic-post-date"),
        quote=("blockquote",),
        drop=(".bbp-reply-revision-log", ".bbp-topic-revision-log", ".bbp-signature", ".bbp-attachments"),
        native_id=(f"{_HEADER}::attr(id)", "::attr(class)", "::attr(id)"),
        id_pattern=r"post-(\d+)",
        permalink=(f"{_HEADER}//a[contains(@class,'permalink')]::attr(href)", "a.bbp-reply-permalink::attr(href)"),
    ),
    page=PageTable(
        title=("h1.entry-title", "h1"),
        section=(".bbp-breadcrumb a:last-of-type",),
        first_page=((r"/page/\d+/?", "/"),),
        thread_marks=(".bbp-replies", "ul.forums.bbp-replies"),
        threads=("a.bbp-topic-permalink",),
        boards=("a.bbp-forum-title",),
        next=(".bbp-pagination-links a.next",),
    ),
)  # fmt: skip
