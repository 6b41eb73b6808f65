"""Reviews are read as reviews wherever they stand: a shop's page, a magazine's, a source whose channel nobody told."""

import pytest

from crawlers.extract import extract
from crawlers.extracted import ExtractedPost
from crawlers.page import Hints, Page
from tests.crawlers.records.talk import NAMES, TALK, page_of, shape_of
from touchpoints.enumerations import Channel

REVIEWS = [name for name in NAMES if shape_of(name).channel == "review_portal"]
FORUMS = [name for name in NAMES if shape_of(name).channel == "forum"]
CALLED_IN_WORDS = {
    *("cms_counted_stars", "opinion_old", "portal_parts", "portal_test_marks", "shop_layered_stars"),
    "tailwind_reviews",
}
"""Only words on these pages call their records reviews; a forum's headings tell what a thread is about."""
CALLED_BY_MARKS = sorted(set(REVIEWS) - CALLED_IN_WORDS)
SHOPS = ("shop_jtl", "shop_svg_stars", "shop_width_stars", "app_store", "trustpilot_like")


def posts_of(name: str, channel: Channel | None) -> tuple[ExtractedPost, ...]:
    return extract(page_of(shape_of(name), TALK), Hints(channel=channel, engine="none")).posts


def told(posts: tuple[ExtractedPost, ...]) -> list[tuple[object, ...]]:
    return [(post.text, post.title, post.rating, post.owner_reply, post.about) for post in posts]


@pytest.mark.parametrize("name", REVIEWS)
def test_a_page_of_reviews_is_one_though_nobody_told_its_channel(name: str) -> None:
    assert told(posts_of(name, None)) == told(posts_of(name, Channel.REVIEW_PORTAL))


@pytest.mark.parametrize("name", CALLED_BY_MARKS)
def test_reviews_in_a_forum_keep_their_ratings_titles_and_answers(name: str) -> None:
    assert told(posts_of(name, Channel.FORUM)) == told(posts_of(name, Channel.REVIEW_PORTAL))


@pytest.mark.parametrize("channel", [Channel.TEST_REPORT, Channel.BLOG])
@pytest.mark.parametrize("name", SHOPS)
def test_a_shop_s_page_in_a_magazine_s_source_holds_its_customers_reviews(name: str, channel: Channel) -> None:
    assert told(posts_of(name, channel)) == told(posts_of(name, Channel.REVIEW_PORTAL))


@pytest.mark.parametrize("channel", [Channel.FORUM, None])
@pytest.mark.parametrize("name", FORUMS)
def test_a_forum_s_posts_have_no_rating_whatever_stars_stand_by_their_writers(
    name: str, channel: Channel | None
) -> None:
    assert {post.rating for post in posts_of(name, channel)} == {None}


REPORT = "".join(
    f"<p>Im Labor wusch die Zephira W7 Ladung {number} in {40 + number} Minuten und brauchte dafür {number} Liter.</p>"
    for number in range(1, 12)
)


def test_a_test_report_comes_with_what_its_readers_wrote_and_rated_below() -> None:
    reviews = page_of(shape_of("shop_svg_stars"), TALK)
    markup = reviews.body.decode().replace(
        "<h1>Zephira W7</h1>", f"<h1>Zephira W7 im Test</h1><article>{REPORT}</article>"
    )
    page = Page(url="https://test.example/zephira", body=markup.encode(), fetched_at=reviews.fetched_at)
    report, *readers = extract(page, Hints(channel=Channel.TEST_REPORT, engine="none")).posts
    assert report.text.startswith("Im Labor wusch")
    assert "Transportsicherungen" not in report.text
    assert [post.rating.value for post in readers if post.rating] == [said.rating for said in TALK]
