"""Burning Board 3 (WoltLab, 2007 to 2013, still seen in Germany); no page of it was at hand: from its templates."""

from crawlers.engines.engine import Engine, PageTable, PostTable

ENGINE = Engine(
    name="burning_board3",
    version="1",
    marks=('id="tplThread"', "Burning Board", "postRow", "page=Thread", 'class="messageInner', "wcf/style/style-"),
    need=2,
    unproven=True,
    posts=PostTable(
        post=("div.message[id^=postRow]", "//div[contains(@class,'messageInner')]/.."),
        text=(".messageBody [id^=postText]", ".messageBody > div", ".messageBody"),
        author=(".messageAuthor .userName", ".messageAuthor"),
        time=(".messageHeader .smallFont", ".messageHeader", ".containerContent .light"),
        quote=("blockquote",),
        drop=(".signature", ".editNote", ".messageFooter", ".attachmentFile"),
        native_id=("a[id^=post]::attr(id)", "[id^=postText]::attr(id)"),
        permalink=("a.messageNumber::attr(href)",),
        position=("a.messageNumber",),
    ),
    page=PageTable(
        title=(".mainHeadline h2", "h2"),
        section=(".breadCrumbs li:last-child a",),
        first_page=((r"[?&]pageNo=\d+", ""),),
        thread_marks=("#tplThread",),
        threads=(".columnTopic .topic a[href*='threadID']", "p[id^=threadTitle] a"),
        next=(".pageNavigation li.skip:last-child a", "link[rel=next]"),
    ),
    canonical_drop=("s", "action", "highlight"),
)
