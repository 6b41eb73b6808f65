"""Question2Answer: a question, its answers, and comments below either."""

from crawlers.engines.engine import Engine, PageTable, PostTable

ENGINE = Engine(
    name="question2answer",
    version="1",
    marks=("qa-body-wrapper", "qa-q-view", "qa-a-list", "question2answer.org", "qa-main", "qa_ajax"),
    cookies=("qa_",),
    need=2,
    posts=PostTable(
        post=(".qa-q-view, .qa-a-list-item, .qa-c-list-item",),
        text=(
            ".qa-q-view-content .entry-content",
            ".qa-a-item-content .entry-content",
            ".qa-c-item-content .entry-content",
            ".qa-q-view-content",
            ".qa-a-item-content",
            ".qa-c-item-content",
        ),
        author=(
            ".qa-q-view-who .vcard",
            ".qa-a-item-who .vcard",
            ".qa-c-item-who .vcard",
            ".qa-q-view-who-data",
            ".qa-a-item-who-data",
            ".qa-c-item-who-data",
        ),
        time=(
            ".qa-q-view-when time",
            ".qa-a-item-when time",
            ".qa-c-item-when time",
            ".qa-q-view-when",
            ".qa-a-item-when",
            ".qa-c-item-when",
        ),
        quote=("blockquote",),
        not_post=(".qa-a-list-item-hidden", ".qa-c-list-item-hidden"),
        native_id=("::attr(id)", ".qa-q-view-content a[name]::attr(name)"),
        permalink=("a.qa-q-view-what::attr(href)", "a.qa-a-item-what::attr(href)", "a.qa-c-item-what::attr(href)"),
        parent=(
            "./ancestor::*[starts-with(@id,'c') and contains(@id,'_list')][1]::attr(id)",
            "./ancestor::*[@id='a_list']/preceding::*[contains(@class,'qa-q-view')][starts-with(@id,'q')][1]::attr(id)",
        ),
        counted=False,
    ),
    page=PageTable(
        title=(".qa-main-heading h1 .entry-title", ".qa-main-heading h1", "h1"),
        section=(".qa-q-view-where-data", ".qa-category-link"),
        first_page=((r"[?&]start=\d+", ""),),
        thread_marks=(".qa-q-view",),
        threads=(".qa-q-item-title a",),
        next=("a.qa-page-next",),
    ),
)
