"""Reviews: rating, subject, verification and answers, from every vocabulary that shops and portals use."""

import json

import pytest
from lxml import html

from crawlers.engines.star_rows import lit_signs, rows_in
from crawlers.engines.stars import rating_in
from tests.crawlers.pages import extraction, posts
from touchpoints.enumerations import Channel, Verified

WORDS = "Kocht schnell, der Deckel klemmt aber seit der zweiten Woche."


def review_page(head: str, body: str = "") -> str:
    top = f"<head><title>Kocher Zephira</title>{head}</head>"
    return f"<html lang='de'>{top}<body><h1>Kocher Zephira</h1>{body}</body></html>"


def json_ld(text: str) -> str:
    item = {
        "@type": "Product",
        "name": "Zephira 2000",
        "aggregateRating": {"@type": "AggregateRating", "ratingValue": 4.4, "reviewCount": 12},
        "review": [
            {
                "@type": "Review",
                "name": "Klemmt",
                "reviewBody": text,
                "author": {"@type": "Person", "name": "Uwe P."},
                "datePublished": "2026-10-03",
                "reviewRating": {"@type": "Rating", "ratingValue": "2", "bestRating": "5"},
            }
        ],
    }
    return f'<script type="application/ld+json">{json.dumps(item)}</script>'


def test_a_declared_review_knows_its_product_and_rating() -> None:
    (review,) = posts(review_page(json_ld(WORDS), f"<p>{WORDS}</p>"), Channel.REVIEW_PORTAL)
    assert (review.text, review.title, review.authors) == (WORDS, "Klemmt", ("Uwe P.",))
    assert review.rating
    assert (review.rating.value, review.rating.best, review.rating.worst) == (2, 5, 1)
    assert review.about
    assert (review.about.name, review.about.by) == ("Zephira 2000", "structured_data")
    assert review.verified is Verified.UNKNOWN


def test_a_declared_review_that_the_page_does_not_show_is_not_believed() -> None:
    shown = "<p>Ganz andere Worte stehen hier, und davon viele. </p>" * 30
    assert WORDS not in [post.text for post in posts(review_page(json_ld(WORDS), shown), Channel.REVIEW_PORTAL)]


def test_microdata_around_what_is_shown_is_read() -> None:
    body = f"""<div itemscope itemtype="https://schema.org/Product"><span itemprop="name">Zephira 2000</span>
    <div itemprop="review" itemscope itemtype="https://schema.org/Review"><b itemprop="name">Klemmt</b>
    <span itemprop="author" itemscope><span itemprop="name">Uwe P.</span></span>
    <meta itemprop="datePublished" content="2026-10-03">
    <span itemprop="reviewRating" itemscope><meta itemprop="ratingValue" content="2">
    <meta itemprop="bestRating" content="6"></span>
    <p itemprop="reviewBody">{WORDS}</p></div></div>"""
    (review,) = posts(review_page("", body), Channel.REVIEW_PORTAL)
    assert (review.title, review.authors) == ("Klemmt", ("Uwe P.",))
    assert review.rating
    assert (review.rating.value, review.rating.best) == (2, 6)


def test_embedded_state_tells_verification_helpful_votes_and_the_owners_answer() -> None:
    entry = {
        "id": "r7",
        "title": "Klemmt",
        "text": WORDS,
        "rating": 2,
        "likes": 3,
        "helpful": 3,
        "consumer": {"displayName": "Uwe P."},
        "dates": {"publishedDate": "2026-10-03T08:00:00.000Z"},
        "labels": {"verification": {"isVerified": True}},
        "reply": {"message": "Das tut uns leid.", "publishedDate": "2026-10-04T08:00:00.000Z"},
    }
    state = json.dumps({"props": {"pageProps": {"reviews": [entry]}}})
    head = f'<script id="__NEXT_DATA__" type="application/json">{state}</script>'
    review, answer = posts(review_page(head, f"<p>{WORDS}</p>"), Channel.REVIEW_PORTAL)
    assert review.verified is Verified.YES
    assert review.engagement
    assert review.engagement.helpful == 3
    assert (answer.owner_reply, answer.parent_native_id, answer.rating) == (True, review.native_id, None)


