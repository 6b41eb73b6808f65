"""Reviews that a page declares: in RDFa too, without the titles that software makes up, with what it shows beside."""

import json

import pytest

from crawlers.engines.own_title import own_title
from crawlers.extracted import ExtractedPost
from tests.crawlers.pages import posts
from touchpoints.enumerations import Channel, Verified

WORDS = "Kocht schnell, der Deckel klemmt aber seit der zweiten Woche."
OTHERS = "Das Kabel reicht in meiner Küche nicht bis zur Steckdose, sonst ist alles gut."
ANSWER = "Das tut uns leid, bitte schreiben Sie unserem Kundendienst."


def page(body: str, head: str = "") -> str:
    return f"<html lang='de'><head><title>Kocher Zephira</title>{head}</head><body><h1>Kocher Zephira</h1>{body}</body>"


def read(body: str, head: str = "") -> tuple[ExtractedPost, ...]:
    return tuple(posts(page(body, head), Channel.REVIEW_PORTAL))


def microdata(words: str, rating: str = "", beside: str = "", name: str = "") -> str:
    return f"""<div itemprop="review" itemscope itemtype="https://schema.org/Review">{name}
    <span itemprop="author">Uwe P.</span> <meta itemprop="datePublished" content="2026-10-03">{rating}
    <p itemprop="reviewBody">{words}</p>{beside}</div>"""


def test_rdfa_says_the_same_in_other_attributes() -> None:
    (review,) = read(
        f"""<div vocab="https://schema.org/" typeof="Product"><b property="name">Zephira 2000</b>
        <div property="review" typeof="schema:Review"><b property="name">Klemmt</b>
        <span property="author" typeof="Person"><span property="name">Uwe P.</span></span>
        <span property="datePublished" content="2026-10-03">3. Oktober</span>
        <span property="reviewRating" typeof="Rating"><span property="ratingValue">2</span></span>
        <p property="reviewBody">{WORDS}</p></div></div>"""
    )
    assert (review.title, review.authors, review.text) == ("Klemmt", ("Uwe P.",), WORDS)
    assert review.rating
    assert review.rating.value == 2


@pytest.mark.parametrize(
    ("told", "title"),
    [
        ("Klemmt", "Klemmt"),
        ("Kocht schnell", "Kocht schnell"),
        ("Kocht schnell, der Deckel…", None),
        ("Kocht schnell, der Deckel klemmt aber seit ...", None),
        (WORDS, None),
        ("Zephira 2000", None),
    ],
)
def test_the_text_s_beginning_and_the_product_s_name_are_no_title(told: str, title: str | None) -> None:
    assert own_title(told, WORDS, "Zephira 2000") == title


def test_a_title_may_stand_in_a_meta_element() -> None:
    (review,) = read(microdata(WORDS, name='<meta itemprop="name" content="Klemmt">'))
    assert review.title == "Klemmt"


def test_a_rating_in_per_cent_is_on_its_own_scale() -> None:
    stars = """<div itemprop="reviewRating" itemscope><meta itemprop="bestRating" content="100">
    <span itemprop="ratingValue">80%</span></div>"""
    (review,) = read(microdata(WORDS, stars))
    assert review.rating
    assert (review.rating.value, review.rating.best) == (80, 100)


def test_stars_votes_and_badges_beside_a_declared_review_are_its_own() -> None:
    beside = "<div>Verifizierter Kauf</div><div>7 von 9 Kunden fanden diese Bewertung hilfreich</div>"
    shown = [
        microdata(words, f'<i title="{stars} von 5 Sternen"></i>', beside) for words, stars in ((WORDS, 2), (OTHERS, 5))
    ]
    first, second = read("".join(shown))
    assert [post.rating and post.rating.value for post in (first, second)] == [2, 5]
    assert {post.verified for post in (first, second)} == {Verified.YES}
    assert first.engagement
    assert first.engagement.helpful == 7


@pytest.mark.parametrize(
    "answer",
    [
        f"<div class='antwort'><strong>Antwort von Zephira:</strong><p>{ANSWER}</p></div>",
        f"<div class='item-comment'><blockquote><footer>Unser Feedback: {ANSWER}</footer></blockquote></div>",
        f"<div class='is--answer'><div>Von: Admin Am: 05.10.2026</div><p>{ANSWER}</p></div>",
    ],
)
@pytest.mark.parametrize("inside", [True, False])
def test_an_answer_that_is_only_shown_is_a_post_that_answers(answer: str, inside: bool) -> None:
    first = microdata(WORDS, beside=answer if inside else "") + ("" if inside else answer)
    review, reply, other = read(f"<section>{first}{microdata(OTHERS)}</section>")
    assert (review.text, reply.text, other.text) == (WORDS, ANSWER, OTHERS)
    assert (reply.owner_reply, reply.answered, reply.rating) == (True, review, None)


def test_an_answer_to_reviews_in_json_ld_is_found_by_their_words() -> None:
    declared = [
        {"@type": "Review", "author": "Uwe P.", "reviewBody": words, "reviewRating": {"ratingValue": 4}}
        for words in (WORDS, OTHERS)
    ]
    item = {"@type": "Product", "name": "Zephira 2000", "review": declared}
    shown = f"<div><p>{WORDS}</p><div>Antwort des Händlers</div><p>{ANSWER}</p></div><div><p>{OTHERS}</p></div>"
    told = read(shown, f'<script type="application/ld+json">{json.dumps(item)}</script>')
    assert [(post.text, post.owner_reply) for post in told] == [(WORDS, False), (ANSWER, True), (OTHERS, False)]
