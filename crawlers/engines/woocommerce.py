"""WooCommerce, a shop inside WordPress: the reviews of a product, and the shop's answers to them."""

from dataclasses import replace

from lxml.html import HtmlElement

from crawlers.engines.engine import Engine, PageTable, PostTable
from crawlers.engines.stars import rating_in
from crawlers.engines.values import first_value
from crawlers.extracted import ExtractedPost
from crawlers.markup.selector import select
from crawlers.subjects import on_page
from crawlers.view import View
from touchpoints.enumerations import Channel, Verified

_TITLE = ("h1.product_title", ".product_title", "h1")


def _amend(view: View, element: HtmlElement, post: ExtractedPost) -> ExtractedPost:
    stars = next(
        iter(select(element, "./*[not(contains(@class,'children'))]//*[contains(@class,'star-rating')]")), None
    )
    rating = rating_in(stars) if stars is not None else None
    answers = post.parent_native_id is not None
    return replace(
        post,
        title=None,
        about=on_page(first_value(view.tree, _TITLE)),
        rating=rating if not answers else None,
        verified=_verified(element, answers=answers),
        owner_reply=answers and _is_the_shop(element),
        position=None,
    )


def _verified(element: HtmlElement, *, answers: bool) -> Verified:
    """Only where the shop says so: without its mark nobody knows, since shops may switch the marks off."""
    marks = select(element, "./*[not(contains(@class,'children'))]//*[contains(@class,'verified')]")
    return Verified.YES if marks and not answers else Verified.UNKNOWN


def _is_the_shop(element: HtmlElement) -> bool:
    names = f" {element.get('class') or ''} "
    return " bypostauthor " in names or " byuser " in names


ENGINE = Engine(
    name="woocommerce",
    version="1",
    channel=Channel.REVIEW_PORTAL,
    amend=_amend,
    generator=r"woocommerce",
    marks=("woocommerce-Reviews", "woocommerce-review__", "/plugins/woocommerce/"),
    need=2,
    over=("wordpress",),
    posts=PostTable(
        post=("#reviews ol.commentlist li[id*=comment-]", "#reviews li.review", "#reviews .comment_container"),
        text=(".comment-text .description", ".description", ".comment-content"),
        author=(".woocommerce-review__author", "[itemprop=author]", ".comment-author .fn", ".meta strong"),
        time=("time.woocommerce-review__published-date", "time[datetime]", ".meta"),
        quote=("blockquote",),
        not_post=("em.woocommerce-review__awaiting-approval",),
        native_id=("::attr(id)",),
        id_kind="comment-",
        parent=("./ancestor::li[contains(@id,'comment-')][1]::attr(id)",),
    ),
    page=PageTable(
        title=_TITLE,
        first_page=((r"/comment-page-\d+/?$", "/"),),
        thread_marks=("#reviews ol.commentlist",),
        threads=("a.woocommerce-LoopProduct-link",),
        next=(".woocommerce-pagination a.next", "a.next.page-numbers"),
    ),
)
