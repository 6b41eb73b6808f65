"""Every shape of the one talk gives the same posts: structures of software that has no engine file."""

from dataclasses import replace
from datetime import timedelta

import pytest

from crawlers.extract import extract
from crawlers.extracted import ExtractedPost, Moment
from crawlers.page import Hints
from tests.crawlers.records.talk import BERLIN, NAMES, TALK, Said, Shape, page_of, shape_of
from touchpoints.enumerations import Channel, Verified

ALONE = [name for name in NAMES if shape_of(name).fewest == 1]
SAID_AT_LENGTH = (0, 2, 4, 6)
"""Places in the talk of posts that answer nobody and say more than a word."""
LITTLE_SAID = {("kununu_like", 6)}
"""Nothing in that shape names its writers' words, and this post's are no more than the page's own beside them."""
NAMED_WORDS = sorted(
    set(ALONE)
    - {"facebook_plugin", "google_cards", "guestbook_tables", "kunena", "kununu_like", "phpbb2_subsilver", "shop_jtl"}
    - {"smf_old_tables"}
)
"""Shapes that name their writers' words by a mark; in the others one word is too little to be told from a label."""


def posts_of(shape: Shape, said: tuple[Said, ...]) -> tuple[ExtractedPost, ...]:
    found = extract(page_of(shape, said), Hints(channel=Channel(shape.channel), engine="none"))
    return tuple(post for post in found.posts if not post.owner_reply)


def one_line(text: str) -> str:
    return " ".join(text.split())


def is_near(shape: Shape, said: Said, told: Moment | None) -> bool:
    if told is None:
        return False
    at = told.at.astimezone(BERLIN)
    if shape.precision == "month":
        return (at.year, at.month) == (said.when.year, said.when.month)
    if shape.precision == "day":
        return said.when.date() in {at.date(), told.at.date()}
    return abs(at - said.when) < (timedelta(minutes=1) if shape.precision == "minute" else timedelta(days=366))


@pytest.fixture(params=[name for name in NAMES if name != "heise_tree"])
def shape(request: pytest.FixtureRequest) -> Shape:
    return shape_of(request.param)


def test_every_post_is_found_with_nothing_but_its_writer_s_own_words(shape: Shape) -> None:
    assert [one_line(post.text) for post in by_text(posts_of(shape, TALK))] == [
        one_line(said.text) for said in sorted(TALK, key=lambda said: one_line(said.text))
    ]


def test_talk_is_told_from_an_article_where_nobody_told_the_channel(shape: Shape) -> None:
    found = extract(page_of(shape, TALK), Hints(engine="none")).posts
    assert {one_line(said.text) for said in TALK} <= {one_line(post.text) for post in found}


def test_two_posts_are_enough(shape: Shape) -> None:
    assert {one_line(post.text) for post in posts_of(shape, TALK[:2])} == {one_line(said.text) for said in TALK[:2]}


@pytest.mark.parametrize("number", SAID_AT_LENGTH)
@pytest.mark.parametrize("name", ALONE)
def test_the_one_post_of_a_page_is_found_and_nobody_else_is_named_as_its_writer(name: str, number: int) -> None:
    if (name, number) in LITTLE_SAID:
        return
    shape, said = shape_of(name), TALK[number]
    (post,) = posts_of(shape, (said,))
    assert one_line(post.text) == one_line(said.text)
    assert is_near(shape, said, post.published)
    assert post.authors in {(said.who,), ()} or (shape.facts.get("nobody") and said.who in post.authors[0])


@pytest.mark.parametrize("name", NAMED_WORDS)
def test_one_word_is_a_post_where_the_page_says_so(name: str) -> None:
    assert [one_line(post.text) for post in posts_of(shape_of(name), TALK[3:4])] == ["Danke!"]


def test_every_post_has_its_writer_and_its_time(shape: Shape) -> None:
    for post, said in pairs(shape):
        assert shape.facts.get("nobody") or post.authors == (said.who,)
        assert is_near(shape, said, post.published)


def test_every_post_has_what_its_page_shows_of_it(shape: Shape) -> None:
    for post, said in pairs(shape):
        shown = {
            "rating": post.rating is not None and post.rating.value in {said.rating, 6 - said.rating},
            "title": post.title == said.title,
            "verified": (post.verified is Verified.YES) == said.verified,
            "helpful": not said.helpful or (post.engagement is not None and post.engagement.helpful == said.helpful),
            "native_id": str(said.id) in (post.native_id or ""),
            "permalink": post.permalink is not None,
            "quote": not said.quote or one_line(said.quote[1]) in map(one_line, post.quotes),
        }
        assert {name for name in shape.shows if not shown.get(name, True)} == set()


@pytest.mark.parametrize("name", [name for name in NAMES if "answers" in shape_of(name).shows])
def test_an_answer_names_what_it_answers(name: str) -> None:
    found = {said.id: post for post, said in pairs(shape_of(name))}
    for said in TALK:
        answered = found[TALK[said.answers - 1].id].native_id if said.answers else None
        assert found[said.id].parent_native_id == answered


@pytest.mark.parametrize("name", [name for name in NAMES if shape_of(name).channel == "review_portal"])
def test_what_the_owner_answered_is_no_review(name: str) -> None:
    shape = shape_of(name)
    found = extract(page_of(shape, TALK), Hints(channel=Channel.REVIEW_PORTAL, engine="none")).posts
    replies = [post for post in found if post.owner_reply]
    answers = {one_line(said.reply) for said in TALK}
    assert {one_line(post.text) for post in replies} <= answers
    assert "reply" not in shape.shows or {one_line(post.text) for post in replies} == answers - {""}
    assert all(post.answered is not None and post.answered.rating is not None for post in replies)
    assert all(post.rating is None and "Brix" not in "".join(post.authors) for post in replies)


def test_numbers_are_the_same_in_whatever_order_the_page_shows_them(shape: Shape) -> None:
    plain = tuple(replace(said, answers=None) for said in TALK)
    one, other = ({post.text: post.native_id for post in posts_of(shape, said)} for said in (plain, plain[::-1]))
    # What is asked bears no number where what answers it does.
    assert {text for text in one if one[text] and other[text] and one[text] != other[text]} == set()


def by_text(posts: tuple[ExtractedPost, ...]) -> list[ExtractedPost]:
    return sorted(posts, key=lambda post: one_line(post.text))


def pairs(shape: Shape) -> list[tuple[ExtractedPost, Said]]:
    told = {one_line(said.text): said for said in TALK}
    return [(post, told[one_line(post.text)]) for post in posts_of(shape, TALK)]
