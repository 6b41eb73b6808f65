"""Which of a record's dates is its own, and how exactly it is told."""

import pytest

from crawlers.extract import extract
from crawlers.extracted import ExtractedPost
from crawlers.page import Hints
from tests.crawlers.test_general_case import PEOPLE, SAID, forum
from touchpoints.enumerations import Channel, Precision

POST = """<div class="eintrag"><a class="user" href="/u/{n}">{who}</a> %s<div class="rumpf">{said}</div></div>"""


def posts_of(dates: str) -> tuple[ExtractedPost, ...]:
    return extract(forum(POST % dates), Hints(channel=Channel.FORUM, engine="none")).posts


def days_of(dates: str) -> list[int]:
    posts = posts_of(dates)
    assert [post.authors for post in posts] == [(who,) for who in PEOPLE]
    return [post.published.at.day for post in posts if post.published]


def test_a_time_whose_own_words_say_that_it_is_an_edit_s_is_not_the_post_s() -> None:
    edit = '<time datetime="2026-03-19T10:00:00+01:00">%s 19.03.2026</time>'
    own = '<time datetime="2026-03-1{n}T12:00:00+01:00">geschrieben 1{n}.03.2026</time>'
    for words in ("Bearbeitet", "Zuletzt bearbeitet", "Edited", "Last modified:"):
        assert days_of(f"{edit % words} {own}") == [10, 11, 12, 13]


def test_a_post_s_time_stays_its_own_where_its_words_end_with_an_edit() -> None:
    assert days_of('<time datetime="2026-03-1{n}T12:00:00+01:00">vor 9 Tagen (bearbeitet)</time>') == [10, 11, 12, 13]


def test_words_that_tell_the_time_of_the_day_in_the_attribute_are_the_finer_date() -> None:
    posts = posts_of('<time datetime="2026-03-1{n}">1{n}.03.2026, 17:0{n} Uhr</time>')
    assert len(posts) == len(SAID)
    for number, post in enumerate(posts):
        assert post.published is not None
        assert post.published.precision is Precision.MINUTE
        assert (post.published.at.day, post.published.at.hour, post.published.at.minute) == (10 + number, 16, number)


def test_words_about_another_day_change_nothing_in_the_attribute_s_date() -> None:
    posts = posts_of('<time datetime="2026-03-1{n}">Thema vom 01.03.2026, 17:05 Uhr</time>')
    assert [post.published.at.day for post in posts if post.published] == [10, 11, 12, 13]


@pytest.mark.parametrize(
    "date",
    [
        "<span class=tag>1{n}.03.2026</span> <span class=zeit>17:0{n}</span>",
        "<span class=tag>1{n}. März 2026</span><span class=zeit> um 17:0{n} Uhr</span>",
        '<span class=klein><img src=n.gif alt=""> 1{n}.03.2026 <span class=zeit>17:0{n}</span></span>',
    ],
)
def test_a_time_of_day_beside_its_day_is_not_today_s(date: str) -> None:
    posts = posts_of(date)
    told = [(post.published.at.day, post.published.at.minute) for post in posts if post.published]
    assert told == [(10 + n, n) for n in range(len(SAID))]
