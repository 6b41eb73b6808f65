"""The one review of a product's page: found by what it says of itself, and never the product's description."""

import pytest

from crawlers.extracted import ExtractedPost
from tests.crawlers.pages import posts
from touchpoints.enumerations import Channel

WORDS = "Kocht schnell und leise, der Deckel klemmt aber ein wenig, wenn er heiß ist."
PRODUCT = """<h1>Zephira W7</h1><div class="schnitt"><span>4,0 von 5 Sternen</span> (1 Bewertungen)</div>
<div class="description"><p>Die Zephira W7 fasst 1,7 Liter und erhitzt Wasser auf 70, 80, 90 oder 100 Grad. Das Gehäuse
ist aus gebürstetem Stahl, der Griff bleibt kühl, und der Filter lässt sich herausnehmen.</p></div>"""


def read(review: str) -> tuple[ExtractedPost, ...]:
    page = f"<html lang=de><head><title>Zephira W7</title></head><body><main>{PRODUCT}{review}</main></body></html>"
    found = posts(page, Channel.REVIEW_PORTAL)
    assert all(post.extractor.name == "general" for post in found)
    return found


@pytest.mark.parametrize(
    "review",
    [
        f"""<div class="rw-widget review-widget"><div class="rw-rev" data-review-id="91822">
        <i class="rating" data-score="4"></i><span class="rw-author">Marlene K.</span> <span>12.03.2026</span>
        <div class="rw-body">{WORDS}</div></div>
        </div>""",
        f"""<div class="opinion" id="opinion-91822"><h4><span class="user">Marlene K.</span></h4>
        <i class="rating" data-score="4"></i><span class="text-muted">12.03.2026</span>
        <span class="text-muted small">Erstberatung im Haus, zwanzig Minuten</span><p>{WORDS}</p></div>""",
        f"""<div class="erf"><span class="erf-name">Marlene K.</span> <span>Erfahrung vom 12.03.2026</span>
        <span class="erf-sterne">4,0 / 5</span><div class="erf-text">{WORDS}</div></div>""",
    ],
)
def test_the_one_review_is_found(review: str) -> None:
    (found,) = read(review)
    assert found.text == WORDS
    assert found.rating
    assert found.rating.value == 4


def test_a_product_with_a_mean_rating_and_a_date_is_no_review() -> None:
    assert read("<p>Lieferbar ab 21.03.2026</p><div class='comment_author'><b class=author>Team</b></div>") == ()
