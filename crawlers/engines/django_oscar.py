"""django-oscar, a shop: the reviews of a product, on its own page and on the list of its reviews.

The stars all look alike in the markup; the class 'star-rating Four' tells how many are lit.
"""

from dataclasses import replace

from lxml.html import HtmlElement

from crawlers.engines.engine import Engine, PageTable, PostTable
from crawlers.engines.stars import rating_in
from crawlers.engines.values import first_value
from crawlers.extracted import ExtractedPost
from crawlers.markup.selector import select
from crawlers.subjects import on_page
from crawlers.view import View
from touchpoints.enumerations import Channel

_PRODUCT = (
    "//ol[contains(@class,'breadcrumb')]//a[contains(@href,'/reviews/')]/../preceding-sibling::li[1]/a",
    "//ul[contains(@class,'breadcrumb')]//a[contains(@href,'/reviews/')]/../preceding-sibling::li[1]/a",
    ".product_main h1",
    "//ol[contains(@class,'breadcrumb')]/li[a][last()]/a",
    "h1",
)


def _amend(view: View, element: HtmlElement, post: ExtractedPost) -> ExtractedPost:
    stars = next(iter(select(element, ".star-rating")), None)
    return replace(
        post,
        title=first_value(element, ("header h3", "h3", "h4")),
        about=on_page(first_value(view.tree, _PRODUCT)),
        rating=rating_in(stars) if stars is not None else None,
        position=None,
    )


ENGINE = Engine(
    name="django_oscar",
    version="1",
    channel=Channel.REVIEW_PORTAL,
    amend=_amend,
    marks=("oscar.", "/static/oscar/", "oscar.init("),
    need=1,
    posts=PostTable(
        post=("article.review", ".review-list li"),
        author=("small strong", "strong", "small a"),
        time=("./p[small][1]/small", "./p[small]", "small"),
        drop=("header", "./p[small]", "form"),
        native_id=("header a::attr(href)", "h3 a::attr(href)", "a[href*='/reviews/']::attr(href)"),
        id_kind="review-",
        permalink=("header a[href*='/reviews/']::attr(href)", "a[href*='/reviews/']::attr(href)"),
    ),
    page=PageTable(
        title=_PRODUCT,
        first_page=((r"\?page=\d+$", ""), (r"/reviews/\d+/$", "/"), (r"/reviews/$", "/")),
        threads=(".product_pod h3 a",),
        whole=("#reviews a[href$='/reviews/']::attr(href)",),
        next=(".pager .next a", "ul.pagination a.page-link[rel=next]"),
    ),
)
