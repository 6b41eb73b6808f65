"""What a record is known by."""

from crawlers.extract import extract
from crawlers.page import Hints
from tests.crawlers.test_general_case import PEOPLE, SAID, page_of
from touchpoints.enumerations import Channel


def test_a_record_s_own_number_comes_before_that_of_what_holds_all_records() -> None:
    post = (
        '<div class=k><h4 id="p{n}"><a class=user href="/u/{who}">{who}</a> <i>1{day}.03.2026</i></h4>'
        "<div class=rumpf>{said}</div></div>"
    )
    rows = "".join(post.format(n=4711 + 3 * n, day=n, who=PEOPLE[n], said=SAID[n]) for n in range(4))
    posts = extract(page_of(f'<div id="forum3">{rows}</div>'), Hints(channel=Channel.FORUM, engine="none")).posts
    assert [post.native_id for post in posts] == ["p4711", "p4714", "p4717", "p4720"]