def test_woocommerce_marks_verified_owners_and_the_shops_answers() -> None:
    body = f"""<div id="reviews" class="woocommerce-Reviews"><ol class="commentlist">
    <li class="review" id="li-comment-5">
    <div class="comment_container"><div class="star-rating" role="img" aria-label="Bewertet mit 2 von 5"></div>
    <div class="comment-text">
    <p class="meta"><strong class="woocommerce-review__author">Uwe P.</strong>
    <em class="woocommerce-review__verified verified">(Verifiziert)</em>
    <time class="woocommerce-review__published-date" datetime="2026-10-03T10:00:00+02:00">3.10.</time></p>
    <div class="description"><p>{WORDS}</p></div></div></div>
    <ul class="children"><li class="comment byuser bypostauthor" id="li-comment-6">
    <div class="comment_container">
    <div class="comment-text">
    <p class="meta"><strong class="woocommerce-review__author">Laden</strong></p>
    <div class="description"><p>Wir tauschen um.</p></div></div></div>
    </li></ul>
    </li></ol></div><link href="/wp-content/plugins/woocommerce/a.css">"""
    review, answer = posts(review_page("", body), Channel.REVIEW_PORTAL)
    assert (review.text, review.verified) == (WORDS, Verified.YES)
    assert review.rating
    assert review.rating.value == 2
    assert (answer.text, answer.owner_reply, answer.parent_native_id) == ("Wir tauschen um.", True, review.native_id)


@pytest.mark.parametrize(
    ("shown", "value", "best"),
    [
        ('<p class="star-rating Four"><i class="fa-star"></i></p>', 4, 5),
        ('<span aria-label="4,5 von 5 Sternen"></span>', 4.5, 5),
        ('<span title="Rated 3 out of 5"></span>', 3, 5),
        ('<div class="rating"><span style="width: 80%"></span></div>', 4, 5),
        ("<span>★★★☆☆</span>", 3, 5),
        ('<span data-rating="9.2"></span>', 9.2, 10),
        ("<p>" + '<i class="star star-on filled"></i>' * 4 + '<i class="star empty"></i></p>', 4, 5),
        ("<p>Gut: " + '<i class="fas fa-star"></i>' * 3 + '<i class="far fa-star"></i>' * 2 + "<b>mit</b></p>", 3, 5),
        ("<p>" + '<b><i class="star-on"></i><i></i></b>' * 4 + "<b><i></i></b></p>", 4, 5),
        ("<p><b class='star-empty'>" + "<i class='star'></i>" * 5 + "</b><b><i class='star'></i></b></p>", 1, 5),
        ("<p>" + '<img src="stern1.gif">' * 2 + '<img src="stern0.gif">' * 3 + "</p>", 2, 5),
        ('<span><b class="rating" title="4">****</b></span>', 4, 5),
        ('<span class="score">4,5</span>', 4.5, 5),
        ('<b class="rating" aria-label="Bewertung: 2 von 5"><i class="star-100"></i></b>', 2, 5),
    ],
)
def test_ratings_are_read_however_they_are_shown(shown: str, value: float, best: float) -> None:
    rating = rating_in(html.fragment_fromstring(shown))
    assert rating
    assert (rating.value, rating.best) == (value, best)


def test_signs_that_are_all_alike_count_where_other_rows_tell_how_lit_ones_look() -> None:
    rows = ["<p>" + '<i class="a"></i>' * lit + '<i class="b"></i>' * (5 - lit) + "</p>" for lit in (5, 3)]
    first, second = (html.fragment_fromstring(row) for row in rows)
    assert rating_in(first) is None
    known = rating_in(first, lit_signs([*rows_in(first), *rows_in(second)]))
    assert known
    assert known.value == 5


@pytest.mark.parametrize("shown", ["<p>" + '<i class="fas fa-star"></i>' * 5 + "</p>", "<p>Am 3. März</p>"])
def test_what_tells_no_rating_is_none(shown: str) -> None:
    assert rating_in(html.fragment_fromstring(shown)) is None


@pytest.mark.parametrize(
    ("state", "said"),
    [
        ({"a": [{"n": [1]}] * 70_000}, "parts of the script's data"),
        (json.loads('{"a":' * 40 + "[1]" + "}" * 40), "levels deep"),
        ({"a": "x" * 4_000_001}, "a script of 40"),
    ],
)
def test_state_that_is_not_searched_whole_is_told(state: object, said: str) -> None:
    review = {"id": 1, "text": WORDS, "rating": 2, "createdAt": "2026-10-03", "author": "Uwe P."}
    told = (json.dumps({"reviews": [review]}), json.dumps(state))
    head = "".join(f'<script type="application/json">{each} </script>' for each in told)
    found = extraction(review_page(head, f"<p>{WORDS}</p>"), Channel.REVIEW_PORTAL)
    assert len(found.posts) == 1
    assert said in (found.detail or "")
