"""Posts with remarks of several others below each: whose is the post."""

from crawlers.extract import extract
from crawlers.page import Hints
from tests.crawlers.test_general_case import PEOPLE, forum
from touchpoints.enumerations import Channel

POST = """<div class="answer"><div class="rumpf"><p>{said}</p></div>
<div class="signed"><a href="/users/{n}/{n}">{who}</a> <span>1{n}.03.2026, 12:0{n}</span></div>
<div class="remarks">
<div><span>Ja {n}.</span> <a class="comment-user" href="/users/7{n}/x">Zoe{n}</a> <i>1{n}.03.2026, 13:00</i></div>
<div><span>Nein {n}.</span> <a class="comment-user" href="/users/8{n}/x">Yan{n}</a> <i>1{n}.03.2026, 14:00</i></div>
<div><span>Na ja {n}.</span> <a class="comment-user" href="/users/9{n}/x">Xaver{n}</a> <i>1{n}.03.2026, 15:00</i></div>
</div></div>"""


def test_who_is_named_once_in_each_post_wrote_it_and_who_are_named_several_times_remark_on_it() -> None:
    posts = extract(forum(POST), Hints(channel=Channel.FORUM, engine="none")).posts
    assert [post.authors for post in posts] == [(who,) for who in PEOPLE]
